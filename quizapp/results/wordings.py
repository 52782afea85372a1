"""What was asked in a round, as far as the banks at hand still say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.quiz import draw, same_key, stock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.bank import Bank
    from quizapp.history import AnswerRecord
    from quizapp.quiz import Question, QuestionName


class Wording(NamedTuple):
    """The stem as the bank has it now, and the texts of the key as it was when it was answered.

    A stem is None where no bank knows the question, and a key where nothing tells what it was.
    """

    stem: str | None
    key: tuple[str, ...] | None


class Wordings:
    """The wording of questions in `banks`, drawn once for each seed."""

    def __init__(self, banks: Iterable[Bank]) -> None:
        self._stock = stock(banks)
        self._drawn: dict[tuple[QuestionName, str], Question] = {}

    def of(self, answer: AnswerRecord, seed: str) -> Wording:
        """Return the wording of what was answered, in a round that `seed` drew."""
        question = self._question((answer.bank, answer.question), seed) if seed else None
        return Wording(question.stem if question else None, _key(answer, question))

    def _question(self, name: QuestionName, seed: str) -> Question | None:
        place = self._stock.find(name)
        if place is None:
            return None
        if (name, seed) not in self._drawn:
            self._drawn[name, seed] = draw(*self._stock[place], seed)
        return self._drawn[name, seed]


def _key(answer: AnswerRecord, question: Question | None) -> tuple[str, ...] | None:
    if answer.right:
        return tuple(answer.options[index] for index in answer.chosen)
    if question is None or not same_key(answer.fingerprint, question.fingerprint):
        return None
    return tuple(option.text for option in question.options if option.right)
