"""Records as rows of the store and back, each row sealed with a checksum over all its columns.

SQLite's own integrity check does not notice a flipped bit inside a value; the seal does.
"""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from quizapp.history.records import AnswerRecord, FlagRecord, SessionRecord, require_utc
from quizapp.history.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = tuple[str | int | float, ...]
"""A row's values in the order of its table's columns, without the row id."""

# Made once: `json.dumps` would make one for every row.
_encoded = json.JSONEncoder(default=lambda _: None).encode


def checksum(row: Sequence[object]) -> str:
    """Return the first 16 hex digits of the SHA-256 of the row as a JSON list in ASCII.

    A blob has no place in a row: one that a fault put there is hashed as null.
    """
    return sha256(_encoded(row).encode("ascii")).hexdigest()[:16]


def sealed(row: Row) -> Row:
    """Return the row with its checksum after it."""
    return (*row, checksum(row))


def unsealed(row: Row) -> Row:
    """Return a sealed row without its checksum.

    Raises:
        ValueError: they do not match.
    """
    if checksum(row[:-1]) != row[-1]:
        raise ValueError("a row does not match its checksum")
    return row[:-1]


def stamp(at: datetime) -> str:
    """Return a time in UTC as ISO 8601 with microseconds and a Z.

    Raises:
        ValueError: it is not in UTC.
    """
    require_utc(at)
    return at.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def listed(values: Sequence[object]) -> str:
    """Return values as a JSON list, without a space and with letters as they are."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def real(value: float) -> float:
    """Return a number as SQLite gives it back."""
    # Whole numbers as floats, and zero without a sign.
    return float(value) + 0.0


def answer_row(record: AnswerRecord, turn: int) -> Row:
    """Return the answer as a sealed row of `answers`; see `turns` for its place in the order."""
    return sealed(
        (
            record.uid,
            record.bank,
            record.question,
            record.fingerprint,
            listed(record.options),
            listed(record.chosen),
            int(record.right),
            real(record.credit),
            int(record.hint),
            int(record.guess),
            record.certainty,
            real(record.seconds),
            stamp(record.at),
            record.player,
            record.session,
            turn,
        )
    )


def answer_record(row: Row) -> AnswerRecord:
    """Return the answer that a sealed row of `answers` holds.

    Raises:
        ValueError: the row is damaged.
    """
    *about, at, player, session, _ = unsealed(row)
    uid, bank, question, fingerprint, options, chosen, *judged = about
    right, credit, hint, guess, certainty, seconds = judged
    return AnswerRecord(
        uid=str(uid),
        bank=str(bank),
        question=str(question),
        fingerprint=str(fingerprint),
        options=tuple(json.loads(str(options))),
        chosen=tuple(json.loads(str(chosen))),
        right=bool(right),
        credit=float(credit),
        hint=bool(hint),
        guess=bool(guess),
        certainty=int(certainty),
        seconds=float(seconds),
        at=datetime.fromisoformat(str(at)),
        player=str(player),
        session=str(session),
    )


def undo_row(answer: str, at: datetime, player: str) -> Row:
    """Return the undoing of an answer, by its uid, as a sealed row of `undos`.

    Raises:
        ValueError: the time is not in UTC.
    """
    return sealed((answer, stamp(at), player))


def end_row(session: str, at: datetime) -> Row:
    """Return the end of a session, by its uid, as a sealed row of `session_ends`.

    Raises:
        ValueError: the time is not in UTC.
    """
    return sealed((session, stamp(at)))


def resolution_row(flag: str, at: datetime, player: str) -> Row:
    """Return the resolution of a flag, by its uid, as a sealed row of `resolutions`.

    Raises:
        ValueError: the time is not in UTC.
    """
    return sealed((flag, stamp(at), player))


def session_row(record: SessionRecord, turn: int) -> Row:
    """Return the session as a sealed row of `sessions`; see `turns` for its place in the order."""
    began = (record.uid, record.mode, record.seed, record.player, stamp(record.at))
    return sealed((*began, listed(record.questions), record.terms.as_text(), turn))


def session_record(row: Row) -> SessionRecord:
    """Return the session that a sealed row of `sessions` holds.

    Raises:
        ValueError: the row is damaged.
    """
    uid, mode, seed, player, at, questions, terms, _ = map(str, unsealed(row))
    return SessionRecord(
        uid=uid,
        mode=mode,
        seed=seed,
        player=player,
        at=datetime.fromisoformat(at),
        questions=tuple((bank, question) for bank, question in json.loads(questions)),
        terms=Terms.of_text(terms),
    )


def flag_row(record: FlagRecord) -> Row:
    """Return the flag as a sealed row of `flags`."""
    about = (record.bank, record.question, record.fingerprint)
    return sealed((record.uid, *about, record.note, stamp(record.at), record.player))


def flag_record(row: Row) -> FlagRecord:
    """Return the flag that a sealed row of `flags` holds.

    Raises:
        ValueError: the row is damaged.
    """
    uid, bank, question, fingerprint, note, at, player = map(str, unsealed(row))
    return FlagRecord(
        uid=uid,
        bank=bank,
        question=question,
        fingerprint=fingerprint,
        note=note,
        at=datetime.fromisoformat(at),
        player=player,
    )
