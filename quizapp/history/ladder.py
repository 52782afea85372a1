"""How a history file climbs from step to step of the schema.

Its header (https://sqlite.org/fileformat.html#the_database_header) says what it is:
`application_id` that it is a history, `user_version` how many steps it has climbed.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizapp.history.schema import STEPS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from quizapp.history.schema import Step


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock for the block: all of it is committed, or none if anything is raised.

    Raises:
        sqlite3.OperationalError: another connection holds the lock, or the disk fails.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def version(connection: sqlite3.Connection) -> int:
    """Return how many steps the open file has climbed.

    Raises:
        sqlite3.DatabaseError: the file is no database.
    """
    (steps,) = connection.execute("PRAGMA user_version").fetchone()
    return int(steps)


def climb(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Bring the open file to the top of the ladder, each step with its number in one transaction.

    Raises:
        sqlite3.Error: a step failed; the file stands at the step before it.
    """
    while (standing := version(connection)) < len(steps):
        with transaction(connection):
            # Another copy of the program may have climbed while this one waited for the lock.
            if version(connection) == standing:
                for statement in steps[standing]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {standing + 1}")
