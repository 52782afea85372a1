"""What the tests of a sitting at an exam share."""

from pathlib import Path

from quizapp.bank import Bank
from quizapp.history import AnswerRecord, Store
from quizapp.sitting import Asked, Desk, ExamSitting, left_exam

TIMED = Asked(seed="7", minutes=10)


def in_store(file: Path, exam: ExamSitting) -> tuple[AnswerRecord, ...]:
    with Store.open(file) as other:
        return other.answers_of(exam.record.uid)


def chosen(rows: tuple[AnswerRecord, ...]) -> list[list[str]]:
    return [[row.options[index] for index in row.chosen] for row in rows]


def look_at(exam: ExamSitting, question: str) -> None:
    ids = [each.id for each in exam.exam.questions]
    exam.look_at(ids.index(question))


def pick(exam: ExamSitting, question: str, *texts: str) -> None:
    look_at(exam, question)
    for text in texts:
        exam.pick([option.text for option in exam.question.options].index(text))


def left(exam: ExamSitting) -> float:
    assert exam.time_left is not None
    return exam.time_left.left


def again(desk: Desk, banks: tuple[Bank, ...]) -> ExamSitting:
    found = left_exam(desk, banks)
    assert found is not None
    return found
