"""Ways to begin a sitting: a study round, a drill, the missed ones again, or one left open."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.history import FREE, SessionRecord
from quizapp.quiz import (
    DRILL_COUNT,
    EVERYTHING,
    Answer,
    Calendar,
    Pace,
    Session,
    agenda,
    drawn,
    fixed_round,
    named_round,
    new_seed,
    stock,
)
from quizapp.quiz.certainty import Certainty
from quizapp.quiz.days import DAY_START
from quizapp.quiz.limits import Limits
from quizapp.sitting.clock import Clock
from quizapp.sitting.manner import PLAINLY
from quizapp.sitting.recalled import verdict_of
from quizapp.sitting.remembering import remembered_by
from quizapp.sitting.rewording import name_of
from quizapp.sitting.sitting import Sitting
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from quizapp.bank import Bank
    from quizapp.history import AnswerRecord, Store, Terms
    from quizapp.quiz import (
        Agenda,
        Memory,
        Question,
        QuestionName,
        Selection,
    )
    from quizapp.sitting.manner import Manner

STUDY, DRILL = "study", "drill"


class Wanted(Value):
    """What a study round is to be about, beside what is due and new today.

    `every` adds the new questions beyond the day's, `ahead` those that are not due yet.
    """

    selection: Selection = EVERYTHING
    every: bool = False
    ahead: bool = False


USUAL = Wanted()
"""What is due, and the new ones for today."""


class Desk(Value):
    """Where a person sits down: whose answers these are, where they are kept, the time.

    `pace` says how hard they want to work, `day_start` at which hour their days begin, 0 to 23,
    `manner` how they want to be asked. A drill is the same for everybody: there the manner has no
    say in the options.
    """

    store: Store
    player: str
    clock: Clock = Clock()
    pace: Pace = Pace()
    day_start: int = DAY_START
    manner: Manner = PLAINLY

    @property
    def calendar(self) -> Calendar:
        """The person's days."""
        return Calendar(self.clock.zone, self.day_start)

    @property
    def today(self) -> date:
        """The person's day that it is now."""
        return self.calendar.day(self.clock.now())

    def memories(self, banks: Sequence[str]) -> Mapping[QuestionName, Memory]:
        """Return what the person remembers of the questions in the banks of these ids.

        Raises:
            HistoryError: their answers cannot be read.
        """
        return remembered_by(self.player, self.store, banks, self.calendar, self.clock.now())

    def agenda(self, banks: Sequence[Bank], selection: Selection = EVERYTHING) -> Agenda:
        """Return what there is to study today of `banks`, narrowed to a selection; raises alike."""
        memories = self.memories([bank.id for bank in banks])
        return agenda(stock(banks, selection), memories, self.today, self.pace)

    def is_new_to(self, banks: Collection[str]) -> bool:
        """Return whether the person never met a question of the banks of these ids; raises alike.

        They have not answered any, and none is in a round that they left open.
        """
        left = self.store.unfinished(self.player) if banks else None
        met = {bank for bank, _ in left.questions} if left else set()
        return not banks or met.union(self.store.answered(self.player)).isdisjoint(banks)

    def study(
        self, banks: Sequence[Bank], count: int | None = None, wanted: Wanted = USUAL
    ) -> Sitting:
        """Begin a study round of up to `count` questions (else of the pace's): due, then new ones.

        It is empty if nothing is due and today's new ones are done; `nothing_due` says when there
        is more. Raises as `memories`.
        """
        plan = self.agenda(banks, wanted.selection)
        chosen = plan.chosen(count or self.pace.count, every=wanted.every, ahead=wanted.ahead)
        seed = new_seed()
        return self._begin(STUDY, seed, drawn(chosen, seed, self.manner.options))

    def drill(
        self,
        banks: Sequence[Bank],
        seed: str | None,
        count: int = DRILL_COUNT,
        selection: Selection = EVERYTHING,
        terms: Terms = FREE,
    ) -> Sitting:
        """Begin a fixed round of up to `count` questions; without a `seed`, a new one is made.

        Of its `terms`, the seconds and the minutes limit its time.
        """
        seed = seed or new_seed()
        return self._begin(DRILL, seed, fixed_round(banks, seed, count, selection), terms)

    def again(self, sitting: Sitting, banks: Sequence[Bank]) -> Sitting:
        """Begin a round of what was missed in `sitting`, on its terms, as `banks` read now."""
        seed, mode = new_seed(), sitting.record.mode
        most = self._manner(mode).options
        missed = named_round(banks, map(name_of, sitting.session.missed), seed, most)
        return self._begin(mode, seed, missed, sitting.record.terms)

    def unfinished(self, banks: Sequence[Bank]) -> Sitting | None:
        """Return the latest round that was left open, on its open question, or None.

        Questions come back with the same options in the same order, as long as the person wants as
        many of them. A round of which no question
        is left in `banks`, or none is left to answer, or no time for them, is not offered.
        """
        record = self.store.unfinished(self.player)
        if record is None:
            return None
        most = self._manner(record.mode).options
        questions = named_round(banks, record.questions, record.seed, most)
        session, kept = _session(questions, record.mode), {}
        for row in self.store.answers_of(record.uid):
            place = session.open_place(row.bank, row.question)
            if place is not None:
                session = session.recalled(place, _answer(session.questions[place], row))
                kept[place] = row.uid
        session = session.reopened()
        if session.finished:
            return None
        sitting = self._seated(session, record, kept)
        return None if sitting.round_over else sitting

    def _begin(
        self, mode: str, seed: str, questions: tuple[Question, ...], terms: Terms = FREE
    ) -> Sitting:
        record = SessionRecord(
            uid=uuid4().hex,
            mode=mode,
            seed=seed,
            player=self.player,
            at=self.clock.now(),
            questions=tuple((question.bank, question.id) for question in questions),
            terms=terms,
        )
        return self._seated(_session(questions, mode), record)

    def _seated(
        self, session: Session, record: SessionRecord, kept: dict[int, str] | None = None
    ) -> Sitting:
        sitting = Sitting(session, record, self.store, self.clock, kept)
        sitting.manner = self._manner(record.mode)
        if record.mode == DRILL:
            sitting.limits = Limits(record.terms.seconds, record.terms.minutes)
        return sitting

    def _manner(self, mode: str) -> Manner:
        return self.manner if mode == STUDY else replace(self.manner, options=None)


def _session(questions: tuple[Question, ...], mode: str) -> Session:
    return Session.of(questions, again=mode == STUDY)


def _answer(question: Question, row: AnswerRecord) -> Answer:
    """Return the answer that `row` kept, as it was judged then."""
    verdict, certainty = verdict_of(question, row), Certainty(row.certainty)
    return Answer(verdict, row.at, row.seconds, row.hint, row.guess, certainty)
