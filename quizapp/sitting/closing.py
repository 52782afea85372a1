"""Ledgers of the days that are over, carried on from day to day.

The first look of a day adds the days that have ended since the latest ledger that is kept, and
takes out those that are recent no more: it goes through the answers of these days alone. Where
there is no such ledger, or a clock went back from one day to another, the year is counted afresh,
which of a million answers takes a second or two.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC
from typing import TYPE_CHECKING

from quizapp.figures import RECENT, Ledger, beginning, dated, is_in_order
from quizapp.history import LedgerKey, NotKept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from quizapp.figures import Dated
    from quizapp.history import KeptLedger, ReviewRecord
    from quizapp.sitting.starting import Desk

_RULE = "figures/2"
"""The name of the way in which a `Ledger` counts. It changes when the same answers count otherwise.
"""


def ledger_of(desk: Desk, bank: str, until: datetime) -> Ledger:
    """Return what the answers before the day that begins at `until` (UTC) add up to.

    They are those to a bank, by its id. What is counted here is kept in the store if it can be.

    Raises:
        HistoryError: the answers cannot be read.
    """
    key = LedgerKey(desk.player, bank, f"{_RULE} {desk.calendar.name}", until)
    state = desk.store.state()
    kept = desk.store.ledger(key)
    if kept and kept.until == until:
        return Ledger.of_text(kept.text)
    closing = _Closing(desk, bank, until)
    ledger = (kept and closing.carried_on(kept)) or closing.counted()
    with suppress(NotKept):
        desk.store.keep_ledger(key, ledger.as_text(), state)
    return ledger


class _Closing:
    """Closes the days before the one that begins at `until`."""

    def __init__(self, desk: Desk, bank: str, until: datetime) -> None:
        self._desk = desk
        self._bank = bank
        self._until = until
        self._now = desk.clock.now()
        self._calendar = desk.calendar
        self._today = desk.calendar.day(until)

    def counted(self) -> Ledger:
        """Return the ledger of the year, counted afresh."""
        first = beginning(self._today)
        since = self._begins(first)
        reviews, before = self._reviews(since, self._until), self._right_before(since)
        ledger = Ledger(latest={self._bank: before}, orderly=self._is_orderly(reviews, since))
        answers = (each for each in self._dated(reviews, before) if each.day >= first)
        return ledger.enter(answers, self._today - RECENT)

    def carried_on(self, kept: KeptLedger) -> Ledger | None:
        """Return the ledger that comes of one of an earlier day; None, if none can."""
        ledger, since = Ledger.of_text(kept.text), kept.until
        reviews = self._reviews(since, self._until)
        day = self._calendar.day(since)
        is_sound = ledger.orderly and self._begins(day) == since
        if not (is_sound and self._is_orderly(reviews, since)):
            return None
        new = self._dated(reviews, ledger.latest.get(self._bank, {}))
        ledger.enter(new, self._today - RECENT)
        gone = self._gone(day - RECENT, min(day, self._today - RECENT))
        ledger.leave(gone, beginning(self._today))
        return ledger

    def _gone(self, first: date, end: date) -> Iterator[Dated]:
        """Yield the answers of the days from `first` up to, but not including, `end`."""
        since = self._begins(first)
        reviews = self._reviews(since, self._begins(end))
        return self._dated(reviews, self._right_before(since, {each.question for each in reviews}))

    def _dated(
        self, reviews: Iterable[ReviewRecord], before: Mapping[str, bool]
    ) -> Iterator[Dated]:
        named = {(self._bank, question): right for question, right in before.items()}
        return dated(reviews, named, self._calendar, self._now)

    def _is_orderly(self, reviews: Iterable[ReviewRecord], since: datetime) -> bool:
        """Return whether `reviews`, which begin at `since`, came after all others, day by day."""
        desk, bank = self._desk, self._bank
        return is_in_order(reviews, self._calendar) and not desk.store.is_overtaken(
            desk.player, bank, since, self._until
        )

    def _reviews(self, since: datetime, until: datetime) -> Sequence[ReviewRecord]:
        return self._desk.store.reviews(self._desk.player, [self._bank], since, until)

    def _right_before(
        self, before: datetime, questions: Iterable[str] | None = None
    ) -> dict[str, bool]:
        desk = self._desk
        return desk.store.right_before(desk.player, self._bank, before, questions)

    def _begins(self, day: date) -> datetime:
        return self._calendar.begins(day).astimezone(UTC)
