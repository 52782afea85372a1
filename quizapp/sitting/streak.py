"""How many days in a row a person has studied."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from quizapp.history import LedgerKey, NotKept
from quizapp.quiz.streaks import Streak, streak_of

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.history import Store
    from quizapp.quiz import Calendar

_A_MOMENT = timedelta(microseconds=1)
_ALL_BANKS = ""


def streak(player: str, store: Store, calendar: Calendar, now: datetime) -> Streak:
    """Return the player's streak, over all banks.

    The days up to yesterday are counted on the first look of a day, and then kept.

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
    if text := store.ledger(key):
        return int(text)
    state = store.state()

    def beginning(at: datetime) -> datetime:
        return calendar.begins(calendar.day(at)).astimezone(UTC)

    # One look into an index for each day: a streak of ten years takes a twentieth of a second.
    answers = store.back_from(player, today, beginning)
    days = streak_of(map(calendar.day, answers), calendar.day(today)).days
    with suppress(NotKept):
        store.keep_ledger(key, str(days), state)
    return days
