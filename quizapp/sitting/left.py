"""Rounds that were left open and are gone on with by the command that began them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from quizapp.quiz import named_round, stock
from quizapp.sitting.rewording import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.bank import Bank
    from quizapp.history import SessionRecord
    from quizapp.quiz import Question, Selection
    from quizapp.sitting.starting import Desk


class Left(NamedTuple):
    """What history knows of a round that was left, and its questions as they read now."""

    record: SessionRecord
    questions: tuple[Question, ...]


class Said(Protocol):
    """What was said of which questions to ask; None, or everything, where nobody said."""

    @property
    def count(self) -> int | None:
        """How many."""

    @property
    def seed(self) -> str | None:
        """Drawn by which seed."""

    @property
    def selection(self) -> Selection:
        """Out of which."""


def left_of(desk: Desk, banks: Sequence[Bank], mode: str) -> Left | None:
    """Return the latest round of this mode that the person at `desk` left open, or None.

    It has the same questions and options. Where a question is in its bank no more it goes on
    without it; where a whole bank is missing, or no question is left, it is not offered.

    Raises:
        HistoryError: the store cannot be read.
    """
    record = desk.store.unfinished(desk.player, [mode])
    if record is None or not {bank for bank, _ in record.questions} <= {bank.id for bank in banks}:
        return None
    questions = named_round(banks, record.questions, record.seed)
    return Left(record, questions) if questions else None


def asks_the_same(
    record: SessionRecord, questions: Iterable[Question], said: Said, banks: Sequence[Bank]
) -> bool:
    """Return whether nothing that was said of which questions to ask differs from a round's own."""
    if said.seed not in {None, record.seed}:
        return False
    known = stock(banks, said.selection).names
    if said.count is not None and min(said.count, len(known)) != len(record.questions):
        return False
    return all(name_of(question) in known for question in questions)
