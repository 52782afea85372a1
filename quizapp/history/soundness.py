"""Whether a history is what was written: SQLite's own check, and the seal of every row.

Neither would do alone: SQLite does not notice a flipped bit inside a value, and a seal does not
notice a row that is missing from an index.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from quizapp.history.queries import damaged
from quizapp.history.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_NAMED = 5


def faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what is wrong with the open file, a line each; nothing, if all is well."""
    return (*_of_structure(connection), *_of_rows(connection))


def _of_structure(connection: sqlite3.Connection) -> Iterator[str]:
    try:
        for (said,) in connection.execute(f"PRAGMA integrity_check({_MOST_NAMED})"):
            if said != "ok":
                yield " ".join(str(said).split())
    except sqlite3.DatabaseError as error:
        yield f"the file cannot be gone through: {error}"


def _of_rows(connection: sqlite3.Connection) -> Iterator[str]:
    for table in TABLES:
        try:
            rows = damaged(connection, table)
        except sqlite3.DatabaseError as error:
            yield f"{table}: cannot be read: {error}"
            continue
        if rows:
            named = ", ".join(map(str, rows[:_MOST_NAMED]))
            more = f" and {len(rows) - _MOST_NAMED} more" if len(rows) > _MOST_NAMED else ""
            yield f"{table}: changed since they were written: row {named}{more}"
