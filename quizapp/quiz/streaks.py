"""How many days in a row a person has studied."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_ONE_DAY = timedelta(days=1)


class Streak(Value):
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
