"""A person's figures in words, alike for every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.sureness import WORDS
from quizapp.sitting.outlook import described
from quizapp.sitting.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.figures import Figures, Share, Weak
    from quizapp.quiz import Progress
    from quizapp.quiz.streaks import Streak

COMING = "Due on the days to come"
WEEKLY = "Week by week"
HOW_WELL = "Retention and calibration"


def how_far(far: Progress) -> str:
    """Return such as `4 due, 12 new, 30 learning, 54 known`."""
    return f"{far.due} due, {far.new} new, {far.learning} learning, {far.known} known"


def in_a_row(streak: Streak) -> str:
    """Return such as `7 days in a row`, and nothing where there is no streak."""
    return f"{counted(streak.days, 'day')} in a row" if streak.days else ""


def standing(figures: Figures) -> Iterator[str]:
    """Yield sentences on today, on the streak, and on how much was done."""
    far, streak = figures.progress, figures.streak
    if far.today:
        yield f"{counted(far.today, 'question')} to study today."
    elif far.next:
        yield f"Nothing is due. Next: {described(far.next, figures.today)}."
    more = "" if streak.today or not streak.days else "; study today to go on with it"
    yield f"Streak: {counted(streak.days, 'day')}{more}."
    today = f", {figures.answers_today} today" if figures.answers else ""
    yield f"{counted(figures.answers, 'answer')} in a year{today}."


def basis(figures: Figures) -> str:
    """Return which answers tell how well something is known."""
    return f"Since {figures.recent:%Y-%m-%d}, by the first answers of each day"


def shares(figures: Figures) -> Iterator[tuple[str, Share]]:
    """Yield what is told of how well it is known, and the share of right answers in it."""
    yield "Right when known before", figures.retention
    yield "Right when sure", figures.sure
    if figures.guesses.of:
        yield "Right when guessing", figures.guesses
    for level, share in figures.certainty.items():
        if share.of:
            yield f"Certainty {level}, {WORDS[level]}", share


def likely(share: Share) -> str:
    """Return what a share rests on, such as `26 of 30, likely 70 to 95%`."""
    if not share.of:
        return "nothing to tell yet"
    low, high = share.bounds
    return f"{share.right} of {share.of}, likely {100 * low:.0f} to {high:.0%}"


def percent(share: Share) -> str:
    """Return a share in percent, such as `87%`, and `-` for one of nothing."""
    return "-" if share.value is None else f"{share.value:.0%}"


def pace(seconds: float) -> str:
    """Return how long an answer takes, by the median in `seconds`: one at least."""
    return f"Half of the answers took {counted(max(1, round(seconds)), 'second')} or less."


def weak_lists(figures: Figures) -> Iterator[tuple[str, Sequence[Weak]]]:
    """Yield each kind of what is weak, with its heading, if anything of it is."""
    weakest = figures.weakest
    for heading, found in (
        ("Weakest tags", weakest.tags),
        ("Weakest passages", weakest.passages),
        ("Weakest questions", weakest.questions),
    ):
        if found:
            yield heading, found


def score(share: Share) -> str:
    """Return how many answers of a weak one are right, such as `1 of 9 right`."""
    return f"{share.right} of {share.of} right"
