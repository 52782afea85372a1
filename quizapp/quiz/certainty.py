"""How sure a person is of an answer, and what that is worth: certainty-based marking.

The marks are those of A. R. Gardner-Medwin (Confidence assessment in the teaching of basic science,
ALT-J 3, 1995). They reward whoever knows how much they know: on average "sure" brings most if the
answer is right in four cases of five or more, "likely" if it is in two of three, and else a guess.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.quiz.scoring import Verdict


class Certainty(IntEnum):
    """How sure somebody said they were; `UNSAID` where nobody asked."""

    UNSAID = 0
    GUESS = 1
    LIKELY = 2
    SURE = 3


class Stake(Value):
    """The marks for a right answer, and those for a wrong one."""

    right: int
    wrong: int


STAKES: Mapping[Certainty, Stake] = {
    Certainty.SURE: Stake(3, -6),
    Certainty.LIKELY: Stake(2, -2),
    Certainty.GUESS: Stake(1, 0),
}
"""What each certainty brings, the greatest first."""


def mark(verdict: Verdict, certainty: Certainty) -> int:
    """Return the marks for an answer; none, if nobody said how sure it is.

    Right is what is right in full. Where several options are right, part of them is wrong here:
    there is no being sure of half an answer.
    """
    if certainty is Certainty.UNSAID:
        return 0
    stake = STAKES[certainty]
    return stake.right if verdict.right else stake.wrong
