"""What a person sees of each bank before choosing one: its size, and how far they have come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz import Progress, percent, stock
from quizapp.quiz.progress import progress
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quizapp.bank import Reading
    from quizapp.history import LastScore
    from quizapp.sitting.starting import Desk


class Shelf(Value):
    """One bank with one person's progress in it.

    `questions` counts those that can be asked, `answered` those of them answered at least once.
    `last` is the score of the latest round with a question of this bank. `progress` tells how well
    they are known. A broken bank counts none.
    """

    reading: Reading
    questions: int
    answered: int
    last: LastScore | None
    progress: Progress = Progress()

    @property
    def id(self) -> str:
        """The bank's id; the file's stem, where the bank is broken."""
        return self.reading.bank.id if self.reading.bank else self.path.stem

    @property
    def title(self) -> str:
        """The bank's title; the file's name, where the bank is broken."""
        return self.reading.bank.title if self.reading.bank else self.path.name

    @property
    def path(self) -> Path:
        """The bank's file."""
        return self.reading.path

    @property
    def last_score(self) -> int | None:
        """The last score in whole percent, or None if there is none yet."""
        return percent(self.last.points, self.last.answered) if self.last else None

    @property
    def passages(self) -> int:
        """How many passages the bank has."""
        return len(self.reading.bank.passages) if self.reading.bank else 0


def shelves(readings: Iterable[Reading], desk: Desk) -> tuple[Shelf, ...]:
    """Return a shelf for each of `readings`, in their order, with the person's progress.

    Raises:
        HistoryError: their answers cannot be read.
    """
    known = tuple(readings)
    maker = _Maker(desk, [reading.bank.id for reading in known if reading.bank])
    return tuple(map(maker.shelf, known))


class _Maker:
    """Makes shelves of what one look into the history told."""

    def __init__(self, desk: Desk, banks: Sequence[str]) -> None:
        self._memories = desk.memories(banks)
        self._scores = desk.store.last_scores(desk.player)
        self._today = desk.today
        self._pace = desk.pace

    def shelf(self, reading: Reading) -> Shelf:
        bank = reading.bank
        if bank is None:
            return Shelf(reading, 0, 0, None)
        names = stock([bank]).names
        far = progress(names, self._memories, self._today, self._pace)
        return Shelf(reading, len(names), far.answered, self._scores.get(bank.id), far)
