"""The same questions in other orders, so that neighbours in a class cannot copy letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.model import Order
from quizapp.quiz.chance import Chance
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.quiz.question import Question


class Version(NamedTuple):
    """A round under a name, with its questions and their options in an order of its own."""

    name: str
    questions: tuple[Question, ...]


def version(questions: Sequence[Question], seed: str, name: str) -> Version:
    """Return `questions`, each with the same options, in the order that `seed` and `name` give.

    Nothing else has a say in it, so a version can be made again on its own. Options that the author
    wants fixed or sorted stay as they are, and so does True before False. Two names may by chance
    give the same order; the fewer the questions, the more often.
    """
    order = Chance(seed, "version", name).shuffled(questions)
    return Version(name, tuple(_turned(question, seed, name) for question in order))


def _turned(question: Question, seed: str, name: str) -> Question:
    if question.order is not Order.SHUFFLE:
        return question
    chance = Chance(seed, "version", name, question.bank, question.id)
    return replace(question, options=tuple(chance.shuffled(question.options)))
