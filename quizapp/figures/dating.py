"""Answers in the learner's days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from quizapp.quiz import QuestionName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from quizapp.quiz import Calendar


class Review(Protocol):
    """One answer, as far as statistics go; see `quizapp.history.ReviewRecord`."""

    @property
    def bank(self) -> str:
        """The bank's id."""

    @property
    def question(self) -> str:
        """The question's id."""

    @property
    def right(self) -> bool:
        """Whether all that is right was chosen, and nothing else."""

    @property
    def guess(self) -> bool:
        """Whether the person called it a guess."""

    @property
    def certainty(self) -> int:
        """How sure the person said they were, from 1 to 3, or 0 where nobody asked."""

    @property
    def seconds(self) -> float:
        """How long it took."""

    @property
    def at(self) -> datetime:
        """When it was given (UTC), by the clock of that time."""


class Dated(NamedTuple):
    """An answer on its day.

    `first` says that it is the first one to its question on that day. Then `met` says that there is
    one of an earlier day, and `known` that the latest of these was right.
    """

    day: date
    review: Review
    first: bool
    met: bool
    known: bool


RightBefore: TypeAlias = Mapping[QuestionName, bool]
"""Whether the latest answer to a question was right, by its name."""


def is_in_order(reviews: Iterable[Review], calendar: Calendar) -> bool:
    """Return whether no clock went back to an earlier day between `reviews`, in the order given."""
    return all(
        one.at <= other.at or calendar.day(one.at) == calendar.day(other.at)
        for one, other in pairwise(reviews)
    )


def dated(
    reviews: Iterable[Review], earlier: RightBefore, calendar: Calendar, now: datetime
) -> Iterator[Dated]:
    """Yield `reviews`, which are in the order given, with their days.

    `earlier` tells how the answers before them were. What lies in the future is left out.
    """
    rights, days = dict(earlier), dict[QuestionName, date]()
    for review in reviews:
        day, name = calendar.lived(review.at, now), (review.bank, review.question)
        if day is None:
            continue
        day = max(day, days.get(name, day))
        before = rights.get(name)
        first, met = days.get(name) != day, before is not None
        yield Dated(day, review, first=first, met=met, known=bool(before))
        rights[name], days[name] = review.right, day
