"""Rounds of all players, each with its answers: what a teacher looks at."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from quizapp.history.records import AnswerRecord, Round
from quizapp.history.rows import answer_record, session_record


def rounds(connection: sqlite3.Connection, banks: Iterable[str]) -> Iterator[Round]:
    """Yield every session of anybody in which questions of `banks` were answered, the first first.

    Raises:
        ValueError: a row is damaged.
    """
    answers = _answers(connection, banks)
    query = """
        SELECT EXISTS (SELECT 1 FROM session_ends WHERE session = sessions.uid),
               uid, mode, seed, player, at, questions, terms, turn, checksum
        FROM sessions ORDER BY turn, uid"""
    for over, uid, *row in connection.execute(query):
        if given := answers.get(uid):
            yield Round(session_record((uid, *row)), bool(over), tuple(given))


def _answers(connection: sqlite3.Connection, banks: Iterable[str]) -> dict[str, list[AnswerRecord]]:
    query = """
        SELECT uid, bank, question, fingerprint, options, chosen, "right", credit, hint, guess,
               certainty, seconds, at, player, session, turn, checksum
        FROM counted WHERE bank IN (SELECT value FROM json_each(?)) ORDER BY turn, uid"""
    found: dict[str, list[AnswerRecord]] = {}
    for row in connection.execute(query, (json.dumps(list(banks)),)):
        record = answer_record(row)
        found.setdefault(record.session, []).append(record)
    return found
