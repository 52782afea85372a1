"""How many days in a row a person has studied."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from quizapp.history import Store
from quizapp.quiz import Calendar
from quizapp.quiz.streaks import Streak, streak_of

_A_MOMENT = timedelta(microseconds=1)


def streak(player: str, store: Store, calendar: Calendar, now: datetime) -> Streak:
    """Return the player's streak, over all banks.

    Raises:
        HistoryError: the answers cannot be read.
    """
    return streak_of(_days(player, store, calendar, now), calendar.day(now))


def _days(player: str, store: Store, calendar: Calendar, now: datetime) -> Iterator[date]:
    """Yield the days with an answer, the latest first, each found by one look into an index."""
    before = now + _A_MOMENT
    while at := store.latest_before(player, before):
        day = calendar.day(at)
        yield day
        before = calendar.begins(day).astimezone(UTC)
