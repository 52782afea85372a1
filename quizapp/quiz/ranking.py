"""How a round of teams stands: places with ties, both ballots compared, what most missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.quiz.scoring import Score

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.quiz.polls import Judged
    from quizapp.quiz.question import Question
    from quizapp.quiz.teams import Contest

_DIGITS = 6
"""Points that differ by less differ by the rounding of their fractions alone."""


class Rank(NamedTuple):
    """One row of the score board: a place, from 1, whether it is shared, the team, its score."""

    place: int
    shared: bool
    team: str
    score: Score


class Right(NamedTuple):
    """How many votes were right in full, of how many."""

    number: int
    of: int


class Gain(NamedTuple):
    """The questions on which a second ballot was held: how many, and both of their ballots."""

    questions: int
    first: Right
    second: Right


class MissedByMost(NamedTuple):
    """A question that fewer than half of the teams got right, and how many did not."""

    question: Question
    teams: int


def score_of(contest: Contest, team: int) -> Score:
    """Return the score of the team of this index, over the questions that were revealed."""
    verdicts = [poll.counted[team] for poll in contest.polls if poll.judged]
    given = [verdict for verdict in verdicts if verdict]
    points = sum(verdict.credit for verdict in given)
    right = sum(verdict.right for verdict in given)
    return Score(round(points, _DIGITS), right, len(given), len(verdicts))


def ranking(contest: Contest) -> tuple[Rank, ...]:
    """Return the teams, the best first.

    Those with equal points share a place, and as many places after it stay empty: 1, 2, 2, 4. They
    stand in the order of their turns.
    """
    scores = [score_of(contest, team) for team in range(len(contest.teams))]
    points = [score.points for score in scores]
    ranks = [
        Rank(1 + sum(each > own for each in points), points.count(own) > 1, team, score)
        for team, score, own in zip(contest.teams, scores, points, strict=True)
    ]
    return tuple(sorted(ranks, key=lambda rank: rank.place))


def first_ballots(contest: Contest) -> Right:
    """Return how many letters of the first ballots were right, over all questions revealed."""
    return _right(poll.judged[0] for poll in contest.polls if poll.judged)


def gain(contest: Contest) -> Gain | None:
    """Return what came of voting a second time; None where that was never done."""
    twice = [poll.judged for poll in contest.polls if poll.judged and poll.counting > 1]
    if not twice:
        return None
    first, second = (_right(judged[ballot] for judged in twice) for ballot in (0, 1))
    return Gain(len(twice), first, second)


def missed_by_most(contest: Contest) -> tuple[MissedByMost, ...]:
    """Return the questions missed by more than half of the teams, those missed by most first.

    A team that has not answered has missed it.
    """
    found = [
        MissedByMost(question, sum(not (each and each.right) for each in poll.counted))
        for question, poll in zip(contest.questions, contest.polls, strict=True)
        if poll.judged
    ]
    missed = [each for each in found if 2 * each.teams > len(contest.teams)]
    return tuple(sorted(missed, key=lambda each: -each.teams))


def _right(ballots: Iterable[Judged]) -> Right:
    verdicts = [verdict for judged in ballots for verdict in judged if verdict]
    return Right(sum(verdict.right for verdict in verdicts), len(verdicts))
