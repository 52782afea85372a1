"""What is said of an item in words: only what its intervals leave no doubt of.

Each is wrong of about one item in forty, by chance alone.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.report.measures import Correlation, Proportion

TOO_HARD_BELOW, TOO_EASY_ABOVE = 0.3, 0.85
"""Beyond this facility a question tells too few pupils from the others."""

DISCRIMINATES_FROM = 0.2
"""A discrimination below this is very weak, says Moodle."""

CHOSEN_FROM = 0.05
"""A distractor that is chosen less often does no work (doi 10.1177/0013164493053004013)."""


class Verdict(StrEnum):
    """A judgement, in the order in which it asks for a look."""

    SUSPECT_KEY = "suspect key"
    DOES_NOT_DISCRIMINATE = "does not discriminate"
    TOO_HARD = "too hard"
    TOO_EASY = "too easy"
    NOBODY_CHOSE_IT = "nobody chose it"
    DISCRIMINATES = "discriminates"

    @property
    def asks_for_a_look(self) -> bool:
        """Whether something may be wrong with the item."""
        return self is not Verdict.DISCRIMINATES


URGENCY = tuple(Verdict)
"""The verdicts, the one first that asks for a look first."""


def on_facility(facility: Proportion) -> Verdict | None:
    """Return whether something is too hard or too easy."""
    low, high = facility.bounds
    if high < TOO_HARD_BELOW:
        return Verdict.TOO_HARD
    return Verdict.TOO_EASY if low > TOO_EASY_ABOVE else None


def on_discrimination(discrimination: Correlation) -> Verdict | None:
    """Return whether an item tells strong pupils from weak ones.

    Where the weak ones do better, the key may be another option than the author meant.
    """
    if discrimination.is_below(0):
        return Verdict.SUSPECT_KEY
    if discrimination.is_below(DISCRIMINATES_FROM):
        return Verdict.DOES_NOT_DISCRIMINATE
    return Verdict.DISCRIMINATES if discrimination.is_above(DISCRIMINATES_FROM) else None


def on_distractor(share: Proportion, discrimination: Correlation) -> Verdict | None:
    """Return whether strong pupils choose a wrong option, or nobody does."""
    if discrimination.is_above(0):
        return Verdict.SUSPECT_KEY
    is_unused = not share.amount and share.bounds[1] < CHOSEN_FROM
    return Verdict.NOBODY_CHOSE_IT if is_unused else None
