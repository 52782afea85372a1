"""What all pupils did with one question, beside what they did with the others."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quizapp.quiz import QuestionName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.report.attempts import Response, Row

_DIGITS = 12
"""To how many digits a mean is taken: equal ones must not differ by how they were added up."""


class Cell(NamedTuple):
    """One pupil at one question: the response, what it is worth, and the `rest`.

    The rest is the mean credit of all other questions that were asked of the pupil, None if there
    are none. With the same questions for everybody it orders pupils as the sum does, of which
    Moodle speaks, and it compares those who were asked more with those who were asked less.
    """

    response: Response | None
    credit: float
    rest: float | None


Columns: TypeAlias = Mapping[QuestionName, list[Cell]]
"""The cells of each question, by its name: one for each pupil it was asked of."""


def columns(rows: Iterable[Row]) -> Columns:
    """Return the cells of all questions, these in the order in which pupils met them."""
    found: dict[QuestionName, list[Cell]] = {}
    for row in rows:
        total = fsum(map(credit_of, row.values()))
        for name, response in row.items():
            credit = credit_of(response)
            rest = _mean(total - credit, len(row) - 1)
            found.setdefault(name, []).append(Cell(response, credit, rest))
    return found


def credit_of(response: Response | None) -> float:
    """Return what a response is worth: nothing without an answer."""
    return response.credit if response else 0.0


def _mean(total: float, number: int) -> float | None:
    return round(total / number, _DIGITS) if number else None
