"""Bringing votes to the store, now or as soon as it can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.history import NotKept

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from quizapp.history import SessionRecord, Store, VoteRecord


class BallotBox:
    """Keeps the votes of the round that `record` names; `begun` says the store knows the round.

    `trouble` says why the latest votes could not be kept. They are held back and kept with the next
    ones, so that None means that every vote is in the store.
    """

    def __init__(self, store: Store, record: SessionRecord, *, begun: bool) -> None:
        self.trouble: str | None = None
        self._store = store
        self._record = record
        self._begun = begun
        self._waiting: list[VoteRecord] = []

    def put(self, votes: Iterable[VoteRecord]) -> None:
        """Keep votes, all of them or none, after those that still wait."""
        self._waiting += votes
        if not self._waiting:
            return
        try:
            if not self._begun:
                self._store.begin(self._record)
                self._begun = True
            self._store.vote(self._waiting)
        except NotKept as problem:
            # What was lost may be the whole file: the next vote says again how the round began.
            self._begun = False
            self.trouble = str(problem)
        else:
            self._waiting = []
            self.trouble = None

    def end(self, at: datetime) -> None:
        """Keep that the round is over, if anything of it was kept."""
        self.put(())
        if not self._begun:
            return
        try:
            self._store.end(self._record.uid, at)
        except NotKept as problem:
            self.trouble = str(problem)
