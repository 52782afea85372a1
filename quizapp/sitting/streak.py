"""How many days in a row a person has studied."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from quizapp.history import Store
from quizapp.quiz import Calendar

_ONE_DAY = timedelta(days=1)
_A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """`days` in a row with an answer, up to today or yesterday, and whether today is one of them.

    A day that is not over yet breaks nothing.
    """

    days: int = 0
    today: bool = False


def streak(player: str, store: Store, calendar: Calendar, now: datetime) -> Streak:
    """Return the player's streak, over all banks.

    Raises:
        HistoryError: the answers cannot be read.
    """
    today = last = calendar.day(now)
    days = []
    for day in _days(player, store, calendar, now):
        if last - day > _ONE_DAY:
            break
        days.append(day)
        last = day
    return Streak(len(days), today in days[:1])


def _days(player: str, store: Store, calendar: Calendar, now: datetime) -> Iterator[date]:
    """Yield the days with an answer, the latest first, each found by one look into an index."""
    before = now + _A_MOMENT
    while at := store.latest_before(player, before):
        day = calendar.day(at)
        yield day
        before = calendar.begins(day).astimezone(UTC)
