"""What is added to the history, and what happens when it is there already.

A uid is kept once. The same record again changes nothing, so that it may be repeated after a
failure that left it unclear whether it took hold; another record under a uid that is taken is
refused. Of two undos of one answer, or two ends of one session, the first stays.
"""

import sqlite3
from typing import NamedTuple

from quizapp.history.errors import NotKept
from quizapp.history.rows import Row


class Addition(NamedTuple):
    """How a sealed row is added to its table, and how the seal of one with its uid is found.

    `insert` does nothing where the uid is taken. `find` is None where that is well in any case.
    """

    insert: str
    find: str | None


ANSWER = Addition(
    """INSERT INTO answers
       (uid, bank, question, fingerprint, options, chosen, "right", credit, hint, guess,
        seconds, at, player, session, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING""",
    "SELECT checksum FROM answers WHERE uid = ?",
)
"""Adds a row of `rows.answer_row`."""

UNDO = Addition(
    """INSERT INTO undos (answer, at, player, checksum)
       VALUES (?, ?, ?, ?) ON CONFLICT (answer) DO NOTHING""",
    None,
)
"""Adds a row of `rows.undo_row`."""

SESSION = Addition(
    """INSERT INTO sessions (uid, mode, seed, player, at, questions, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING""",
    "SELECT checksum FROM sessions WHERE uid = ?",
)
"""Adds a row of `rows.session_row`."""

SESSION_END = Addition(
    """INSERT INTO session_ends (session, at, checksum)
       VALUES (?, ?, ?) ON CONFLICT (session) DO NOTHING""",
    None,
)
"""Adds a row of `rows.end_row`."""

FLAG = Addition(
    """INSERT INTO flags (uid, bank, question, fingerprint, note, at, player, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING""",
    "SELECT checksum FROM flags WHERE uid = ?",
)
"""Adds a row of `rows.flag_row`."""


def add(connection: sqlite3.Connection, addition: Addition, row: Row) -> None:
    """Add a sealed row, inside the caller's transaction.

    Raises:
        NotKept: another row has its uid.
        sqlite3.Error: the row cannot be added.
    """
    added = connection.execute(addition.insert, row).rowcount
    if added or addition.find is None:
        return
    (seal,) = connection.execute(addition.find, row[:1]).fetchone()
    if seal != row[-1]:
        raise NotKept("Another record has the same uid.", "Please report this fault of quizapp.")
