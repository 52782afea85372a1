"""What others counted of the days that are over, kept for them until an answer of these changes.

An answer or an undo from before the end of such a ledger makes it void, and so does an exam that is
handed in later; see the schema's triggers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.rows import stamp

if TYPE_CHECKING:  # who only names such a ledger loads no SQLite
    import sqlite3
    from datetime import datetime


class LedgerKey(NamedTuple):
    """Whose ledger of which bank ("" for all), by which rule it counts, and where it ends (UTC)."""

    player: str
    bank: str
    rule: str
    until: datetime


State = tuple[int | None, ...]
"""What tells whether anything was kept since."""

NOTHING: State = (None,) * 4
"""The state of an empty store."""


def state(connection: sqlite3.Connection) -> State:
    """Return the state of the store."""
    query = """
        SELECT (SELECT max(id) FROM answers), (SELECT max(id) FROM undos),
               (SELECT max(id) FROM sessions), (SELECT max(id) FROM session_ends)"""
    return tuple(connection.execute(query).fetchone())


def found(connection: sqlite3.Connection, key: LedgerKey) -> str | None:
    """Return the ledger that was kept under this key, or None."""
    query = "SELECT text FROM ledgers WHERE (player, bank, rule, until) = (?, ?, ?, ?)"
    row = connection.execute(query, (*key[:3], stamp(key.until))).fetchone()
    return str(row[0]) if row else None


def keep(connection: sqlite3.Connection, key: LedgerKey, text: str, since: State) -> None:
    """Keep a ledger, made of what there was in the state `since`, unless there is more by now."""
    if state(connection) == since:
        row = (*key[:3], stamp(key.until), text)
        connection.execute("REPLACE INTO ledgers VALUES (?, ?, ?, ?, ?)", row)
