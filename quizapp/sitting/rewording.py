"""A round whose banks were edited while it was under way: which questions take their new wording.

An answer is a set of indexes into the options that were shown. So an answered question keeps the
wording it was answered in, but for the one that stands open: whoever has just mended its
explanation wants to see it. It takes the new wording if its options are the same ones, right and
wrong alike, in the same places; what was chosen then is what is shown as chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from quizapp.quiz import Question, QuestionName, named_round
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.bank import Bank
    from quizapp.quiz import Session

Wordings: TypeAlias = Mapping[QuestionName, Question]
"""The questions of a round as their banks read now; what a bank has no more is not in it."""


def name_of(question: Question) -> QuestionName:
    """Return the name under which a question keeps its history, however it is worded."""
    return question.bank, question.id


def wordings(
    session: Session, banks: Iterable[Bank], seed: str, most: int | None = None
) -> Wordings:
    """Return the questions of `session` as `seed`, the round's own, draws them from `banks`.

    `most` is how many options the round shows at most, where one is right.
    """
    drawn = named_round(banks, map(name_of, session.questions), seed, most)
    return {name_of(question): question for question in drawn}


def reworded(session: Session, now: Wordings) -> Session:
    """Return `session` with every new wording in it that leaves its answers what they were."""
    questions = list(session.questions)
    for index, question in enumerate(questions):
        new = now.get(name_of(question), question)
        is_open = index == session.position
        if session.answers[index] is None or (is_open and same_options(question, new)):
            questions[index] = new
    return replace(session, questions=tuple(questions))


def same_options(one: Question, other: Question) -> bool:
    """Return whether both offer the same texts in the same places, and the same ones are right."""
    return one.key == other.key and _texts(one) == _texts(other)


def _texts(question: Question) -> list[str]:
    return [option.text for option in question.options]
