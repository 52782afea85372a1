"""What a person sees of each bank before choosing one: its size, and how far they have come."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from quizapp.bank import Reading
from quizapp.history import LastScore, Store
from quizapp.quiz import percent


@dataclass(frozen=True, slots=True)
class Shelf:
    """One bank with one person's progress in it.

    `questions` counts those that can be asked, `answered` those of them answered at least once.
    `last` is the score of the latest round with a question of this bank. A broken bank counts none.
    """

    reading: Reading
    questions: int
    answered: int
    last: LastScore | None

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


def shelves(readings: Iterable[Reading], store: Store, player: str) -> tuple[Shelf, ...]:
    """Return a shelf for each of `readings`, in their order, with `player`'s progress."""
    known = tuple(readings)
    ids = [reading.bank.id for reading in known if reading.bank]
    answered = store.standings(player, ids).keys()
    scores = store.last_scores(player)
    return tuple(_shelf(reading, answered, scores) for reading in known)


def _shelf(
    reading: Reading, answered: AbstractSet[tuple[str, str]], scores: Mapping[str, LastScore]
) -> Shelf:
    bank = reading.bank
    if bank is None:
        return Shelf(reading, 0, 0, None)
    names = [(bank.id, askable.id) for askable in bank.askables()]
    return Shelf(reading, len(names), sum(name in answered for name in names), scores.get(bank.id))
