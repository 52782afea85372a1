"""What `generate` has to put down."""

from dataclasses import dataclass

from quizapp.quiz import Question


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions that `seed` drew from one bank; with their answers, if `answers`."""

    bank: str
    title: str
    seed: str
    questions: tuple[Question, ...]
    answers: bool
