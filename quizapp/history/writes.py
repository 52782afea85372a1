"""What is added to the history, and what happens when it is there already.

A uid is kept once. The same record again changes nothing, so that it may be repeated after a
failure that left it unclear whether it took hold; another record under a uid that is taken is
refused. An undo, an end and a resolution have no uid: they are what they say, and a second one
with another time changes nothing that counts. So a history is a set of records, and two of them
(of two machines) have a union that is the same in any order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.history.errors import NotKept
from quizapp.history.rows import answer_row, session_row
from quizapp.history.turns import turn_of
from quizapp.values import Value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from quizapp.history.records import AnswerRecord, SessionRecord
    from quizapp.history.rows import Row
    from quizapp.history.schema import Table
    from quizapp.history.votes import VoteRecord


class Addition(Value):
    """How a sealed row is added to its table, and how the seal of one with its uid is found.

    `insert` does nothing where the uid is taken. `find` is None where that is well in any case.
    """

    insert: str
    find: str | None


ANSWER = Addition(
    """INSERT INTO answers
       (uid, bank, question, fingerprint, options, chosen, "right", credit, hint, guess,
        certainty, seconds, at, player, session, turn, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING""",
    "SELECT checksum FROM answers WHERE uid = ?",
)
"""Adds a row of `rows.answer_row`."""

UNDO = Addition(
    """INSERT INTO undos (answer, at, player, checksum)
       VALUES (?, ?, ?, ?) ON CONFLICT (answer, at, player) DO NOTHING""",
    None,
)
"""Adds a row of `rows.undo_row`."""

SESSION = Addition(
    """INSERT INTO sessions (uid, mode, seed, player, at, questions, terms, turn, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING""",
    "SELECT checksum FROM sessions WHERE uid = ?",
)
"""Adds a row of `rows.session_row`."""

SESSION_END = Addition(
    """INSERT INTO session_ends (session, at, checksum)
       VALUES (?, ?, ?) ON CONFLICT (session, at) DO NOTHING""",
    None,
)
"""Adds a row of `rows.end_row`."""

FLAG = Addition(
    """INSERT INTO flags (uid, bank, question, fingerprint, note, at, player, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING""",
    "SELECT checksum FROM flags WHERE uid = ?",
)
"""Adds a row of `rows.flag_row`."""

RESOLUTION = Addition(
    """INSERT INTO resolutions (flag, at, player, checksum)
       VALUES (?, ?, ?, ?) ON CONFLICT (flag, at, player) DO NOTHING""",
    None,
)
"""Adds a row of `rows.resolution_row`."""

VOTE = Addition(
    """INSERT INTO votes (uid, session, team, ballot, bank, question, fingerprint, options, chosen,
                          "right", credit, at, player, turn, checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING""",
    "SELECT checksum FROM votes WHERE uid = ?",
)
"""Adds a row of `votes.vote_row`."""

MARK = Addition(
    """INSERT INTO marks (session, bank, question, marked, at, checksum)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (session, bank, question, at) DO NOTHING""",
    None,
)
"""Adds a row of `marks.mark_row`."""

ADDITIONS: dict[Table, Addition] = {
    "answers": ANSWER,
    "undos": UNDO,
    "sessions": SESSION,
    "session_ends": SESSION_END,
    "flags": FLAG,
    "resolutions": RESOLUTION,
    "votes": VOTE,
    "marks": MARK,
}
"""How a row is added to each table."""


def add_answer(connection: sqlite3.Connection, record: AnswerRecord) -> None:
    """Add an answer, inside the caller's transaction; it takes the next turn. Raises as `add`."""
    turn = turn_of(connection, "answers", record.uid, record.at)
    add(connection, ANSWER, answer_row(record, turn))


def add_session(connection: sqlite3.Connection, record: SessionRecord) -> None:
    """Add a session, inside the caller's transaction; it takes the next turn. Raises as `add`."""
    turn = turn_of(connection, "sessions", record.uid, record.at)
    add(connection, SESSION, session_row(record, turn))


def add_votes(connection: sqlite3.Connection, records: Iterable[VoteRecord]) -> None:
    """Add votes, inside the caller's transaction; each takes the next turn. Raises as `add`."""
    from quizapp.history.votes import vote_row

    for record in records:
        turn = turn_of(connection, "votes", record.uid, record.at)
        add(connection, VOTE, vote_row(record, turn))


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
