"""How many days in a row a person has studied."""

from datetime import UTC, datetime, timedelta

from quizapp.history import Store
from quizapp.quiz import Calendar
from quizapp.quiz.streaks import Streak, streak_of

_A_MOMENT = timedelta(microseconds=1)


def streak(player: str, store: Store, calendar: Calendar, now: datetime) -> Streak:
    """Return the player's streak, over all banks.

    Raises:
        HistoryError: the answers cannot be read.
    """

    def beginning(at: datetime) -> datetime:
        return calendar.begins(calendar.day(at)).astimezone(UTC)

    # One look into an index for each day: a streak of ten years takes a twentieth of a second.
    answers = store.back_from(player, now + _A_MOMENT, beginning)
    return streak_of(map(calendar.day, answers), calendar.day(now))
