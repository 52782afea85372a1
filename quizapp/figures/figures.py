"""All figures of one person, put together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from quizapp.bank import Bank
from quizapp.figures.dating import Dated, Review, RightBefore, dated
from quizapp.figures.share import Share
from quizapp.figures.weakness import Weakest, weakest
from quizapp.figures.weeks import Day, Week, monday_of, weeks
from quizapp.quiz import Calendar, Memory, Pace, Progress, QuestionName, progress, stock
from quizapp.quiz.selection import name_of
from quizapp.quiz.streaks import Streak, streak_of

WEEKS = 53
"""How many weeks are told of: a year, and the beginning of the week it began in."""

RECENT = timedelta(days=90)
"""How far back answers still say how well something is known."""

FORECAST = 14
"""For how many days it is told what will be due."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a year of answers adds up to on the day `today`.

    The `weeks` are those of the year, the last one with today in it. What follows is of the days
    from `recent` on: `retention` is the share of right answers to what was answered right on an
    earlier day, `sure` and `guesses` are the shares of right answers that were called a guess or
    not, `seconds` is the median of the time per answer (None without one), and `weakest` what goes
    wrong more often than by chance. `forecast` says how many questions are due on each day from
    today on, if none is answered.
    """

    today: date
    recent: date
    weeks: tuple[Week, ...]
    streak: Streak
    progress: Progress
    retention: Share
    sure: Share
    guesses: Share
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


@dataclass(frozen=True, slots=True)
class Past:
    """What somebody did: the `reviews` of the year in the order given, bank by bank.

    `before` tells how the last answers before these were, and `memories` what is left of all.
    """

    reviews: Sequence[Review]
    before: RightBefore
    memories: Mapping[QuestionName, Memory]


def figures(
    past: Past, banks: Sequence[Bank], calendar: Calendar, now: datetime, pace: Pace
) -> Figures:
    """Return the figures of a person's `past` in `banks`."""
    today = calendar.day(now)
    recent = today - RECENT
    year = [
        each
        for each in dated(past.reviews, past.before, calendar, now)
        if each.day >= beginning(today)
    ]
    lately = [each for each in year if each.day >= recent]
    first = [each for each in lately if each.first]
    names = [name_of(named) for named in stock(banks)]
    return Figures(
        today=today,
        recent=recent,
        weeks=weeks(year, beginning(today), today),
        streak=streak_of(sorted({each.day for each in year}, reverse=True), today),
        progress=progress(names, past.memories, today, pace),
        retention=_share(each for each in first if each.known),
        sure=_share(each for each in first if not each.review.guess),
        guesses=_share(each for each in first if each.review.guess),
        seconds=median(each.review.seconds for each in lately) if lately else None,
        weakest=weakest(lately, banks),
        forecast=_forecast([past.memories[n] for n in names if n in past.memories], today, pace),
    )


def _share(answers: Iterable[Dated]) -> Share:
    return Share.counted(each.review.right for each in answers)


def _forecast(memories: Iterable[Memory], today: date, pace: Pace) -> tuple[Day, ...]:
    days = [max(today, memory.due(pace.retention)) for memory in memories]
    coming = [today + timedelta(days=number) for number in range(FORECAST)]
    return tuple(Day(day, days.count(day)) for day in coming)
