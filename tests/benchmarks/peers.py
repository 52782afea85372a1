"""The `anki` package beside it, where it is installed: the next card, and answering one.

Anki writes to a journal that is synced later, and loses the latest answers with the power; here an
answer is on the disk before anything is said of it. The `quizzical` package asks questions of a
service on the net: what can be held against it is its start.
"""

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

from quizapp.bank import read
from quizapp.history import Store
from quizapp.sitting import Desk, Sitting
from tests.benchmarks.banks import written
from tests.benchmarks.clocks import waited
from tests.benchmarks.figure import Figure, Race, Size
from tests.benchmarks.screen import appeared
from tests.benchmarks.starting import SHIPPED

GROUP = "peers"
_CARDS = 1000
_GOOD = 3


def figures(size: Size, folder: Path) -> Iterator[Figure]:
    """Yield how a card of ours compares with one of Anki's; nothing where it is not installed."""
    if find_spec("quizzical"):
        home = folder / "peers"
        race = Race(GROUP, "quizzical", partial(appeared, "Edit", ("quizzical",), home))
        words = ("quizapp", str(SHIPPED), "--data-dir", str(home))
        race.enter("start to home", partial(appeared, "Military", words, home))
        yield from race.run(min(5, size.rounds))
    if find_spec("anki"):
        yield from _anki(size, folder)


def _anki(size: Size, folder: Path) -> Iterator[Figure]:
    deck = _Deck(folder / "collection.anki2")
    bank = read(written(folder, _CARDS)).bank
    if bank is None:
        raise TypeError("the bank is broken")
    with Store.open(folder / "against-anki" / "history.db") as store:
        desk = Desk(store, "")
        sitting = desk.drill([bank], "7", 2 * size.rounds + 2)
        again = count()
        race = Race(GROUP, "anki, from its queue", waited(deck.show))
        race.enter("next question, in a round", waited(lambda: sitting.question))
        shown = waited(lambda: desk.drill([bank], str(next(again)), 1))
        race.enter("a new round of one", shown)
        yield from race.run(size.rounds)
        _answer(sitting)
        answered = Race(GROUP, "anki, journal not synced", deck.answer)
        answered.enter("answer, on the disk", waited(lambda: _answer(sitting)))
        yield from answered.run(2 * size.rounds)


def _answer(sitting: Sitting) -> None:
    sitting.answer(frozenset({0}))
    sitting.go_on()


class _Deck:
    """A collection of Anki's with as many cards."""

    def __init__(self, path: Path) -> None:
        self.collection: Any = import_module("anki.collection").Collection(str(path))
        kind = self.collection.models.by_name("Basic")
        for number in range(_CARDS):
            note = self.collection.new_note(kind)
            note["Front"], note["Back"] = f"Question {number}", f"Answer {number}"
            self.collection.add_note(note, 1)
        self.card: Any = None

    def show(self) -> None:
        self.card = self.collection.sched.getCard()
        self.card.start_timer()

    def answer(self) -> float:
        self.show()
        return waited(lambda: self.collection.sched.answerCard(self.card, _GOOD))()
