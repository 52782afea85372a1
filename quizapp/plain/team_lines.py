"""A round of teams as lines of text: who voted what, who was right, and the places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.plain.lines import INDENT
from quizapp.plain.width import wrap
from quizapp.quiz.polls import LETTERS, letters_of
from quizapp.quiz.ranking import first_ballots, gain, missed_by_most, ranking
from quizapp.sitting.team_telling import asked, gained, missed, place_of, revealed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.quiz import Question, Verdict
    from quizapp.quiz.teams import Contest


def lettered_lines(question: Question, width: int) -> Iterator[str]:
    """Yield the stem, and the options with their letters."""
    yield from wrap(asked(question), width)
    yield ""
    for letter, option in zip(LETTERS, question.options, strict=False):
        yield from wrap(option.text, width, f"{INDENT}{letter}. ")
    yield ""


def revealed_lines(contest: Contest, width: int) -> Iterator[str]:
    """Yield the key, then each team under what it was worth: the verdict first, the name last."""
    yield from wrap(revealed(contest), width)
    for team, verdict in zip(contest.teams, contest.poll.counted, strict=True):
        yield from wrap(clean_line(team), width, f"{INDENT}{_verdict(verdict)}: ", INDENT * 2)


def ranking_lines(contest: Contest, width: int) -> Iterator[str]:
    """Yield the places, with the points before the names, and what came of the votes."""
    if not contest.done:
        yield "No question was revealed yet."
        return
    yield f"After {contest.done} of {len(contest.questions)} questions:"
    for rank in ranking(contest):
        lead = f"{INDENT}{place_of(rank)}, {_points(rank.score.points_text)}: "
        yield from wrap(clean_line(rank.team), width, lead, INDENT * 2)
    yield from wrap(gained(gain(contest), first_ballots(contest)), width)


def final_lines(contest: Contest, width: int) -> Iterator[str]:
    """Yield the places at the end, and what most teams missed with its answers."""
    yield from ranking_lines(contest, width)
    for each in missed_by_most(contest):
        yield ""
        yield from wrap(each.question.stem, width, f"{missed(each, contest)}: ", INDENT)
        for option in each.question.options:
            if option.right:
                yield from wrap(option.text, width, f"{INDENT}Answer: ", INDENT * 2)


def _verdict(verdict: Verdict | None) -> str:
    if verdict is None:
        return "no answer"
    letters = letters_of(verdict.chosen)
    if verdict.right:
        return f"right, {letters}"
    return f"partly, {letters}" if verdict.credit else f"not right, {letters}"


def _points(text: str) -> str:
    return f"{text} point" if text == "1" else f"{text} points"
