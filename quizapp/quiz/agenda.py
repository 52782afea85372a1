"""What there is to study today, in which order, and when there is more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from quizapp.quiz.memory import RETENTION, Memory
from quizapp.quiz.selection import Named, QuestionName, name_of
from quizapp.quiz.spreading import spread

NEW_A_DAY, STUDY_COUNT = 20, 20
"""How many new questions a day brings, and how many a study round asks, where nobody says."""

_TOMORROW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """How hard a person wants to work.

    `retention` is the chance of recall, between 0 and 1, at which a question is due; `new_a_day`
    says how many questions never answered before a day brings, and `count` how many questions a
    round has at most.
    """

    retention: float = RETENTION
    new_a_day: int = NEW_A_DAY
    count: int = STUDY_COUNT


@dataclass(frozen=True, slots=True)
class Next:
    """The next day on which there is something to study, and how many questions that is."""

    day: date
    questions: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """What some questions ask of a person today.

    `due` are those whose time has come, in the order to ask them; `fresh` the new ones that are for
    today, and `unseen` the new ones after these, both in the order written. `resting` are not due,
    those that will be soonest first. `next` says when there is more once today's are done; None,
    if nothing ever comes.
    """

    due: tuple[Named, ...]
    fresh: tuple[Named, ...]
    unseen: tuple[Named, ...]
    resting: tuple[Named, ...]
    next: Next | None

    def chosen(self, count: int, *, every: bool = False, ahead: bool = False) -> Sequence[Named]:
        """Return up to `count` questions for a round: those due, then the new ones for today.

        `every` adds the new ones beyond those of today, `ahead` those that are not due yet. No two
        of one statement stand in a row, where others can go between.
        """
        more = (self.unseen if every else ()) + (self.resting if ahead else ())
        return spread([*self.due, *self.fresh, *more][:count], _statement)


def agenda(
    stock: Sequence[Named], memories: Mapping[QuestionName, Memory], today: date, pace: Pace
) -> Agenda:
    """Return what `stock` asks of a person with those `memories`.

    First come the errors they were sure not to make, for these are corrected best while they
    surprise (hypercorrection: Butterfield & Metcalfe 2001, doi 10.1037/0278-7393.27.6.1491); then
    whatever is most likely forgotten. New questions met today count against the day's.
    """
    known = list(_remembered(stock, memories, pace.retention))
    new = [named for named in stock if name_of(named) not in memories]
    quota = max(0, pace.new_a_day - sum(each.memory.first == today for each in known))
    due = [each for each in known if each.due <= today]
    resting = [each for each in known if each.due > today]
    due.sort(key=lambda each: (not each.memory.slip, each.memory.recall(today)))
    resting.sort(key=lambda each: (each.due, each.memory.recall(today)))
    return Agenda(
        due=tuple(each.named for each in due),
        fresh=tuple(new[:quota]),
        unseen=tuple(new[quota:]),
        resting=tuple(each.named for each in resting),
        next=upcoming([each.due for each in resting], len(new[quota:]), today, pace),
    )


def upcoming(days: Sequence[date], unseen: int, today: date, pace: Pace) -> Next | None:
    """Return when there is more: on the first of `days` after `today`, on which questions are due.

    It is tomorrow already if that brings some of the questions still `unseen`.
    """
    new = min(unseen, pace.new_a_day)
    day = today + _TOMORROW if new else min(days, default=None)
    return Next(day, new + sum(each <= day for each in days)) if day else None


class _Remembered(NamedTuple):
    named: Named
    memory: Memory
    due: date


def _remembered(
    stock: Iterable[Named], memories: Mapping[QuestionName, Memory], retention: float
) -> Iterator[_Remembered]:
    for named in stock:
        if memory := memories.get(name_of(named)):
            yield _Remembered(named, memory, memory.due(retention))


def _statement(named: Named) -> tuple[str, str]:
    bank, askable = named
    return bank.id, askable.item.id
