"""What there is to study today, in which order, and when there is more."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from quizapp.bank.lazy import Lazy
from quizapp.quiz.memory import RETENTION, recalls
from quizapp.quiz.schedule import schedule
from quizapp.quiz.spreading import spread
from quizapp.quiz.stock import Named
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quizapp.quiz.memory import Memory
    from quizapp.quiz.schedule import Schedule
    from quizapp.quiz.stock import QuestionName, Stock

NEW_A_DAY, STUDY_COUNT = 20, 20
"""How many new questions a day brings, and how many a study round asks, where nobody says."""


class Pace(Value):
    """How hard a person wants to work.

    `retention` is the chance of recall, between 0 and 1, at which a question is due; `new_a_day`
    says how many questions never answered before a day brings, and `count` how many questions a
    round has at most.
    """

    retention: float = RETENTION
    new_a_day: int = NEW_A_DAY
    count: int = STUDY_COUNT


class Next(Value):
    """The next day on which there is something to study, and how many questions that is."""

    day: date
    questions: int


class Agenda(Value):
    """What some questions ask of a person today.

    `due` are those whose time has come, in the order to ask them; `fresh` the new ones that are for
    today, and `unseen` the new ones after these, both in the order written. `resting` are not due,
    those that will be soonest first. `next` says when there is more once today's are done; None,
    if nothing ever comes.
    """

    due: Sequence[Named]
    fresh: Sequence[Named]
    unseen: Sequence[Named]
    resting: Sequence[Named]
    next: Next | None

    def chosen(self, count: int, *, every: bool = False, ahead: bool = False) -> Sequence[Named]:
        """Return up to `count` questions for a round: those due, then the new ones for today.

        `every` adds the new ones beyond those of today, `ahead` those that are not due yet. No two
        of one statement stand in a row, where others can go between.
        """
        unseen, resting = self.unseen if every else (), self.resting if ahead else ()
        return spread(islice(chain(self.due, self.fresh, unseen, resting), count), _statement)


def agenda(
    stock: Stock, memories: Mapping[QuestionName, Memory], today: date, pace: Pace
) -> Agenda:
    """Return what `stock` asks of a person with those `memories`.

    First come the errors they were sure not to make, for these are corrected best while they
    surprise (hypercorrection: Butterfield & Metcalfe 2001, doi 10.1037/0278-7393.27.6.1491); then
    whatever is most likely forgotten. New questions met today count against the day's.
    """
    plan = schedule(stock, memories, pace.retention)
    day, known = today.toordinal(), sorted(plan.places)
    quota = left_of_quota(plan, today, pace)
    unseen = _Others(len(stock), known, start=quota)
    due = [number for number, due in enumerate(plan.due) if due <= day]
    resting = [number for number, due in enumerate(plan.due) if due > day]
    return Agenda(
        due=_Picked(stock, _Ranked(plan, due, day, lambda number: not plan.slip[number])),
        fresh=_Picked(stock, _Others(len(stock), known)[:quota]),
        unseen=_Picked(stock, unseen),
        resting=_Picked(stock, _Ranked(plan, resting, day, plan.due.__getitem__)),
        next=upcoming([plan.due[number] for number in resting], len(unseen), today, pace),
    )


def left_of_quota(plan: Schedule, today: date, pace: Pace) -> int:
    """Return how many new questions the pace still allows today, after those first met today."""
    return max(0, pace.new_a_day - plan.first.count(today.toordinal()))


def upcoming(days: Sequence[int], unseen: int, today: date, pace: Pace) -> Next | None:
    """Return when there is more: on the first of `days` after `today`, on which questions are due.

    These are ordinals. It is tomorrow already if that brings some of the questions still `unseen`.
    """
    new = min(unseen, pace.new_a_day)
    day = today.toordinal() + 1 if new else min(days, default=None)
    return Next(date.fromordinal(day), new + sum(each <= day for each in days)) if day else None


class _Ranked(Lazy[int]):
    """The places of what has these `numbers` in `plan`, put in order when they are looked at.

    First come those that `before` puts first, and of these whatever is most likely forgotten on the
    day `today`, an ordinal.
    """

    def __init__(
        self, plan: Schedule, numbers: Sequence[int], today: int, before: Callable[[int], int]
    ) -> None:
        self._plan = plan
        self._numbers = numbers
        self._today = today
        self._before = before

    def __len__(self) -> int:
        return len(self._numbers)

    def at(self, index: int) -> int:
        return self._places[index]

    @cached_property
    def _places(self) -> Sequence[int]:
        plan = self._plan
        ranked = sorted(self._numbers, key=plan.places.__getitem__)
        stability = [plan.stability[number] for number in ranked]
        last = [plan.last[number] for number in ranked]
        chances = dict(zip(ranked, recalls(stability, last, self._today), strict=True))
        ranked.sort(key=chances.__getitem__)
        ranked.sort(key=self._before)
        return [plan.places[number] for number in ranked]


class _Others(Lazy[int]):
    """The numbers from 0 up to, but not including, `end` that are not `left_out`, which ascend.

    The first `start` of them are skipped.
    """

    def __init__(self, end: int, left_out: Sequence[int], start: int = 0) -> None:
        self._end = end
        self._start = start
        # How many of the others lie before each number that is left out.
        self._before = [number - index for index, number in enumerate(left_out)]

    def __len__(self) -> int:
        return max(0, self._end - len(self._before) - self._start)

    def at(self, index: int) -> int:
        number = index + self._start
        return number + bisect_right(self._before, number)


class _Picked(Lazy[Named]):
    """Those at some `places` of a stock."""

    def __init__(self, stock: Stock, places: Sequence[int]) -> None:
        self._stock = stock
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def at(self, index: int) -> Named:
        return self._stock[self._places[index]]


def _statement(named: Named) -> tuple[str, str]:
    bank, askable = named
    return bank.id, askable.item.id
