"""What a choice is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.question import Kind
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.quiz.question import Question

Choice = frozenset[int]
"""The indexes of the options a person chose, as shown, from 0."""


class Verdict(Value):
    """The judgement of one choice: `right` if it is the whole key, `credit` from 0 to 1 point.

    It stays what it was when an author changes the key afterwards; `key` may be the later one then.
    """

    chosen: Choice
    key: Choice
    credit: float
    right: bool = False


def unanswered(question: Question) -> Verdict:
    """Return the verdict on no choice at all, which is what is left when time has run out."""
    return Verdict(frozenset(), question.key, 0.0)


def judge(question: Question, chosen: Choice) -> Verdict:
    """Return the verdict on `chosen`.

    One right answer: 1 point or 0. Several: the share of the right options that were chosen less
    the share of the wrong ones, never below 0.

    Raises:
        ValueError: `chosen` is empty, names no option of the question, or too many.
    """
    everything = frozenset(range(len(question.options)))
    if not chosen or not chosen <= everything:
        raise ValueError(f"no such choice: {sorted(chosen)} of {len(everything)} options")
    if question.kind is not Kind.MULTIPLE and len(chosen) > 1:
        raise ValueError("this question takes one option")
    key = question.key
    wrong = everything - key
    hits, slips = len(chosen & key), len(chosen & wrong)
    credit = max(0, hits * len(wrong) - slips * len(key)) / (len(key) * len(wrong))
    if question.kind is not Kind.MULTIPLE:
        credit = float(hits)
    return Verdict(chosen, key, credit, chosen == key)


class Score(Value):
    """Points over the questions that were answered.

    `points` is the sum of credits, `answered` the number of answers and so the points that could be
    had, `right` how many were right in full, `asked` the size of the whole round.
    """

    points: float
    right: int
    answered: int
    asked: int

    @property
    def percent(self) -> int:
        """The points in whole percent of those that could be had."""
        return percent(self.points, self.answered)

    @property
    def points_text(self) -> str:
        """The points as a person writes them: at most two decimals and no trailing zeros."""
        return f"{self.points:.2f}".rstrip("0").rstrip(".")


def percent(points: float, answered: int) -> int:
    """Return `points` of `answered` in whole percent, halves rounded up; 0 of 0 is 0."""
    return int(100 * points / answered + 0.5) if answered else 0
