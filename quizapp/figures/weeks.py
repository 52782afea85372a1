"""A year in days and weeks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from quizapp.figures.share import Share
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.figures.ledger import Ledger

_ONE_DAY, _DAYS_A_WEEK = timedelta(days=1), 7
_NOTHING = (0, 0, 0)


class Day(NamedTuple):
    """A day, and how many answers were given on it."""

    day: date
    answers: int


class Week(Value):
    """Seven days from a Monday on, those to come with no answers.

    `share` is of first answers: how well the week went.
    """

    days: tuple[Day, ...]
    share: Share

    @property
    def monday(self) -> date:
        """The first day."""
        return self.days[0].day

    @property
    def answers(self) -> int:
        """How many answers the week had."""
        return sum(day.answers for day in self.days)


def monday_of(day: date) -> date:
    """Return the Monday of the week of `day`."""
    return day - _ONE_DAY * day.weekday()


def weeks(ledger: Ledger, first: date, today: date) -> tuple[Week, ...]:
    """Return every week from the Monday `first` to that of `today`, empty ones too."""
    return tuple(_week(ledger, monday) for monday in _mondays(first, today))


def _week(ledger: Ledger, monday: date) -> Week:
    first = monday.toordinal()
    days = range(first, first + _DAYS_A_WEEK)
    counts = [ledger.days.get(day, _NOTHING) for day in days]
    answers, met, right = zip(*counts, strict=True)
    told = map(Day, map(date.fromordinal, days), answers)
    return Week(tuple(told), Share(sum(right), sum(met)))


def _mondays(first: date, today: date) -> Iterable[date]:
    count = (monday_of(today) - first).days // _DAYS_A_WEEK + 1
    return (first + _ONE_DAY * _DAYS_A_WEEK * number for number in range(count))
