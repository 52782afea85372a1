"""How answers make a memory: one after the other through the scheduler of the package `fsrs`.

Time is counted in the learner's days, as in the reviews that FSRS was fitted to: an answer on the
same day refreshes a memory a little, one after a night proves it, be it 20 hours later or 26.

Answers come as they are, whatever they were for: a study round, a drill, practice ahead of time.
FSRS itself gives little for what was asked while it was fresh.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Protocol, Self

from fsrs import Card, Rating, Scheduler, State

from quizapp.quiz.days import LEEWAY
from quizapp.quiz.memory import LONGEST, Memory

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from quizapp.quiz.days import Calendar

_DAY_0 = datetime(1, 1, 1, tzinfo=UTC)
_ONE_DAY = timedelta(days=1)


class Review(Protocol):
    """One answer, as far as memory goes."""

    @property
    def right(self) -> bool:
        """Whether all that is right was chosen, and nothing else."""

    @property
    def hint(self) -> bool:
        """Whether the hint was read before."""

    @property
    def guess(self) -> bool:
        """Whether the person called it a guess."""

    @property
    def at(self) -> datetime:
        """When it was given (UTC), by the clock of that time."""


def rating(review: Review) -> Rating:
    """Return the grade of an answer: never Easy, for one guess in four is right.

    Where several options are right, part of them is not enough: what is missing must come again.
    """
    if not review.right:
        return Rating.Again
    return Rating.Hard if review.hint or review.guess else Rating.Good


def remembered(
    reviews: Iterable[Review], calendar: Calendar, now: datetime, before: Memory | None = None
) -> Memory | None:
    """Return what is remembered after `reviews`, in the order given, on top of `before`.

    None, if nothing was answered yet. Clocks are not trusted. Where one went back between two
    answers, the later counts as given on the day of the earlier. One that lies ahead of `now` by
    no more than `LEEWAY` counts as given now. If it lies further ahead, one of the two clocks is
    wrong by far: it is left out until its time has come, and at worst the question is asked again.
    """
    trace = _Trace.of(before) if before else None
    horizon = now + LEEWAY
    for review in reviews:
        at = review.at
        if at <= horizon:
            day = calendar.day(min(at, now))
            trace = trace or _Trace(day)
            trace.learn(review, day)
    return trace.memory() if trace else None


def is_settled(reviews: Iterable[Review], now: datetime) -> bool:
    """Return whether `remembered` makes the same of `reviews` at any time after `now`."""
    return all(review.at <= now for review in reviews)


class _Trace(Card):
    """A memory in the making, which the scheduler changes in place."""

    def __init__(self, first: date) -> None:
        super().__init__(card_id=0, due=_DAY_0)
        self.first = self.last = first
        self.moment = _moment(first)
        self.scheduler = _scheduler()
        self.slip = False

    @classmethod
    def of(cls, memory: Memory) -> Self:
        trace = cls(memory.first)
        trace.state, trace.step = State.Review, None
        trace.stability, trace.difficulty = memory.stability, memory.difficulty
        trace.last, trace.slip = memory.last, memory.slip
        trace.moment = trace.last_review = _moment(memory.last)
        return trace

    def __copy__(self) -> Self:
        """Return itself: the scheduler copies a card before it changes it, half of all its work."""
        return self

    def learn(self, review: Review, day: date) -> None:
        if day > self.last:
            self.last, self.moment = day, _moment(day)
        self.scheduler.review_card(self, rating(review), self.moment)
        self.slip = not review.right and not review.guess

    def memory(self) -> Memory:
        if self.stability is None or self.difficulty is None:
            raise ValueError("nothing was learnt yet")
        return Memory(self.stability, self.difficulty, self.first, self.last, self.slip)


@cache
def _scheduler() -> Scheduler:
    """Return a scheduler without steps of minutes: a round asks again itself, and then a night."""
    return Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False
    )


def _moment(day: date) -> datetime:
    return _DAY_0 + _ONE_DAY * (day.toordinal() - 1)
