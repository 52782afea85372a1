"""Setting an exam, and finding the one that was left before it was handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.history import FREE, SessionRecord, Terms
from quizapp.quiz import (
    EVERYTHING,
    fixed_round,
    new_seed,
)
from quizapp.quiz.exam import EXAM_COUNT, PASS_MARK, Exam
from quizapp.sitting.exam import EXAM, ExamSitting
from quizapp.sitting.left import asks_the_same, left_of
from quizapp.sitting.recalled import choices, kept_at
from quizapp.sitting.rewording import name_of
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.quiz import (
        Question,
        Selection,
    )
    from quizapp.sitting.starting import Desk


class Asked(Value):
    """What was said of an exam; None, or everything, where nobody said.

    `minutes` is the time there is, `pass_mark` the percentage that it takes to pass.
    """

    count: int | None = None
    seed: str | None = None
    selection: Selection = EVERYTHING
    minutes: int | None = None
    pass_mark: int | None = None


class Paper(Value):
    """An exam that was set and has not begun: its questions, drawn by `seed`, and its terms."""

    desk: Desk
    questions: tuple[Question, ...]
    seed: str
    terms: Terms = FREE

    def begin(self) -> ExamSitting:
        """Begin the exam: its time runs from now on, and the store knows of it."""
        record = SessionRecord(
            uid=uuid4().hex,
            mode=EXAM,
            seed=self.seed,
            player=self.desk.player,
            at=self.desk.clock.now(),
            questions=tuple(map(name_of, self.questions)),
            terms=self.terms,
        )
        return ExamSitting(Exam.of(self.questions), record, self.desk.store, self.desk.clock)


def set_paper(desk: Desk, banks: Sequence[Bank], asked: Asked) -> Paper:
    """Return the exam that was asked for. It may have fewer questions, or none.

    The same banks, selection, seed and count give everybody the same questions, options and order,
    and to a drill as well.
    """
    seed = asked.seed or new_seed()
    questions = fixed_round(banks, seed, asked.count or EXAM_COUNT, asked.selection)
    pass_mark = PASS_MARK if asked.pass_mark is None else asked.pass_mark
    return Paper(desk, questions, seed, Terms(minutes=asked.minutes, pass_mark=pass_mark))


def left_exam(desk: Desk, banks: Sequence[Bank]) -> ExamSitting | None:
    """Return the latest exam of the person at `desk` that was not handed in, or None.

    It has the same questions, options, choices and marks, the first open question is looked at, and
    its time has gone on. Where a question is in its bank no more it goes on without it; where a
    whole bank is missing the exam is not offered.

    Raises:
        HistoryError: the store cannot be read.
    """
    left = left_of(desk, banks, EXAM)
    if left is None:
        return None
    record, questions = left
    kept = kept_at(questions, desk.store.answers_of(record.uid))
    marked = desk.store.marked_in(record.uid)
    exam = Exam(
        questions,
        choices(questions, kept),
        frozenset(place for place, each in enumerate(questions) if name_of(each) in marked),
    )
    return ExamSitting(exam.at_first_open(), record, desk.store, desk.clock, kept)


def is_the_same(left: ExamSitting, asked: Asked, banks: Sequence[Bank]) -> bool:
    """Return whether what was asked for is the exam that was left: nothing that was said differs.

    So the very command that began an exam goes on with it after a crash.
    """
    terms = left.record.terms
    if asked.minutes not in {None, terms.minutes} or asked.pass_mark not in {None, left.pass_mark}:
        return False
    return asks_the_same(left.record, left.exam.questions, asked, banks)
