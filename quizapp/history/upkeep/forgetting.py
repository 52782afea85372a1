"""Forgetting: the one way in which a record is deleted, because a person asks for it.

What is deleted is overwritten in the file. Backups, exports and other machines still have it, and
a merge with one of these brings it back. Who saw to another's note is forgotten by name alone: the
note stays resolved.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.history import writes
from quizapp.history.handle import Handle
from quizapp.history.opening import identity
from quizapp.history.rows import resolution_row
from quizapp.history.schema import REFOLD, TABLES, guards
from quizapp.history.upkeep.amount import Amount
from quizapp.values import Value

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class Whose(Value):
    """What to forget: all of one player, all about one bank, or what the two have in common.

    The player without a name is "".

    Raises:
        ValueError: neither is named.
    """

    player: str | None = None
    bank: str | None = None

    def __post_init__(self) -> None:
        if self.player is None and self.bank is None:
            raise ValueError("nobody and nothing is to be forgotten")


_CHOSEN = (
    "CREATE TEMP TABLE gone (kind TEXT NOT NULL, uid TEXT NOT NULL, PRIMARY KEY (kind, uid))",
    """INSERT INTO gone SELECT 'answer', uid FROM answers
       WHERE player = ifnull(:player, player) AND bank = ifnull(:bank, bank)""",
    # A round that asked of the bank is forgotten whole: it names the bank's questions.
    """INSERT INTO gone SELECT 'session', uid FROM sessions
       WHERE (:player IS NULL OR player = :player OR EXISTS (
         SELECT 1 FROM json_each(terms, '$.teams') WHERE value = :player))
       AND (:bank IS NULL OR EXISTS (
         SELECT 1 FROM json_each(questions) WHERE json_extract(value, '$[0]') = :bank))""",
    """INSERT INTO gone SELECT 'flag', uid FROM flags
       WHERE player = ifnull(:player, player) AND bank = ifnull(:bank, bank)""",
    # A team may bear a person's name.
    """INSERT INTO gone SELECT 'vote', uid FROM votes
       WHERE ifnull(:player, player) IN (player, team) AND bank = ifnull(:bank, bank)""",
)
_DELETE = (
    "DELETE FROM answers WHERE uid IN (SELECT uid FROM gone WHERE kind = 'answer')",
    "DELETE FROM undos WHERE answer IN (SELECT uid FROM gone WHERE kind = 'answer')",
    "DELETE FROM sessions WHERE uid IN (SELECT uid FROM gone WHERE kind = 'session')",
    "DELETE FROM session_ends WHERE session IN (SELECT uid FROM gone WHERE kind = 'session')",
    "DELETE FROM flags WHERE uid IN (SELECT uid FROM gone WHERE kind = 'flag')",
    "DELETE FROM resolutions WHERE flag IN (SELECT uid FROM gone WHERE kind = 'flag')",
    "DELETE FROM votes WHERE uid IN (SELECT uid FROM gone WHERE kind = 'vote')",
    "DELETE FROM marks WHERE session IN (SELECT uid FROM gone WHERE kind = 'session')",
)


def remembered(store: Path, whose: Whose) -> Amount:
    """Return how much `forget` would delete: nothing, where there is no store.

    Raises:
        HistoryError: the store cannot be read.
    """
    handle = Handle(store)
    with closing(handle), handle.reading() as connection:
        return _choose(connection, whose) if identity(store) else Amount()


def forget(store: Path, whose: Whose) -> Amount:
    """Delete what is asked for, and return how much it was.

    Raises:
        NotKept: nothing was deleted; the message says why.
    """
    handle = Handle(store)
    with closing(handle):
        with handle.writing() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            found = _choose(connection, whose)
            _delete(connection, whose)
        return found


def _choose(connection: sqlite3.Connection, whose: Whose) -> Amount:
    create, *choose = _CHOSEN
    connection.execute(create)
    values = {"player": whose.player, "bank": whose.bank}
    counts = [connection.execute(statement, values).rowcount for statement in choose]
    return Amount(*counts)


def _delete(connection: sqlite3.Connection, whose: Whose) -> None:
    for table in TABLES:
        connection.execute(f"DROP TRIGGER {table}_no_delete")
    for statement in _DELETE:
        connection.execute(statement)
    if whose.player and whose.bank is None:
        _erase(connection, whose.player)
    for statement in REFOLD:
        connection.execute(statement)
    for table in TABLES:
        connection.execute(guards(table)[1])


def _erase(connection: sqlite3.Connection, name: str) -> None:
    """Take a name out of what stays: notes of others that they resolved, undos of nothing."""
    connection.execute("DELETE FROM undos WHERE player = ?", (name,))
    query = "DELETE FROM resolutions WHERE player = ? RETURNING flag, at"
    for flag, at in connection.execute(query, (name,)).fetchall():
        row = resolution_row(flag, datetime.fromisoformat(at), "")
        writes.add(connection, writes.RESOLUTION, row)
