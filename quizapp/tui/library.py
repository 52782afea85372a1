"""What the screens share: the desk a person sits at, and the banks that were read."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.bank import Bank, Reading
from quizapp.quiz import Question
from quizapp.sitting import Desk, Shelf, Sitting, shelves


@dataclass(frozen=True, slots=True)
class Library:
    """A desk and the readings of every bank file, sound and broken ones alike."""

    desk: Desk
    readings: tuple[Reading, ...]

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks that can be asked from."""
        return tuple(reading.bank for reading in self.readings if reading.bank)

    def title(self, question: Question) -> str:
        """Return the title of the bank that `question` was drawn from; its id, if it is gone."""
        return next((bank.title for bank in self.banks if bank.id == question.bank), question.bank)

    def banks_of(self, questions: Iterable[Question]) -> tuple[Bank, ...]:
        """Return the banks that `questions` were drawn from."""
        wanted = {question.bank for question in questions}
        return tuple(bank for bank in self.banks if bank.id in wanted)

    def shelves(self) -> tuple[Shelf, ...]:
        """Return every bank with the person's progress in it, as it stands now."""
        return shelves(self.readings, self.desk.store, self.desk.player)

    def bare_shelves(self) -> tuple[Shelf, ...]:
        """Return every bank without any progress, for when history cannot be read."""
        return tuple(Shelf(reading, _size(reading), 0, None) for reading in self.readings)

    def unfinished(self) -> Sitting | None:
        """Return the round that was left open, ready to go on, or None."""
        return self.desk.unfinished(self.banks)


def _size(reading: Reading) -> int:
    return sum(1 for _ in reading.bank.askables()) if reading.bank else 0
