"""Which questions a round asks, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from quizapp.quiz.chance import Chance
from quizapp.quiz.draw import draw
from quizapp.quiz.selection import EVERYTHING
from quizapp.quiz.stock import stock

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.bank.model import Bank
    from quizapp.quiz.question import Question
    from quizapp.quiz.selection import Selection
    from quizapp.quiz.stock import Named, QuestionName

DRILL_COUNT = 10
"""How many questions a drill asks where nobody says."""


class Standing(Protocol):
    """How a person stands with one question."""

    @property
    def right(self) -> bool:
        """Whether the latest answer was right."""


def drawn(chosen: Iterable[Named], seed: str, most: int | None = None) -> tuple[Question, ...]:
    """Return the questions that `seed` draws from those `chosen`, in their order; see `draw`."""
    return tuple(draw(bank, askable, seed, most) for bank, askable in chosen)


def fixed_round(
    banks: Sequence[Bank], seed: str, count: int, selection: Selection = EVERYTHING
) -> tuple[Question, ...]:
    """Return the `count` questions that `seed` draws from a selection of those of `banks`.

    All of them, if there are fewer. The same banks, selection, seed and count give the same
    questions, options and order on every machine.
    """
    chance = Chance(seed, "round", *(bank.id for bank in banks))
    return drawn(chance.sample(stock(banks, selection), count), seed)


def named_round(
    banks: Iterable[Bank], names: Iterable[QuestionName], seed: str, most: int | None = None
) -> tuple[Question, ...]:
    """Return the questions of those `names`, as `drawn`, in the order of `names`.

    Names that no bank knows any more are left out.
    """
    whole = stock(banks)
    known = (place for name in names if (place := whole.find(name)) is not None)
    return drawn(map(whole.at, known), seed, most)
