"""All records of a history in an order that does not depend on how they came there."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.queries import any_text
from quizapp.history.rows import checksum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.history.rows import Row
    from quizapp.history.schema import Table

IN_ORDER: dict[Table, str] = {
    "answers": "SELECT * FROM answers ORDER BY turn, uid",
    "undos": "SELECT * FROM undos ORDER BY answer, at, player",
    "sessions": "SELECT * FROM sessions ORDER BY turn, uid",
    "session_ends": "SELECT * FROM session_ends ORDER BY session, at",
    "flags": "SELECT * FROM flags ORDER BY at, uid",
    "resolutions": "SELECT * FROM resolutions ORDER BY flag, at, player",
    "votes": "SELECT * FROM votes ORDER BY turn, uid",
    "marks": "SELECT * FROM marks ORDER BY session, at, bank, question",
}
"""How all rows of a table are asked for, each after its row id."""

_OF_SHARE: dict[Table, str] = {
    "answers": """SELECT * FROM answers WHERE player = :player
                  AND session IN (SELECT value FROM json_each(:sessions)) ORDER BY turn, uid""",
    "undos": """SELECT * FROM undos WHERE answer IN (
                  SELECT uid FROM answers WHERE player = :player
                  AND session IN (SELECT value FROM json_each(:sessions)))
                ORDER BY answer, at, player""",
    "sessions": """SELECT * FROM sessions WHERE player = :player
                   AND uid IN (SELECT value FROM json_each(:sessions)) ORDER BY turn, uid""",
    "session_ends": """SELECT * FROM session_ends
                       WHERE session IN (SELECT value FROM json_each(:sessions))
                       ORDER BY session, at""",
}
_AS_STORED: dict[Table, str] = {
    "answers": "SELECT * FROM answers NOT INDEXED",
    "undos": "SELECT * FROM undos NOT INDEXED",
    "sessions": "SELECT * FROM sessions NOT INDEXED",
    "session_ends": "SELECT * FROM session_ends NOT INDEXED",
    "flags": "SELECT * FROM flags NOT INDEXED",
    "resolutions": "SELECT * FROM resolutions NOT INDEXED",
    "votes": "SELECT * FROM votes NOT INDEXED",
    "marks": "SELECT * FROM marks NOT INDEXED",
}


class Sealed(NamedTuple):
    """A row with its seal, and the table that it belongs to."""

    table: Table
    row: Row


def columns(connection: sqlite3.Connection, table: Table) -> tuple[str, ...]:
    """Return the names of a sealed row's columns."""
    described = connection.execute(IN_ORDER[table]).description
    return tuple(name for name, *_ in described)[1:]


class Share(NamedTuple):
    """What one player hands in: the answers of some sessions (uids), and how these went.

    Notes, marks and votes are not in it.
    """

    player: str
    sessions: tuple[str, ...]


def sealed_rows(connection: sqlite3.Connection, share: Share | None = None) -> Iterator[Sealed]:
    """Yield every row, or those of a share, table by table.

    Raises:
        ValueError: a row does not match its checksum.
        sqlite3.DatabaseError: the file is damaged.
    """
    for table, row in _rows(connection, share):
        yield proved(table, row)


def seals(connection: sqlite3.Connection, share: Share | None = None) -> Iterator[str]:
    """Yield the seals of `sealed_rows`, not looked at."""
    for _, row in _rows(connection, share):
        yield str(row[-1])


def _rows(connection: sqlite3.Connection, share: Share | None) -> Iterator[Sealed]:
    queries, values = IN_ORDER, {}
    if share is not None:
        sessions = json.dumps(share.sessions)
        queries, values = _OF_SHARE, {"player": share.player, "sessions": sessions}
    for table, query in queries.items():
        for _, *row in connection.execute(query, values):
            yield Sealed(table, tuple(row))


def proved(table: Table, row: Row) -> Sealed:
    """Return a row whose seal was looked at.

    Raises:
        ValueError: it does not match.
    """
    if checksum(row[:-1]) != row[-1]:
        raise ValueError(f"a row of {table} does not match its checksum")
    return Sealed(table, row)


def salvaged(connection: sqlite3.Connection) -> Iterator[Sealed]:
    """Yield what can be read of a damaged file: every row whose seal is whole.

    Where a page of a table cannot be read, the rows that stand behind it are given up.
    """
    for table in _AS_STORED:
        yield from _salvaged(connection, table)


def _salvaged(connection: sqlite3.Connection, table: Table) -> Iterator[Sealed]:
    try:
        with any_text(connection):
            for _, *row in connection.execute(_AS_STORED[table]):
                if checksum(row[:-1]) == row[-1]:
                    yield Sealed(table, tuple(row))
    except sqlite3.DatabaseError:
        return
