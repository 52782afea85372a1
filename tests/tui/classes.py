"""A class that has drilled, its answers in a real store."""

from collections.abc import Sequence

from quizapp.bank import Bank
from quizapp.quiz import Question
from quizapp.sitting import Desk, Sitting
from quizapp.sitting.reported import Analysis, Asked, analysis

SEED = "monday"


def drilled(desk: Desk, banks: Sequence[Bank], pupils: int = 12) -> Analysis:
    """Let pupils drill by one seed, the abler the later, and return what that says."""
    for number in range(pupils):
        pupil = Desk(desk.store, f"pupil {number}", desk.clock)
        _answer_all(pupil.drill(banks, SEED), number, pupils)
    return analysis(desk, Asked(tuple(banks), seed=SEED))


def _answer_all(sitting: Sitting, number: int, pupils: int) -> None:
    for place, question in enumerate(sitting.session.questions):
        knows = number * 3 > pupils * place
        if number != 1 or place:
            sitting.answer(question.key if knows else _slip(question, number))
        sitting.go_on()


def _slip(question: Question, number: int) -> frozenset[int]:
    wrong = sorted(frozenset(range(len(question.options))) - question.key)
    return frozenset({wrong[number % len(wrong)]})
