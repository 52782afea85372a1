"""All figures of one person, put together."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from quizapp.figures.dating import dated
from quizapp.figures.ledger import Ledger
from quizapp.figures.weakness import weakest
from quizapp.figures.weeks import Day, monday_of, weeks
from quizapp.quiz import stock
from quizapp.quiz.certainty import STAKES
from quizapp.quiz.progress import progress_of
from quizapp.quiz.schedule import schedule
from quizapp.quiz.streaks import streak_of
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from quizapp.bank import Bank
    from quizapp.figures.dating import Dated, Review, RightBefore
    from quizapp.figures.share import Share
    from quizapp.figures.weakness import Weakest
    from quizapp.figures.weeks import Week
    from quizapp.quiz import Calendar, Memory, Pace, Progress, QuestionName
    from quizapp.quiz.certainty import Certainty
    from quizapp.quiz.schedule import Schedule
    from quizapp.quiz.streaks import Streak

WEEKS = 53
"""How many weeks are told of: a year, and the beginning of the week it began in."""

RECENT = timedelta(days=90)
"""How far back answers still say how well something is known."""

FORECAST = 14
"""For how many days it is told what will be due."""


class Figures(Value):
    """What a year of answers adds up to on the day `today`.

    The `weeks` are those of the year, the last one with today in it. What follows is of the days
    from `recent` on: `retention` is the share of right answers to what was answered right on an
    earlier day, `sure` and `guesses` are the shares of right answers that were called a guess or
    not, `certainty` has the share for each level at which certainty was asked for, the greatest
    first. `seconds` is the median of the time per answer (None without one), and `weakest` what
    goes wrong more often than by chance. `forecast` says how many questions are due on each day
    from today on, if none is answered.
    """

    today: date
    recent: date
    weeks: tuple[Week, ...]
    streak: Streak
    progress: Progress
    retention: Share
    sure: Share
    guesses: Share
    certainty: Mapping[Certainty, Share]
    seconds: float | None
    weakest: Weakest
    forecast: tuple[Day, ...]

    @property
    def answers(self) -> int:
        """How many answers the year had."""
        return sum(week.answers for week in self.weeks)

    @property
    def answers_today(self) -> int:
        """How many answers today has had."""
        return self.weeks[-1].days[self.today.weekday()].answers


def beginning(today: date) -> date:
    """Return the Monday on which the year that is told of begins."""
    return monday_of(today) - timedelta(weeks=WEEKS - 1)


class Past(Value):
    """What somebody did: the `reviews` of the year in the order given, bank by bank.

    `before` tells how the last answers before these were, and `memories` what is left of all. Of
    days that are over there may be `ledgers` instead; they tell both.
    """

    reviews: Sequence[Review]
    before: RightBefore
    memories: Mapping[QuestionName, Memory]
    ledgers: Sequence[Ledger] = ()


def figures(
    past: Past, banks: Sequence[Bank], calendar: Calendar, now: datetime, pace: Pace
) -> Figures:
    """Return the figures of a person's `past` in `banks`."""
    today = calendar.day(now)
    recent = today - RECENT
    ledger = Ledger()
    for each in past.ledgers:
        ledger.absorb(each)
    asked = {(review.bank, review.question) for review in past.reviews}
    before = {**past.before, **ledger.right_before(asked)}
    ledger.enter(year_of(past.reviews, before, calendar, now), recent)
    whole = stock(banks)
    plan = schedule(whole, past.memories, pace.retention)
    days = sorted(map(date.fromordinal, ledger.days), reverse=True)
    return Figures(
        today=today,
        recent=recent,
        weeks=weeks(ledger, beginning(today), today),
        streak=streak_of(days, today),
        progress=progress_of(plan, len(whole), today, pace),
        retention=ledger.share("known"),
        sure=ledger.share("sure"),
        guesses=ledger.share("guess"),
        certainty={level: ledger.share(str(level)) for level in STAKES},
        seconds=ledger.seconds(),
        weakest=weakest(ledger, banks),
        forecast=_forecast(plan, today),
    )


def year_of(
    reviews: Iterable[Review], before: RightBefore, calendar: Calendar, now: datetime
) -> Iterator[Dated]:
    """Yield what `dated` does, of the days that are told of."""
    first = beginning(calendar.day(now))
    return (each for each in dated(reviews, before, calendar, now) if each.day >= first)


def _forecast(plan: Schedule, today: date) -> tuple[Day, ...]:
    first = today.toordinal()
    days = Counter(plan.due)
    days[first] += sum(count for day, count in days.items() if day < first)
    return tuple(Day(date.fromordinal(day), days[day]) for day in range(first, first + FORECAST))
