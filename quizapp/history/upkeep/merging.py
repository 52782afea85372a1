"""The union of histories.

A history is a set of records, and so a merge knows no order and no repetition: the same files give
the same history, whichever comes first and however often. What the records tell (which answer is
the latest) hangs on the turns that they carry, not on the order in which they came; see
`quizapp.history.turns`.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.handle import Handle
from quizapp.history.upkeep.sources import LeftOut, records_of
from quizapp.history.writes import ADDITIONS

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from quizapp.history.schema import Table
    from quizapp.history.upkeep.records import Sealed

_WITHOUT_TURN: dict[Table, str] = {
    "answers": """SELECT uid, bank, question, fingerprint, options, chosen, "right", credit, hint,
                         guess, certainty, seconds, at, player, session
                  FROM answers WHERE uid = ?""",
    "sessions": "SELECT uid, mode, seed, player, at, questions, terms FROM sessions WHERE uid = ?",
    "votes": """SELECT uid, session, team, ballot, bank, question, fingerprint, options, chosen,
                       "right", credit, at, player FROM votes WHERE uid = ?""",
}


class Merged(NamedTuple):
    """How many records of a file were new to the store, and how many it had already."""

    added: int
    known: int


def merge(store: Path, source: Path) -> Merged:
    """Take all records of the file `source` over into the store, all of them or none.

    Raises:
        LeftOut: the file is none that can be taken over; the store is as it was.
        NotKept: the store cannot be written.
    """
    if store.exists() and source.exists() and store.samefile(source):
        raise LeftOut("it is this history itself")
    handle = Handle(store)
    with closing(handle), handle.writing() as connection:
        added = [united(connection, record) for record in records_of(source)]
    return Merged(sum(added), len(added) - sum(added))


def united(connection: sqlite3.Connection, record: Sealed) -> bool:
    """Add a record to the open store, unless it is there; return whether it was new.

    Of a record that was kept twice, in two files (the first was lost sight of), the turns may
    differ: then the one that is here stays.

    Raises:
        LeftOut: another record has its uid.
    """
    addition = ADDITIONS[record.table]
    if connection.execute(addition.insert, record.row).rowcount:
        return True
    if addition.find:
        (seal,) = connection.execute(addition.find, record.row[:1]).fetchone()
        if seal != record.row[-1] and not _same_but_turn(connection, record):
            raise LeftOut("it has another record under a uid that is taken")
    return False


def _same_but_turn(connection: sqlite3.Connection, record: Sealed) -> bool:
    query = _WITHOUT_TURN.get(record.table)
    if query is None:
        return False
    return bool(connection.execute(query, record.row[:1]).fetchone() == record.row[:-2])
