"""Marks: which questions of an exam somebody wants to look at once more before handing it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.rows import sealed, stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from quizapp.history.rows import Row


class MarkRecord(NamedTuple):
    """That a question of a session was marked at that time (UTC), or its mark taken off."""

    session: str
    bank: str
    question: str
    marked: bool
    at: datetime


def mark_row(record: MarkRecord) -> Row:
    """Return the mark as a sealed row of `marks`.

    Raises:
        ValueError: the time is not in UTC.
    """
    session, bank, question, marked, at = record
    return sealed((session, bank, question, int(marked), stamp(at)))


def marked_in(connection: sqlite3.Connection, session: str) -> frozenset[tuple[str, str]]:
    """Return the (bank id, question id) of what is marked in a session."""
    query = "SELECT bank, question, marked FROM marks WHERE session = ? ORDER BY at, id"
    latest = {(bank, q): marked for bank, q, marked in connection.execute(query, (session,))}
    return frozenset(name for name, marked in latest.items() if marked)
