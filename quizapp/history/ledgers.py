"""What others counted of the days that are over, kept for them until an answer of these changes.

An answer or an undo from before the end of such a ledger makes it void, and so does an exam that is
handed in later; see the schema's triggers. Those of some earlier days are kept as well: from the
latest that is not void whoever counts can go on.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.rows import stamp
from quizapp.values import Value

if TYPE_CHECKING:
    import sqlite3


class LedgerKey(NamedTuple):
    """Whose ledger of which bank ("" for all), by which rule it counts, and where it ends (UTC)."""

    player: str
    bank: str
    rule: str
    until: datetime


class KeptLedger(Value):
    """A ledger that was kept, and where it ends (UTC)."""

    until: datetime
    text: str


KEPT = 8
"""How many ledgers of one kind are kept: an answer that comes some days late voids the latest."""

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


def found(connection: sqlite3.Connection, key: LedgerKey) -> KeptLedger | None:
    """Return the ledger of this key, else the latest one that ends before it, or None."""
    query = """
        SELECT until, text FROM ledgers WHERE (player, bank, rule) = (?, ?, ?) AND until <= ?
        ORDER BY until DESC LIMIT 1"""
    row = connection.execute(query, (*key[:3], stamp(key.until))).fetchone()
    return KeptLedger(datetime.fromisoformat(row[0]), str(row[1])) if row else None


def keep(connection: sqlite3.Connection, key: LedgerKey, text: str, since: State) -> None:
    """Keep a ledger, made of what there was in the state `since`, unless there is more by now.

    What ends later goes: it was made while the clock was ahead. So does what another rule made.
    """
    if state(connection) != since:
        return
    values = {**key._asdict(), "until": stamp(key.until), "text": text, "most": KEPT}
    connection.execute("REPLACE INTO ledgers VALUES (:player, :bank, :rule, :until, :text)", values)
    statement = """
        DELETE FROM ledgers
        WHERE (player, bank) = (:player, :bank) AND (rule <> :rule OR until > :until OR until <
          (SELECT min(until) FROM (SELECT until FROM ledgers
                                   WHERE (player, bank) = (:player, :bank) AND until <= :until
                                   ORDER BY until DESC LIMIT :most)))"""
    connection.execute(statement, values)
