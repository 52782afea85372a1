"""How many days in a row a person has studied."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from quizapp.history import LedgerKey, NotKept
from quizapp.quiz.streaks import Streak, streak_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from quizapp.history import KeptLedger, Store
    from quizapp.quiz import Calendar

_A_MOMENT = timedelta(microseconds=1)
_ALL_BANKS = ""


def streak(player: str, store: Store, calendar: Calendar, now: datetime) -> Streak:
    """Return the player's streak, over all banks.

    The days up to yesterday are counted on the first look of a day, and then kept. The next day
    only looks as far back as the latest of these counts.

    Raises:
        HistoryError: the answers cannot be read.
    """
    today = calendar.begins(calendar.day(now)).astimezone(UTC)
    days = _up_to(today, player, store, calendar)
    latest = next(store.back_from(player, now + _A_MOMENT, lambda at: at), None)
    is_today = latest is not None and latest >= today
    return Streak(days + is_today, is_today)


def _up_to(today: datetime, player: str, store: Store, calendar: Calendar) -> int:
    """Return the days in a row up to the one before that which begins at `today`."""
    key = LedgerKey(player, _ALL_BANKS, f"streak/1 {calendar.name}", today)
    state = store.state()
    kept = store.ledger(key)
    if kept and kept.until == today:
        return int(kept.text)
    days = _counted(today, kept, store.back_from(player, today, _beginning(calendar)), calendar)
    with suppress(NotKept):
        store.keep_ledger(key, str(days), state)
    return days


def _beginning(calendar: Calendar) -> Callable[[datetime], datetime]:
    return lambda at: calendar.begins(calendar.day(at)).astimezone(UTC)


def _counted(
    today: datetime, kept: KeptLedger | None, answers: Iterable[datetime], calendar: Calendar
) -> int:
    """Return the streak of `answers`, the latest first, looking no further than is not `kept`.

    Each look is one into an index: a streak of ten years takes a twentieth of a second.
    """
    days, end = map(calendar.day, answers), calendar.day(today)
    if kept is None or _beginning(calendar)(kept.until) != kept.until:
        return streak_of(days, end).days
    first = calendar.day(kept.until)
    run = streak_of(takewhile(lambda day: day >= first, days), end).days
    return run + int(kept.text) if run == (end - first).days else run
