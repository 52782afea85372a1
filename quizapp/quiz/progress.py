"""How far a person has come with some questions, told as it is and not as it was a minute ago."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from quizapp.quiz.agenda import left_of_quota, upcoming
from quizapp.quiz.memory import firm
from quizapp.quiz.schedule import schedule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from quizapp.quiz.agenda import Next, Pace
    from quizapp.quiz.memory import Memory
    from quizapp.quiz.schedule import Schedule
    from quizapp.quiz.stock import Names, QuestionName


class Progress(NamedTuple):
    """How many questions are `due`, `new`, in `learning` or `known`: each is one of the four.

    `new` was never answered; of these, `fresh` are for today. `due` has to be asked again. `known`
    need not be asked for a week after it was last answered, and `learning` is the rest. `next` says
    when there is more than today's; None, if nothing ever comes.
    """

    due: int = 0
    new: int = 0
    learning: int = 0
    known: int = 0
    fresh: int = 0
    next: Next | None = None

    @property
    def answered(self) -> int:
        """How many questions were answered at least once."""
        return self.due + self.learning + self.known

    @property
    def today(self) -> int:
        """How many questions there are to study today."""
        return self.due + self.fresh


def progress(
    names: Names, memories: Mapping[QuestionName, Memory], today: date, pace: Pace
) -> Progress:
    """Return how far a person with those `memories` has come with the questions of these names."""
    plan = schedule(names.stock, memories, pace.retention)
    return progress_of(plan, len(names), today, pace)


def progress_of(plan: Schedule, total: int, today: date, pace: Pace) -> Progress:
    """Return how far a person has come with `total` questions, of which `plan` has those met."""
    day = today.toordinal()
    resting = [due > day for due in plan.due]
    days = list(compress(plan.due, resting))
    known = sum(firm(compress(plan.last, resting), days))
    new = total - len(plan.due)
    fresh = min(new, left_of_quota(plan, today, pace))
    return Progress(
        due=len(plan.due) - len(days),
        new=new,
        learning=len(days) - known,
        known=known,
        fresh=fresh,
        next=upcoming(days, new - fresh, today, pace),
    )
