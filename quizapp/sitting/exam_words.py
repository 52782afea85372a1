"""What is said of an exam, alike on a screen and in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.limits import FIVE_MINUTES, ONE_MINUTE
from quizapp.sitting.words import counted

if TYPE_CHECKING:
    from quizapp.quiz.exam import Exam
    from quizapp.sitting.exam import ExamSitting
    from quizapp.sitting.papers import Paper

WARNINGS = {
    FIVE_MINUTES: "Less than five minutes left.",
    ONE_MINUTE: "Less than one minute left.",
}
"""What is said from each of `limits.WARNINGS` on."""

TIMED_OUT = "The time was over: the exam was handed in by itself."
ALL_ANSWERED = "All questions are answered"
HANDED_IN = "The exam is handed in."
RULES = (
    "A number is your answer: it is kept at once, and you may change it until you hand in.",
    "What is right, and why, is told after that.",
)
NO_STOP = "The clock runs on while quizapp is closed; at the end the exam is handed in by itself."


def terms(paper: Paper) -> str:
    """Return what a paper asks for: `20 questions, 30 minutes; 60% passes`."""
    minutes = paper.terms.minutes
    parts = [counted(len(paper.questions), "question")]
    parts += [counted(minutes, "minute")] if minutes else []
    return f"{', '.join(parts)}; {paper.terms.pass_mark}% passes"


def rules(paper: Paper) -> tuple[str, ...]:
    """Return what is to be known before it begins, a sentence or two each."""
    return (*RULES, NO_STOP) if paper.terms.minutes else RULES


def standing(exam: Exam) -> str:
    """Return how far one has come: `14 answered, 6 open, 2 for review`."""
    parts = [f"{exam.answered} answered", f"{len(exam.open)} open"]
    parts += [f"{len(exam.marked)} for review"] if exam.marked else []
    return ", ".join(parts)


def before_handing_in(exam: Exam) -> str:
    """Return what somebody should know who is about to hand in."""
    is_open, marked = len(exam.open), len(exam.marked)
    said = f"{counted(is_open, 'question')} {_are(is_open)} open" if is_open else ALL_ANSWERED
    said += f" and {marked} {_are(marked)} marked for review" if marked else ""
    return f"{said}. Once it is handed in nothing can be changed."


def outcome(sitting: ExamSitting) -> str:
    """Return whether it is passed, and by how much: `Passed: 75%. It takes 60%.`."""
    word = "Passed" if sitting.passed else "Not passed"
    return f"{word}: {sitting.exam.score.percent}%. It takes {sitting.pass_mark}%."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
