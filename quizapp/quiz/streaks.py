"""How many days in a row a person has studied."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """`days` in a row with an answer, up to today or yesterday, and whether today is one of them.

    A day that is not over yet breaks nothing.
    """

    days: int = 0
    today: bool = False


def streak_of(days: Iterable[date], today: date) -> Streak:
    """Return the streak of the `days` with an answer, the latest first; no more are asked for."""
    last, run = today, []
    for day in days:
        if last - day > _ONE_DAY:
            break
        run.append(day)
        last = day
    return Streak(len(run), today in run[:1])
