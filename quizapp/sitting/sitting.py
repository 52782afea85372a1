"""A person at a round of questions: the engine's session, and every answer of it kept."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.history import AnswerRecord, FlagRecord, HistoryError
from quizapp.quiz import same_key
from quizapp.quiz.certainty import Certainty
from quizapp.quiz.limits import UNLIMITED
from quizapp.quiz.scoring import unanswered
from quizapp.sitting.keeping import Keeping
from quizapp.sitting.manner import PLAINLY
from quizapp.sitting.rewording import name_of, reworded, same_options, wordings
from quizapp.sitting.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from quizapp.bank import Bank
    from quizapp.history import SessionRecord, Store
    from quizapp.quiz import Choice, Question, Session, Verdict
    from quizapp.quiz.limits import TimeLeft
    from quizapp.sitting.clock import Clock
    from quizapp.sitting.rewording import Wordings


class Sitting:
    """One round at work, the same for every front end.

    `session` is the engine's value, `record` what history knows of the round, `manner` how it is
    held, `limits` how much time there is for it. `kept` maps the index of a question to the uid of
    its answer in the store. `rekeyed_before` says of an answered question that its key was another
    when this person answered it the last time.
    """

    def __init__(
        self,
        session: Session,
        record: SessionRecord,
        store: Store,
        clock: Clock,
        kept: dict[int, str] | None = None,
    ) -> None:
        self.session = session
        self.record = record
        self.manner = PLAINLY
        self.limits = UNLIMITED
        self.hinted = False
        self.rekeyed_before = False
        self._answered_as = ""
        self._now: Wordings | None = None
        self._store = store
        self._clock = clock
        self._kept = kept or {}
        self._keeping = Keeping(store, record, begun=bool(kept))
        spent = sum(answer.seconds for answer in session.answers if answer)
        self._timing = Timing(clock.ticks, spent)

    @property
    def question(self) -> Question:
        """The question that stands open."""
        return self.session.question

    @property
    def trouble(self) -> str | None:
        """Why the latest record could not be kept, or None: then every answer is in the store.

        Practice goes on either way, and what could not be kept is tried again.
        """
        return self._keeping.trouble

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the open question, once it is answered or its time has run out."""
        if given := self.session.given:
            return given.verdict
        return unanswered(self.question) if self.session.closed else None

    @property
    def elapsed(self) -> float:
        """Seconds spent on this round so far."""
        return self._timing.on_round

    @property
    def time_left(self) -> TimeLeft | None:
        """What is left to answer the open question, or of the round once it is closed; or None."""
        if self.session.closed:
            return self.limits.of_round(self.elapsed)
        return self.limits.to_answer(self._timing.on_question, self.elapsed)

    @property
    def round_over(self) -> bool:
        """Whether the time of the whole round is over: then nothing more is asked."""
        left = self.limits.of_round(self.elapsed)
        return left is not None and left.over

    @property
    def gone(self) -> bool:
        """Whether the open question is in its bank no more, since that was edited."""
        return self._now is not None and name_of(self.question) not in self._now

    @property
    def outdated(self) -> bool:
        """Whether the open question, answered, has a new wording that must wait for next time."""
        new = self._answered_now
        return new is not None and not same_options(self.question, new)

    @property
    def rekeyed(self) -> bool:
        """Whether the key of the open question was changed since its answer was given just now."""
        new = self._answered_now
        return new is not None and not same_key(self._answered_as, new.fingerprint)

    @property
    def _answered_now(self) -> Question | None:
        """The open question as its bank reads now, if it is answered and the bank was edited."""
        return (self._now or {}).get(name_of(self.question)) if self.session.given else None

    def begin(self) -> None:
        """Start the clock: now the first question is shown."""
        self._timing.begin()

    def hint(self) -> str | None:
        """Return the open question's hint, and remember that it was read before the answer."""
        if self.question.hint and not self.session.given:
            self.hinted = True
        return self.question.hint

    def run_out(self) -> bool:
        """Close the open question if its time is over, and the round if all of it is.

        Return whether that was so just now. What is closed by time is not answered.
        """
        left = self.time_left
        if self.session.finished or self.session.closed or left is None or not left.over:
            return False
        if self.round_over:
            self.session = self.session.lapse_all()
            self.finish()
        else:
            self.session = self.session.lapse()
        return True

    def answer(
        self, chosen: Choice, *, guess: bool = False, certainty: Certainty = Certainty.UNSAID
    ) -> Verdict:
        """Judge `chosen` and keep the answer.

        When this returns the answer is on the disk, or `trouble` says why it is not. One that comes
        when the time is over is none: it is not kept, and the verdict is that on no choice at all.

        Raises:
            ValueError: the question is closed already, or the choice is none of its options.
        """
        if self.run_out():
            return unanswered(self.question)
        seconds = self._timing.on_question
        at = self._clock.now()
        session = self.session.answer(
            chosen, at, seconds, hint=self.hinted, guess=guess, certainty=certainty
        )
        given = session.given
        if given is None:
            raise ValueError("this round is over")
        self._remember_key()
        uid = uuid4().hex
        self._keeping.answer(
            AnswerRecord(
                uid=uid,
                bank=self.question.bank,
                question=self.question.id,
                fingerprint=self.question.fingerprint,
                options=tuple(option.text for option in self.question.options),
                chosen=tuple(sorted(chosen)),
                right=given.verdict.right,
                credit=given.verdict.credit,
                hint=self.hinted,
                guess=given.guess,
                certainty=given.certainty,
                seconds=given.seconds,
                at=at,
                player=self.record.player,
                session=self.record.uid,
            )
        )
        self._kept[session.position] = uid
        self.session = session
        return given.verdict

    def go_on(self) -> None:
        """Open the next question; before the open one is answered, this skips it.

        When the time of the round is over there is no next one.
        """
        self.run_out()
        if self.session.finished:
            return
        self.session = self.session.lapse_all() if self.round_over else self.session.go_on()
        self._show()
        if self.session.finished:
            self.finish()

    def undo(self) -> bool:
        """Take the last answer back and open its question again; False, if that cannot be.

        The question has all its time again. When that of the round is over it stays answered.
        """
        position = self.session.last
        if position is None or self.round_over or not self._take_back(position):
            return False
        self.session = self.session.undo()
        self._reword()
        self._show()
        return True

    def flag(self, note: str) -> bool:
        """Keep a note on the open question for its author; False, if it could not be kept."""
        question = self.question
        record = FlagRecord(
            uid=uuid4().hex,
            bank=question.bank,
            question=question.id,
            fingerprint=question.fingerprint,
            note=note,
            at=self._clock.now(),
            player=self.record.player,
        )
        return self._keeping.flag(record)

    def finish(self) -> None:
        """Close the round, so that it is not offered again."""
        self.session = self.session.finish()
        self._keeping.end(self._clock.now())

    def open_notes(self) -> tuple[FlagRecord, ...]:
        """Return what anybody noted on the open question that its author has not seen to yet."""
        try:
            flags = self._store.open_flags()
        except HistoryError:
            return ()
        return tuple(each for each in flags if (each.bank, each.question) == name_of(self.question))

    def adopt(self, banks: Iterable[Bank]) -> None:
        """Go on with `banks` as they read now: all banks of the round, edited or not.

        Questions without an answer are asked in their new wording, drawn with the round's own seed.
        See `rewording` for what becomes of answered ones. One that is in no bank any more stays as
        it is.
        """
        self._now = wordings(self.session, banks, self.record.seed, self.manner.options)
        self._reword()

    def pause(self) -> None:
        """Let no time of this round pass from now on: the person is busy with something else."""
        self._timing.pause()

    def resume(self) -> None:
        """Let time pass again."""
        self._timing.resume()

    def paused(self) -> AbstractContextManager[None]:
        """Let no time of this round pass in the block."""
        return self._timing.paused()

    def _reword(self) -> None:
        if self._now is not None:
            self.session = reworded(self.session, self._now)

    def _show(self) -> None:
        self._timing.begin_question()
        self.hinted = self.rekeyed_before = False

    def _remember_key(self) -> None:
        """Note what is about to be answered, and whether its key was another the last time."""
        question = self.question
        self._answered_as = question.fingerprint
        try:
            before = self._store.latest_fingerprint(self.record.player, *name_of(question))
        except HistoryError:
            before = None
        self.rekeyed_before = before is not None and not same_key(before, question.fingerprint)

    def _take_back(self, position: int) -> bool:
        uid = self._kept.get(position)
        if uid is not None and not self._keeping.undo(uid, self._clock.now()):
            return False
        self._kept.pop(position, None)
        return True
