"""What is added to the history, and what happens when it is there already.

A uid is kept once. The same record again changes nothing, so that it may be repeated after a
failure that left it unclear whether it took hold; another record under a uid that is taken is
refused. An undo, an end and a resolution have no uid: they are what they say, and a second one
with another time changes nothing that counts. So a history is a set of records, and two of them
(of two machines) have a union that is the same in any order.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.history.errors import HandedIn, NotKept
from quizapp.history.rows import answer_row, end_row, session_row, undo_row
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


_HANDED_IN = """
    SELECT min(session_ends.at) FROM answers
    JOIN sessions ON sessions.uid = answers.session AND mode = 'exam'
    JOIN session_ends ON session_ends.session = sessions.uid
    WHERE answers.uid = ?"""

# The plus keeps SQLite from going through all answers to a question, of whatever session.
_OVERTAKEN = """
    SELECT uid, player FROM given
    WHERE session = (SELECT session FROM open_exams WHERE session = ?) AND EXISTS (
      SELECT 1 FROM given AS later
      WHERE later.session = given.session
        AND (+later.bank, +later.question, +later.player)
          = (given.bank, given.question, given.player)
        AND (later.turn, later.uid) > (given.turn, given.uid))"""


def add_answer(
    connection: sqlite3.Connection, record: AnswerRecord, instead_of: str | None = None
) -> None:
    """Add an answer, inside the caller's transaction; it takes the next turn.

    The one of the uid `instead_of` is taken back. Raises as `add_undo`.
    """
    if instead_of:
        add_undo(connection, instead_of, record.at, record.player)
    turn = turn_of(connection, "answers", record.uid, record.at)
    if add(connection, ANSWER, answer_row(record, turn)):
        _require_open(connection, record.uid)


def add_undo(connection: sqlite3.Connection, answer: str, at: datetime, player: str) -> None:
    """Add the undoing of the answer of this uid, inside the caller's transaction.

    Raises:
        HandedIn: it belongs to an exam that is handed in; what was there before stays allowed.
        NotKept, sqlite3.Error: as `add`.
    """
    if add(connection, UNDO, undo_row(answer, at, player)):
        _require_open(connection, answer)


def add_end(connection: sqlite3.Connection, session: str, at: datetime) -> None:
    """Add the end of the session of this uid, inside the caller's transaction. Raises as `add`.

    Two copies of the program may each have answered a question of an exam without knowing of the
    other: then the latest answer is the one that is handed in, and the others are taken back.
    """
    for answer, player in connection.execute(_OVERTAKEN, (session,)).fetchall():
        add(connection, UNDO, undo_row(answer, at, player))
    add(connection, SESSION_END, end_row(session, at))


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


def add(connection: sqlite3.Connection, addition: Addition, row: Row) -> bool:
    """Add a sealed row, inside the caller's transaction; False, if it was there already.

    Raises:
        NotKept: another row has its uid.
        sqlite3.Error: the row cannot be added.
    """
    added = connection.execute(addition.insert, row).rowcount
    if added or addition.find is None:
        return bool(added)
    (seal,) = connection.execute(addition.find, row[:1]).fetchone()
    if seal != row[-1]:
        raise NotKept("Another record has the same uid.", "Please report this fault of quizapp.")
    return False


def _require_open(connection: sqlite3.Connection, answer: str) -> None:
    (at,) = connection.execute(_HANDED_IN, (answer,)).fetchone()
    if at is not None:
        raise HandedIn(datetime.fromisoformat(at))
