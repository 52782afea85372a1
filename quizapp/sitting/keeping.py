"""Bringing what a person does to the store, now or as soon as it can be written."""

from datetime import datetime

from quizapp.history import AnswerRecord, FlagRecord, NotKept, SessionRecord, Store


class Keeping:
    """Keeps the records of the round that `record` names; `begun` says the store knows the round.

    `trouble` says why the latest record could not be kept. An answer that could not is held back
    and kept with the next one, so that None means that every answer is in the store.
    """

    def __init__(self, store: Store, record: SessionRecord, *, begun: bool) -> None:
        self.trouble: str | None = None
        self._store = store
        self._record = record
        self._begun = begun
        self._waiting: dict[str, AnswerRecord] = {}

    def answer(self, record: AnswerRecord) -> None:
        """Keep an answer, after those that still wait."""
        self._waiting[record.uid] = record
        self._settle()

    def undo(self, uid: str, at: datetime) -> bool:
        """Take an answer back; False, if that could not be kept."""
        if self._waiting.pop(uid, None):
            return True
        try:
            self._store.undo(uid, at, self._record.player)
        except NotKept as problem:
            self.trouble = str(problem)
            return False
        return True

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
        if self._waiting:
            self._settle()
        if not self._begun:
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
            for uid, record in tuple(self._waiting.items()):
                self._store.keep(record)
                del self._waiting[uid]
        except NotKept as problem:
            # What was lost may be the whole file: the next answer says again how the round began.
            self._begun = False
            self.trouble = str(problem)
        else:
            self.trouble = None
