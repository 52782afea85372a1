"""Bringing what a person does to the store, now or as soon as it can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.history import HandedIn, HistoryError, NotKept
from quizapp.values import Value

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.history import AnswerRecord, FlagRecord, MarkRecord, SessionRecord, Store


class _Waiting(Value):
    """An answer that is not in the store yet, and the uid of the one there that it replaces."""

    record: AnswerRecord
    instead_of: str | None


class Keeping:
    """Keeps the records of the round that `record` names; `begun` says the store knows the round.

    `trouble` says why the latest record could not be kept. An answer that could not is held back
    and kept with the next one, so that None means that every answer is in the store. `handed_in` is
    when another copy of the program handed this exam in (UTC), once that is known: what comes after
    it is let go.
    """

    def __init__(self, store: Store, record: SessionRecord, *, begun: bool) -> None:
        self.trouble: str | None = None
        self.handed_in: datetime | None = None
        self._store = store
        self._record = record
        self._begun = begun
        self._waiting: dict[str, _Waiting] = {}
        self._marks: dict[tuple[str, str], MarkRecord] = {}

    def begin(self) -> None:
        """Keep that the round has begun, before anything else of it; and what still waits."""
        self._settle()

    def answer(self, record: AnswerRecord, *, instead_of: str | None = None) -> None:
        """Keep an answer, after those that still wait.

        The one of the uid `instead_of` is taken back in the same moment.
        """
        if before := self._waiting.pop(instead_of or "", None):
            instead_of = before.instead_of
        self._waiting[record.uid] = _Waiting(record, instead_of)
        self._settle()

    def mark(self, record: MarkRecord) -> None:
        """Keep a mark, or that it was taken off, after those that still wait."""
        self._marks[record.bank, record.question] = record
        self._settle()

    def undo(self, uid: str, at: datetime) -> bool:
        """Take an answer back; False, if that could not be kept."""
        waiting = self._waiting.pop(uid, None)
        kept = waiting.instead_of if waiting else uid
        if kept is None:
            return True
        try:
            self._store.undo(kept, at, self._record.player)
        except HandedIn as problem:
            self._let_go(problem)
            return False
        except NotKept as problem:
            self.trouble = str(problem)
            if waiting:
                self._waiting[uid] = waiting
            return False
        if not (self._waiting or self._marks):
            self.trouble = None
        return True

    def answers(self) -> tuple[AnswerRecord, ...] | None:
        """Return the answers of the round that the store has, in the order given.

        It is None where some still wait, or they cannot be read.
        """
        if self._waiting or not self._begun:
            return None
        try:
            return self._store.answers_of(self._record.uid)
        except HistoryError:
            return None

    def flag(self, record: FlagRecord) -> bool:
        """Keep a note; False, if it could not be kept."""
        try:
            self._store.flag(record)
        except NotKept as problem:
            self.trouble = str(problem)
            return False
        return True

    def end(self, at: datetime) -> None:
        """Keep that the round is over, if anything of it was kept."""
        if self._waiting or self._marks:
            self._settle()
        if not self._begun or self.handed_in:
            return
        try:
            self._store.end(self._record.uid, at)
        except NotKept as problem:
            self.trouble = str(problem)

    def _settle(self) -> None:
        try:
            if not self._begun:
                self._store.begin(self._record)
                self._begun = True
            for uid, waiting in tuple(self._waiting.items()):
                self._store.keep(waiting.record, instead_of=waiting.instead_of)
                del self._waiting[uid]
            for name, mark in tuple(self._marks.items()):
                self._store.mark(mark)
                del self._marks[name]
        except HandedIn as problem:
            self._let_go(problem)
        except NotKept as problem:
            # What was lost may be the whole file: the next answer says again how the round began.
            self._begun = False
            self.trouble = str(problem)
        else:
            self.trouble = None

    def _let_go(self, problem: HandedIn) -> None:
        self.handed_in, self.trouble = problem.at, str(problem)
        self._waiting.clear()
        self._marks.clear()
