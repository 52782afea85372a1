"""What was folded from answers, kept so that a million of them cost a start no more than a few.

The store does not know how to fold: whoever does asks what is there and what is behind, and hands
back the rest. A `rule` names how it was folded; what another rule made is void. Days are kept as
their ordinals (date.toordinal).
"""

from __future__ import annotations

from datetime import date, datetime
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

from quizapp.history.records import Behind, MemoryColumns, MemoryRecord, ReviewRecord
from quizapp.history.rows import listed, stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from quizapp.history.records import Folded

_NEVER = "~"
"""What stands behind every time."""


def settled(
    connection: sqlite3.Connection, folded: Folded, banks: Iterable[str]
) -> dict[str, MemoryColumns]:
    """Return what was folded of all answers to a question, by bank id; no bank without any."""
    query = """
        SELECT question, stability, difficulty, met, seen, slip FROM standings
        WHERE player = ? AND bank = ? AND rule = ? AND seen <= ? AND folded = answer"""
    rule, today = folded.rule, folded.today.toordinal()
    found = {}
    for bank in banks:
        if rows := connection.execute(query, (folded.player, bank, rule, today)).fetchall():
            found[bank] = MemoryColumns(*zip(*rows, strict=True))
    return found


def behind(
    connection: sqlite3.Connection, folded: Folded, banks: Iterable[str]
) -> tuple[Behind, ...]:
    """Return the questions whose answers are not all folded."""
    return tuple(chain.from_iterable(_behind(connection, folded, bank) for bank in banks))


def _behind(connection: sqlite3.Connection, folded: Folded, bank: str) -> Iterator[Behind]:
    # That the turn is no earlier lets SQLite begin where the folding ended.
    query = """
        SELECT late.question, late.answer, times, usable, stability, difficulty, met, seen, slip,
               late.bank, counted.question, counted."right", hint, guess, certainty, seconds, at
        FROM (SELECT *, folded IS NOT NULL AND rule = ? AND seen <= ? AS usable FROM standings
              WHERE player = ? AND bank = ?) AS late
        CROSS JOIN counted ON (counted.player, counted.bank, counted.question)
             = (late.player, late.bank, late.question)
             AND counted.turn >= iif(usable, late.turn, -9e18)
             AND (NOT usable OR (counted.turn, counted.uid) > (late.turn, folded))
        WHERE NOT (usable AND folded = late.answer)
        ORDER BY late.question, counted.turn, counted.uid"""
    values = (folded.rule, folded.today.toordinal(), folded.player, bank)
    rows = connection.execute(query, values)
    for (question, answer, times, usable, *memory), group in groupby(rows, lambda row: row[:9]):
        before = _memory(*memory) if usable else None
        reviews = tuple(_review(row[9:]) for row in group)
        yield Behind(bank, question, answer, times, before, reviews)


def remember(
    connection: sqlite3.Connection, folded: Folded, made: Iterable[tuple[Behind, MemoryRecord]]
) -> None:
    """Keep what was made of those that were behind, unless they have more answers by now."""
    query = """
        UPDATE standings
        SET rule = ?, stability = ?, difficulty = ?, met = ?, seen = ?, slip = ?,
            turn = last, folded = answer
        WHERE (player, bank, question, answer, times) = (?, ?, ?, ?, ?)"""
    connection.executemany(query, (_row(folded, *each) for each in made))


def reviews(
    connection: sqlite3.Connection,
    player: str,
    banks: Iterable[str],
    since: datetime,
    until: datetime | None = None,
) -> Iterator[ReviewRecord]:
    """Yield the player's answers of that time (UTC) or later, bank by bank in the order given.

    Those from `until` on, if it is given, are left out.
    """
    # The plus keeps SQLite from going through all answers of the bank, whatever their time.
    query = """
        SELECT bank, question, "right", hint, guess, certainty, seconds, at FROM counted
        WHERE player = ? AND at >= ? AND at < ? AND +bank = ? ORDER BY turn, uid"""
    end = stamp(until) if until else _NEVER
    for bank in banks:
        values = (player, stamp(since), end, bank)
        yield from map(_review, connection.execute(query, values))


def right_before(
    connection: sqlite3.Connection,
    player: str,
    bank: str,
    before: datetime,
    questions: Iterable[str] | None = None,
) -> dict[str, bool]:
    """Return whether the last answer before that time (UTC) was right, by the question's id.

    Without `questions` all those of the bank are meant.
    """
    # The plus keeps SQLite from going through all answers of that time, whatever their question.
    query = """
        SELECT question,
               (SELECT "right" FROM counted
                WHERE (player, bank, question) = (:player, :bank, standings.question)
                  AND +at < :before ORDER BY turn DESC, uid DESC LIMIT 1)
        FROM standings
        WHERE player = :player AND bank = :bank
          AND (:questions IS NULL OR question IN (SELECT value FROM json_each(:questions)))"""
    values = {
        "player": player,
        "bank": bank,
        "before": stamp(before),
        "questions": None if questions is None else listed(list(questions)),
    }
    rows = connection.execute(query, values)
    return {question: bool(right) for question, right in rows if right is not None}


def is_overtaken(
    connection: sqlite3.Connection, player: str, bank: str, since: datetime, until: datetime
) -> bool:
    """Return whether an answer before `since` has no earlier turn than one from then on `until`."""
    # The pluses let SQLite look for few answers by their time, and for few by their turn.
    query = """
        SELECT EXISTS (
          SELECT 1 FROM counted WHERE +player = :player AND +bank = :bank AND +at < :since
            AND turn >= (SELECT min(+turn) FROM counted WHERE player = :player
                        AND at >= :since AND at < :until AND +bank = :bank))"""
    values = {"player": player, "bank": bank, "since": stamp(since), "until": stamp(until)}
    return bool(connection.execute(query, values).fetchone()[0])


def back_from(
    connection: sqlite3.Connection,
    player: str,
    before: datetime,
    further: Callable[[datetime], datetime],
) -> Iterator[datetime]:
    """Yield the time of the player's last answer before that time (both UTC), and so on.

    The next is the last answer before what `further` makes of the one yielded.
    """
    query = "SELECT at FROM counted WHERE player = ? AND at < ? ORDER BY at DESC LIMIT 1"
    while row := connection.execute(query, (player, stamp(before))).fetchone():
        at = datetime.fromisoformat(row[0])
        yield at
        before = further(at)


def _memory(stability: float, difficulty: float, first: int, last: int, slip: int) -> MemoryRecord:
    return MemoryRecord(
        stability, difficulty, date.fromordinal(first), date.fromordinal(last), bool(slip)
    )


def _review(row: Sequence[Any]) -> ReviewRecord:
    bank, question, right, hint, guess, certainty, seconds, at = row
    judged = bool(right), bool(hint), bool(guess), certainty
    return ReviewRecord(bank, question, *judged, seconds, datetime.fromisoformat(at))


def _row(folded: Folded, behind: Behind, memory: MemoryRecord) -> tuple[object, ...]:
    stability, difficulty, first, last, slip = memory
    folding = (folded.rule, stability, difficulty, first.toordinal(), last.toordinal(), int(slip))
    return (*folding, folded.player, behind.bank, behind.question, behind.answer, behind.times)
