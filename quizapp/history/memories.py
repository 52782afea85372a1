"""What was folded from answers, kept so that a million of them cost a start no more than a few.

The store does not know how to fold: whoever does asks what is there and what is behind, and hands
back the rest. A `rule` names how it was folded; what another rule made is void. Days are kept as
their ordinals (date.toordinal).
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from quizapp.history.records import Behind, MemoryRecord, ReviewRecord
from quizapp.history.rows import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from quizapp.history.records import Folded

_day = lru_cache(date.fromordinal)
"""The day of an ordinal. There are few of them, and each is asked for often."""

_NEVER = "~"
"""What stands behind every time."""


def settled(
    connection: sqlite3.Connection, folded: Folded, banks: Iterable[str]
) -> dict[tuple[str, str], MemoryRecord]:
    """Return what was folded of all answers to a question, by (bank id, question id)."""
    query = """
        SELECT question, stability, difficulty, first, memories.last, slip
        FROM standings JOIN memories USING (player, bank, question, answer)
        WHERE player = ? AND bank = ? AND rule = ? AND memories.last <= ?"""
    rule, today = folded.rule, folded.today.toordinal()
    found = {}
    for bank in banks:
        rows = connection.execute(query, (folded.player, bank, rule, today))
        for question, stability, difficulty, first, last, slip in rows:
            days = _day(first), _day(last)
            found[bank, question] = MemoryRecord(stability, difficulty, *days, bool(slip))
    return found


def behind(
    connection: sqlite3.Connection, folded: Folded, banks: Iterable[str]
) -> Iterator[Behind]:
    """Yield the questions whose answers are not all folded."""
    query = """
        SELECT standings.question, standings.answer, times, stability, difficulty, first,
               memories.last, slip, counted.question, counted."right", hint, guess,
               certainty, seconds, at
        FROM standings
        LEFT JOIN memories ON (memories.player, memories.bank, memories.question)
             = (standings.player, standings.bank, standings.question)
             AND rule = ? AND memories.last <= ?
        CROSS JOIN counted ON (counted.player, counted.bank, counted.question)
             = (standings.player, standings.bank, standings.question)
             AND (memories.answer IS NULL
                  OR (counted.turn, counted.uid) > (memories.turn, memories.answer))
        WHERE standings.player = ? AND standings.bank = ?
          AND memories.answer IS NOT standings.answer
        ORDER BY standings.question, counted.turn, counted.uid"""
    for bank in banks:
        values = (folded.rule, folded.today.toordinal(), folded.player, bank)
        rows = connection.execute(query, values)
        for (question, answer, times, *memory), group in groupby(rows, key=lambda row: row[:8]):
            before = None if memory[0] is None else _memory(*memory)
            reviews = tuple(_review((bank, *row[-7:])) for row in group)
            yield Behind(bank, question, answer, times, before, reviews)


def remember(
    connection: sqlite3.Connection, folded: Folded, made: Iterable[tuple[Behind, MemoryRecord]]
) -> None:
    """Keep what was made of those that were behind, unless they have more answers by now."""
    query = """
        REPLACE INTO memories
        SELECT player, bank, question, ?, ?, ?, ?, ?, ?, last, answer FROM standings
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
    connection: sqlite3.Connection, player: str, banks: Iterable[str], before: datetime
) -> dict[tuple[str, str], bool]:
    """Return whether the last answer before that time (UTC) was right, by (bank, question) id."""
    query = """
        SELECT question, "right", max(turn) FROM counted
        WHERE player = ? AND bank = ? AND at < ? GROUP BY question"""
    return {
        (bank, question): bool(right)
        for bank in banks
        for question, right, _ in connection.execute(query, (player, bank, stamp(before)))
    }


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
    return MemoryRecord(stability, difficulty, _day(first), _day(last), bool(slip))


def _review(row: Sequence[Any]) -> ReviewRecord:
    bank, question, right, hint, guess, certainty, seconds, at = row
    judged = bool(right), bool(hint), bool(guess), certainty
    return ReviewRecord(bank, question, *judged, seconds, datetime.fromisoformat(at))


def _row(folded: Folded, behind: Behind, memory: MemoryRecord) -> tuple[object, ...]:
    stability, difficulty, first, last, slip = memory
    folding = (folded.rule, stability, difficulty, first.toordinal(), last.toordinal(), int(slip))
    return (*folding, folded.player, behind.bank, behind.question, behind.answer, behind.times)
