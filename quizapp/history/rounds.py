"""Rounds of all players, each with its answers: what a teacher looks at."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.history.records import AnswerRecord, Round, SessionRecord
from quizapp.history.rows import answer_record, session_record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator

_Given = dict[tuple[str, str], list[AnswerRecord]]
"""Answers by the uid of their session and their player."""


def rounds(connection: sqlite3.Connection, banks: Iterable[str] | None = None) -> Iterator[Round]:
    """Yield every session of anybody in which questions of `banks` were answered, the first first.

    One that is over counts without an answer too, if it asked of the banks, and so does an exam
    that is not handed in: its answers are withheld. Without `banks` all sessions are meant. Last
    come answers whose session was lost: it has no mode and no seed then, and asked what was
    answered.

    Raises:
        ValueError: a row is damaged.
    """
    wanted = None if banks is None else frozenset(banks)
    answers = _answers(connection, wanted)
    for session, ended in _sessions(connection):
        given = answers.pop((session.uid, session.player), [])
        found = Round(session, ended, tuple(given))
        if given or ((found.over or found.withheld) and _is_about(session, wanted)):
            yield found
    yield from map(_lost, answers.values())


def _sessions(
    connection: sqlite3.Connection,
) -> Iterator[tuple[SessionRecord, datetime | None]]:
    query = """
        SELECT (SELECT min(at) FROM session_ends WHERE session = sessions.uid),
               uid, mode, seed, player, at, questions, terms, turn, checksum
        FROM sessions ORDER BY turn, uid"""
    for ended, *row in connection.execute(query):
        yield session_record(tuple(row)), datetime.fromisoformat(ended) if ended else None


def _is_about(session: SessionRecord, banks: Collection[str] | None) -> bool:
    return banks is None or any(bank in banks for bank, _ in session.questions)


def _lost(answers: list[AnswerRecord]) -> Round:
    first = answers[0]
    asked = tuple(dict.fromkeys((each.bank, each.question) for each in answers))
    session = SessionRecord(
        uid=first.session, mode="", seed="", player=first.player, at=first.at, questions=asked
    )
    return Round(session, None, tuple(answers))


def _answers(connection: sqlite3.Connection, banks: Collection[str] | None) -> _Given:
    query = """
        SELECT uid, bank, question, fingerprint, options, chosen, "right", credit, hint, guess,
               certainty, seconds, at, player, session, turn, checksum
        FROM counted WHERE :banks IS NULL OR bank IN (SELECT value FROM json_each(:banks))
        ORDER BY turn, uid"""
    values = {"banks": None if banks is None else json.dumps(list(banks))}
    found: _Given = {}
    for row in connection.execute(query, values):
        record = answer_record(row)
        found.setdefault((record.session, record.player), []).append(record)
    return found
