"""A person at an exam: every choice kept as it is made, and the time that runs meanwhile."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.history import AnswerRecord, MarkRecord
from quizapp.quiz import judge
from quizapp.quiz.exam import PASS_MARK
from quizapp.quiz.limits import Limits
from quizapp.sitting.keeping import Keeping
from quizapp.sitting.onward import Onward
from quizapp.sitting.recalled import choices, kept_at
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from quizapp.history import SessionRecord, Store
    from quizapp.quiz import Choice, Question
    from quizapp.quiz.exam import Exam
    from quizapp.quiz.limits import TimeLeft
    from quizapp.sitting.clock import Clock

EXAM = "exam"


class ExamSitting:
    """One exam at work, the same for every front end.

    `exam` is the engine's value, `record` what history knows of it. `kept` maps the index of a
    question to its answer in the store, where the exam is gone on with; without it, it begins now.
    `timed_out` says that it was handed in because the time was over.

    Another copy of the program may be at the same exam. What counts is what the store has, and once
    one of them has handed it in it is over here, too, as soon as anything is to be kept.
    """

    def __init__(
        self,
        exam: Exam,
        record: SessionRecord,
        store: Store,
        clock: Clock,
        kept: Mapping[int, AnswerRecord] | None = None,
    ) -> None:
        self.exam = exam
        self.record = record
        self.timed_out = False
        self._kept = dict(kept or {})
        self._ticks = clock.ticks
        self._wall = Onward(clock, max([record.at, *(each.at for each in self._kept.values())]))
        self._ended: datetime | None = None
        self._spent = {position: each.seconds for position, each in self._kept.items()}
        self._looked = clock.ticks()
        self._limits = Limits(minutes=record.terms.minutes)
        self._keeping = Keeping(store, record, begun=kept is not None)
        self._keeping.begin()

    @property
    def question(self) -> Question:
        """The question being looked at."""
        return self.exam.question

    @property
    def trouble(self) -> str | None:
        """Why the latest record could not be kept, or None: then all that was done is in the store.

        The exam goes on either way, and what could not be kept is tried again.
        """
        return self._keeping.trouble

    @property
    def ended_elsewhere(self) -> bool:
        """Whether another copy of the program handed it in, so that later changes are let go."""
        return self._keeping.handed_in is not None

    @property
    def pass_mark(self) -> int:
        """The percentage that it takes to pass."""
        mark = self.record.terms.pass_mark
        return PASS_MARK if mark is None else mark

    @property
    def passed(self) -> bool:
        """Whether it is passed. Raises ValueError before it is handed in."""
        return self.exam.passed(self.pass_mark)

    @property
    def time_left(self) -> TimeLeft | None:
        """The time that is left of the whole, or None if it has no end of its own."""
        return self._limits.of_round(self.taken)

    @property
    def taken(self) -> float:
        """The seconds since it began, until it was handed in."""
        return ((self._ended or self._wall.now()) - self.record.at).total_seconds()

    def is_over(self) -> bool:
        """Return whether it is handed in; if the time is over, it is handed in now."""
        if not self.exam.handed_in and (left := self.time_left) and left.over:
            self.timed_out = True
            self.hand_in()
        return self.exam.handed_in

    def look_at(self, position: int) -> None:
        """Look at another question."""
        self.look_away()
        self.exam = self.exam.at(position)

    def look_away(self) -> None:
        """Count the time until now for the question that was being looked at."""
        self._spent[self.exam.position] = self._seconds()
        self.look_back()

    def look_back(self) -> None:
        """Count none of the time until now for any question."""
        self._looked = self._ticks()

    def pick(self, index: int) -> None:
        """Pick an option, as `Exam.picked`. When this returns that is kept, or `trouble` says why.

        Once it is over, nothing changes any more; that holds for whatever else changes an answer.
        """
        self.choose(self.exam.picked(index))

    def turn(self, index: int) -> None:
        """Pick an option or let go of it, as `Exam.turned`; kept as by `pick`."""
        self.choose(self.exam.turned(index))

    def choose(self, choice: Choice) -> None:
        """Let `choice` be the answer; empty, it takes the answer back. Kept as by `pick`.

        Raises:
            ValueError: it is none of the choices that the question has.
        """
        if self.is_over() or choice == self.exam.choice:
            return
        position, after = self.exam.position, self.exam.choose(choice)
        if choice:
            self._keep(position, choice, self._seconds())
            self.exam = after
        elif self._take_back(position):
            self.exam = after
        self._end_if_handed_in()

    def mark(self) -> None:
        """Mark the question being looked at for review, or take the mark off."""
        if self.is_over():
            return
        self.exam = self.exam.mark()
        question, is_marked = self.question, self.exam.position in self.exam.marked
        name = (self.record.uid, question.bank, question.id)
        self._keeping.mark(MarkRecord(*name, is_marked, self._wall.now()))
        self._end_if_handed_in()

    def hand_in(self) -> None:
        """Hand it in, so that nothing can be changed any more and the verdicts are there.

        What is judged is what the store has, where it has everything. Once more, it tries again to
        keep what could not be kept.
        """
        self._keeping.begin()
        if not self.exam.handed_in:
            self.look_away()
            self._ended = self._last_moment()
            self._keep_what_is_lost()
            self._take_up()
            self._settle_differences()
        self._keeping.end(self._ended or self._last_moment())
        self._take_up()
        self.exam = self.exam.hand_in()

    def _keep(self, position: int, choice: Choice, seconds: float) -> None:
        before = self._kept.get(position)
        record = self._record(position, choice, seconds)
        self._keeping.answer(record, instead_of=before.uid if before else None)
        self._kept[position] = record

    def _take_back(self, position: int) -> bool:
        before = self._kept.get(position)
        if before and not self._keeping.undo(before.uid, self._wall.now()):
            return False
        self._kept.pop(position, None)
        return True

    def _keep_what_is_lost(self) -> None:
        """Keep what the store lacks, as it does where its file was removed.

        It stays taken back what another copy has taken back: the same record is kept once.
        """
        rows = self._keeping.answers()
        for record in self._kept.values():
            if rows is not None and record.uid not in {row.uid for row in rows}:
                self._keeping.answer(record)

    def _take_up(self) -> None:
        """Go by what the store has, if it has everything that was done here."""
        rows = self._keeping.answers()
        if rows is not None:
            self._kept = kept_at(self.exam.questions, rows)
            self.exam = replace(self.exam, choices=choices(self.exam.questions, self._kept))

    def _end_if_handed_in(self) -> None:
        """Let it be over if another copy of the program has handed it in, and as it was then."""
        if self._keeping.handed_in:
            self._ended = self._keeping.handed_in
            self._take_up()
            self.exam = self.exam.hand_in()

    def _settle_differences(self) -> None:
        """Bring the store to what is handed in, where a bank was edited since an answer was kept.

        An answer of which the options are gone is taken back, one that the key has changed under is
        judged by the new one.
        """
        for position, record in tuple(self._kept.items()):
            choice = self.exam.choices[position]
            if choice is None:
                self._take_back(position)
            elif judge(self.exam.questions[position], choice).credit != record.credit:
                self._keep(position, choice, record.seconds)

    def _record(self, position: int, choice: Choice, seconds: float) -> AnswerRecord:
        question = self.exam.questions[position]
        verdict = judge(question, choice)
        return AnswerRecord(
            uid=uuid4().hex,
            bank=question.bank,
            question=question.id,
            fingerprint=question.fingerprint,
            options=tuple(option.text for option in question.options),
            chosen=tuple(sorted(choice)),
            right=verdict.right,
            credit=verdict.credit,
            hint=False,
            guess=False,
            seconds=seconds,
            at=self._last_moment(),
            player=self.record.player,
            session=self.record.uid,
        )

    def _seconds(self) -> float:
        """Return how long the question being looked at has been looked at so far."""
        before = self._spent.get(self.exam.position, 0.0)
        return before + max(0.0, self._ticks() - self._looked)

    def _last_moment(self) -> datetime:
        """Return what time it is, or when the time was over."""
        now, minutes = self._wall.now(), self._limits.minutes
        return now if minutes is None else min(now, self.record.at + timedelta(minutes=minutes))
