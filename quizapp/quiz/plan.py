"""Which questions a round asks, and in which order."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from quizapp.bank.model import Askable, Bank
from quizapp.quiz.chance import Chance
from quizapp.quiz.draw import draw
from quizapp.quiz.question import Question

STUDY_COUNT, DRILL_COUNT = 20, 10
"""How many questions a round asks where nobody says."""

Named = tuple[Bank, Askable]
QuestionName = tuple[str, str]
"""A bank's id and a question's id: the name under which history knows a question."""


class Standing(Protocol):
    """How a person stands with one question: was the latest answer right, and when was it given."""

    @property
    def right(self) -> bool:
        """Whether the latest answer was right."""

    @property
    def last(self) -> int:
        """The latest answer's place in the order of all answers."""


def stock(banks: Iterable[Bank]) -> list[Named]:
    """Return every question that can be asked, bank by bank, in the order written."""
    return [(bank, askable) for bank in banks for askable in bank.askables()]


def fixed_round(banks: Sequence[Bank], seed: str, count: int) -> tuple[Question, ...]:
    """Return the `count` questions that `seed` draws from `banks`; all of them, if there are fewer.

    The same banks, seed and count give the same questions, options and order on every machine.
    """
    chance = Chance(seed, "round", *(bank.id for bank in banks))
    return tuple(draw(bank, askable, seed) for bank, askable in chance.sample(stock(banks), count))


def study_round(
    banks: Sequence[Bank], standings: Mapping[QuestionName, Standing], seed: str, count: int
) -> tuple[Question, ...]:
    """Return the `count` questions worth asking next.

    First those never answered, in the order written; then those answered wrong the last time; then
    the rest: both the longest ago first. `seed` decides the options and their order alone.
    """

    def urgency(named: Named) -> tuple[int, int]:
        bank, askable = named
        standing = standings.get((bank.id, askable.id))
        if standing is None:
            return (0, 0)
        return (2 if standing.right else 1, standing.last)

    chosen = sorted(stock(banks), key=urgency)[:count]
    return tuple(draw(bank, askable, seed) for bank, askable in chosen)


def named_round(
    banks: Iterable[Bank], names: Iterable[QuestionName], seed: str
) -> tuple[Question, ...]:
    """Return the questions of those `names`, drawn with `seed`, in the order of `names`.

    Names that no bank knows any more are left out.
    """
    by_name = {(bank.id, askable.id): (bank, askable) for bank, askable in stock(banks)}
    found = [by_name[name] for name in names if name in by_name]
    return tuple(draw(bank, askable, seed) for bank, askable in found)
