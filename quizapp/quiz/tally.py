"""How a round went, topic by topic, and how well somebody knew what they know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.certainty import STAKES, Certainty, mark
from quizapp.quiz.scoring import Score
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.quiz.scoring import Verdict
    from quizapp.quiz.session import Answer, Session

_SAID = {False: Certainty.SURE, True: Certainty.GUESS}
"""The certainty of an answer of which it is only known whether it was called a guess."""


class Marks(Value):
    """The sum of certainty-based marks, over how many answers that said how sure they are."""

    total: int
    answers: int

    @property
    def average(self) -> float:
        """The marks for one answer, from -6 to 3; 0 without any."""
        return self.total / self.answers if self.answers else 0.0


def by_tag(session: Session) -> Mapping[str, Score]:
    """Return the score of each tag among the answered questions, the weakest first.

    A question with several tags counts for each of them; tags that do equally well stand in the
    order in which the round met them.
    """
    verdicts: dict[str, list[Verdict]] = {}
    for question, answer in session.given_first:
        for tag in question.tags:
            verdicts.setdefault(tag, []).append(answer.verdict)
    scores = {tag: _score(given) for tag, given in verdicts.items()}
    return dict(sorted(scores.items(), key=lambda pair: pair[1].percent))


def marks(session: Session) -> Marks:
    """Return what a person's certainty has brought them, by the first answers alone."""
    said = [answer for answer in _first(session) if answer.certainty]
    return Marks(sum(mark(each.verdict, each.certainty) for each in said), len(said))


def calibration(session: Session) -> Mapping[Certainty, Score]:
    """Return the score of the answers of each certainty that occurred, the greatest first.

    Where nobody said more than that some were guesses, the others count as sure. Nothing, if
    nothing was said.
    """
    given = _first(session)
    if any(answer.certainty for answer in given):
        levels = [(answer.certainty, answer.verdict) for answer in given]
    elif any(answer.guess for answer in given):
        levels = [(_SAID[answer.guess], answer.verdict) for answer in given]
    else:
        levels = []
    told = {level: [verdict for said, verdict in levels if said is level] for level in STAKES}
    return {level: _score(verdicts) for level, verdicts in told.items() if verdicts}


def _first(session: Session) -> list[Answer]:
    return [answer for _, answer in session.given_first]


def _score(verdicts: Sequence[Verdict]) -> Score:
    points = sum(verdict.credit for verdict in verdicts)
    right = sum(verdict.right for verdict in verdicts)
    return Score(points, right, len(verdicts), len(verdicts))
