"""What the history tells. Order is by turn, never by time.

An undone answer never counts, and one of an exam from the moment it is handed in.

Each takes an open connection to a store of the newest version.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.history.records import LastScore, Standing
from quizapp.history.rows import answer_record, checksum, flag_record, session_record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.history.records import AnswerRecord, FlagRecord, SessionRecord
    from quizapp.history.schema import Table

_ROWS: dict[Table, str] = {
    "answers": "SELECT * FROM answers",
    "undos": "SELECT * FROM undos",
    "sessions": "SELECT * FROM sessions",
    "session_ends": "SELECT * FROM session_ends",
    "flags": "SELECT * FROM flags",
    "resolutions": "SELECT * FROM resolutions",
    "votes": "SELECT * FROM votes",
    "marks": "SELECT * FROM marks",
}

PRACTICE = ("study", "drill")
"""The modes in which a question is judged as soon as it is answered."""


def standings(
    connection: sqlite3.Connection, player: str, banks: Iterable[str]
) -> dict[tuple[str, str], Standing]:
    """Return the player's standing by (bank id, question id), of the answered questions only."""
    query = """SELECT question, "right", times, last FROM standings WHERE player = ? AND bank = ?"""
    return {
        (bank, question): Standing(right=bool(right), times=times, last=last)
        for bank in banks
        for question, right, times, last in connection.execute(query, (player, bank))
    }


def answered(connection: sqlite3.Connection, player: str) -> dict[str, int]:
    """Return how many different questions of each bank the player has answered."""
    query = "SELECT bank, count(*) FROM standings WHERE player = ? GROUP BY bank"
    return dict(connection.execute(query, (player,)))


def latest_fingerprint(
    connection: sqlite3.Connection, player: str, bank: str, question: str
) -> str | None:
    """Return what the question was when the player answered it last; None, if they never did."""
    query = """
        SELECT fingerprint FROM answers WHERE uid =
          (SELECT answer FROM standings WHERE (player, bank, question) = (?, ?, ?))"""
    row = connection.execute(query, (player, bank, question)).fetchone()
    return str(row[0]) if row else None


def last_scores(connection: sqlite3.Connection, player: str) -> dict[str, LastScore]:
    """Return by bank id what the player scored there in their latest session that was ended.

    Of a question that was asked once more there, the first answer counts. In an exam a question
    left open counts as answered, and for nothing.
    """
    # The plus keeps SQLite from going through all answers to a question, of whatever session.
    query = """
        WITH ended AS (
          SELECT json_extract(value, '$[0]') AS bank, json_extract(value, '$[1]') AS uid
          FROM json_each(:ended))
        SELECT ended.bank, sum(counted.credit), max(counted.at),
               max(count(*),
                   (SELECT count(*) FROM sessions JOIN json_each(questions) AS asked
                    WHERE uid = ended.uid AND mode = 'exam'
                      AND json_extract(asked.value, '$[0]') = ended.bank))
        FROM ended CROSS JOIN counted ON counted.session = ended.uid AND counted.bank = ended.bank
             AND counted.player = :player
        WHERE NOT EXISTS (
          SELECT 1 FROM counted AS before
          WHERE before.session = counted.session
            AND (+before.bank, +before.question, +before.player)
              = (counted.bank, counted.question, counted.player)
            AND (before.turn, before.uid) < (counted.turn, counted.uid))
        GROUP BY ended.bank"""
    values = {"player": player, "ended": json.dumps(list(_ended(connection, player)))}
    return {
        bank: LastScore(points=points, answered=answers, at=datetime.fromisoformat(at))
        for bank, points, at, answers in connection.execute(query, values)
    }


def _ended(connection: sqlite3.Connection, player: str) -> Iterator[tuple[str, str]]:
    """Yield the id of each bank with the uid of the latest session there that was ended."""
    query = """
        SELECT latest.bank, newest.session,
               EXISTS (SELECT 1 FROM session_ends WHERE session = newest.session)
        FROM (SELECT DISTINCT bank FROM standings WHERE player = :player) AS latest
        JOIN answers AS newest ON newest.uid =
             (SELECT answer FROM standings WHERE (player, bank) = (:player, latest.bank)
              ORDER BY last DESC, answer DESC LIMIT 1)"""
    for bank, session, is_ended in connection.execute(query, {"player": player}).fetchall():
        found = session if is_ended else _ended_before(connection, player, bank)
        if found is not None:
            yield bank, found


def _ended_before(connection: sqlite3.Connection, player: str, bank: str) -> str | None:
    """Return the same of one bank, whose latest answer is of a session that was left."""
    # From the latest session on: the one that is sought is most often among the last. What asked of
    # no such bank is passed over by its text: no proof, but less to do than to look for answers.
    query = """
        SELECT uid FROM sessions INDEXED BY sessions_turn
        WHERE player = :player AND instr(questions, :named)
          AND EXISTS (SELECT 1 FROM session_ends WHERE session = sessions.uid)
          AND EXISTS (SELECT 1 FROM counted WHERE session = sessions.uid
                      AND (+bank, +counted.player) = (:bank, :player))
        ORDER BY turn DESC, uid DESC LIMIT 1"""
    named = json.dumps(bank, ensure_ascii=False)
    values = {"player": player, "bank": bank, "named": named}
    row = connection.execute(query, values).fetchone()
    return str(row[0]) if row else None


def unfinished(
    connection: sqlite3.Connection, player: str, modes: Sequence[str] = PRACTICE
) -> SessionRecord | None:
    """Return the player's latest session of these modes that has no end and goes on.

    It does where it has an answer and a question without, or in study one that was answered wrong
    and not asked once more; and an exam does until it is handed in, for its time is running.

    Raises:
        ValueError: its row is damaged.
    """
    query = """
        SELECT uid, mode, seed, player, at, questions, terms, turn, checksum FROM sessions
        WHERE player = ? AND mode IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM session_ends WHERE session = sessions.uid)
          AND (mode = 'exam'
               OR mode = 'teams' AND EXISTS (SELECT 1 FROM votes WHERE session = sessions.uid)
               OR (SELECT count(DISTINCT json_array(bank, question)) FROM counted
                   WHERE session = sessions.uid) BETWEEN 1 AND json_array_length(questions) - 1
               OR mode = 'study' AND EXISTS (
                 SELECT 1 FROM counted WHERE session = sessions.uid
                 GROUP BY bank, question HAVING count(*) = 1 AND NOT max("right")))
        ORDER BY turn DESC, uid DESC LIMIT 1"""
    row = connection.execute(query, (player, json.dumps(modes))).fetchone()
    return session_record(row) if row else None


def answers_of(connection: sqlite3.Connection, session: str) -> tuple[AnswerRecord, ...]:
    """Return the answers of one session in the order given; those of an exam at any time.

    Raises:
        ValueError: a row is damaged.
    """
    query = """
        SELECT uid, bank, question, fingerprint, options, chosen, "right", credit, hint, guess,
               certainty, seconds, at, player, session, turn, checksum
        FROM given WHERE session = ? ORDER BY turn, uid"""
    return tuple(map(answer_record, connection.execute(query, (session,))))


def open_flags(connection: sqlite3.Connection) -> tuple[FlagRecord, ...]:
    """Return the flags that nobody has resolved, the oldest first.

    Raises:
        ValueError: a row is damaged.
    """
    query = """
        SELECT uid, bank, question, fingerprint, note, at, player, checksum FROM flags
        WHERE NOT EXISTS (SELECT 1 FROM resolutions WHERE flag = flags.uid)
        ORDER BY at, uid"""
    return tuple(map(flag_record, connection.execute(query)))


def damaged(connection: sqlite3.Connection, table: Table) -> tuple[int, ...]:
    """Return the ids of the rows of `table` that do not match their checksum."""
    with any_text(connection):
        rows = connection.execute(_ROWS[table])
        return tuple(number for number, *row, seal in rows if checksum(row) != seal)


@contextmanager
def any_text(connection: sqlite3.Connection) -> Iterator[None]:
    """Let text that is no UTF-8 any more be looked at, not trip the reading of its row."""
    connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.text_factory = str
