"""What there is to study today, in which order, and when there is more."""

from __future__ import annotations

from bisect import bisect_right
from datetime import timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.lazy import Lazy
from quizapp.quiz.memory import RETENTION
from quizapp.quiz.spreading import spread
from quizapp.quiz.stock import Named
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from quizapp.quiz.memory import Memory
    from quizapp.quiz.stock import QuestionName, Stock

NEW_A_DAY, STUDY_COUNT = 20, 20
"""How many new questions a day brings, and how many a study round asks, where nobody says."""

_TOMORROW = timedelta(days=1)


class Pace(Value):
    """How hard a person wants to work.

    `retention` is the chance of recall, between 0 and 1, at which a question is due; `new_a_day`
    says how many questions never answered before a day brings, and `count` how many questions a
    round has at most.
    """

    retention: float = RETENTION
    new_a_day: int = NEW_A_DAY
    count: int = STUDY_COUNT


class Next(NamedTuple):
    """The next day on which there is something to study, and how many questions that is."""

    day: date
    questions: int


class Agenda(NamedTuple):
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
    known = sorted(_remembered(stock, memories, pace.retention))
    places = [each.place for each in known]
    new = _Others(len(stock), places)
    quota = max(0, pace.new_a_day - sum(each.memory.first == today for each in known))
    unseen = _Others(len(stock), places, start=quota)
    due = [each for each in known if each.due <= today]
    resting = [each for each in known if each.due > today]
    due.sort(key=lambda each: (not each.memory.slip, each.memory.recall(today)))
    resting.sort(key=lambda each: (each.due, each.memory.recall(today)))
    return Agenda(
        due=_Picked(stock, [each.place for each in due]),
        fresh=_Picked(stock, new[:quota]),
        unseen=_Picked(stock, unseen),
        resting=_Picked(stock, [each.place for each in resting]),
        next=upcoming([each.due for each in resting], len(unseen), today, pace),
    )


def upcoming(days: Sequence[date], unseen: int, today: date, pace: Pace) -> Next | None:
    """Return when there is more: on the first of `days` after `today`, on which questions are due.

    It is tomorrow already if that brings some of the questions still `unseen`.
    """
    new = min(unseen, pace.new_a_day)
    day = today + _TOMORROW if new else min(days, default=None)
    return Next(day, new + sum(each <= day for each in days)) if day else None


class _Remembered(NamedTuple):
    """A question of a stock by its place there."""

    place: int
    memory: Memory
    due: date


def _remembered(
    stock: Stock, memories: Mapping[QuestionName, Memory], retention: float
) -> Iterator[_Remembered]:
    for name, memory in memories.items():
        if (place := stock.find(name)) is not None:
            yield _Remembered(place, memory, memory.due(retention))


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
