"""All the questions that can be asked, of which few are ever looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet
from itertools import accumulate, compress, repeat
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.lazy import Lazy
from quizapp.bank.model import Askable, Bank
from quizapp.quiz.selection import EVERYTHING
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.bank.model import Askables
    from quizapp.quiz.selection import Selection

Named: TypeAlias = tuple[Bank, Askable]
"""A question that can be asked, with its bank: its name in history is the ids of the two."""

QuestionName: TypeAlias = tuple[str, str]
"""A bank's id and a question's id: the name under which history knows a question."""


_WORDS = 2
"""How many ids a name is made of."""


def name_of(named: Named) -> QuestionName:
    """Return the name under which history knows a question."""
    bank, askable = named
    return bank.id, askable.id


class _Part(Value):
    """What is taken of one bank: of its `askables` those at `places`, which ascend."""

    bank: Bank
    askables: Askables
    places: Sequence[int]

    def ids(self) -> Iterable[str]:
        if len(self.places) == len(self.askables):
            return self.askables.ids()
        taken = bytearray(len(self.askables))
        for place in self.places:
            taken[place] = True
        return compress(self.askables.ids(), taken)

    def find(self, question: str) -> int | None:
        return self._index(self.askables.find(question))

    def find_all(self, questions: Sequence[str]) -> Sequence[int | None]:
        places = self.askables.find_all(questions)
        is_whole = len(self.places) == len(self.askables)
        return places if is_whole else list(map(self._index, places))

    def _index(self, place: int | None) -> int | None:
        if place is None or len(self.places) == len(self.askables):
            return place
        index = bisect_left(self.places, place)
        is_taken = index < len(self.places) and self.places[index] == place
        return index if is_taken else None


class Stock(Lazy[Named]):
    """Questions that can be asked, bank by bank, as written.

    How many they are and what they are called is known without any of the questions themselves.
    """

    def __init__(self, parts: Iterable[_Part]) -> None:
        self._parts = tuple(parts)
        self._starts = (0, *accumulate(len(part.places) for part in self._parts))
        self._numbers = {part.bank.id: number for number, part in enumerate(self._parts)}

    def __len__(self) -> int:
        return self._starts[-1]

    def at(self, index: int) -> Named:
        """Return the question at `index`."""
        number = bisect_right(self._starts, index) - 1
        part = self._parts[number]
        return part.bank, part.askables[part.places[index - self._starts[number]]]

    @property
    def names(self) -> Names:
        """The names of all."""
        return Names(self)

    def find(self, name: QuestionName) -> int | None:
        """Return the index of the question of that name, or None."""
        number = self._numbers.get(name[0])
        if number is None:
            return None
        index = self._parts[number].find(name[1])
        return None if index is None else self._starts[number] + index

    def has(self, bank: str) -> bool:
        """Return whether the bank of this id is in it, be it with no question."""
        return bank in self._numbers

    def find_all(self, bank: str, questions: Sequence[str]) -> Sequence[int | None]:
        """Return what `find` does of each of the `questions` of a bank that is in it."""
        number = self._numbers[bank]
        start, found = self._starts[number], self._parts[number].find_all(questions)
        if not start:
            return found
        return [None if index is None else start + index for index in found]

    def each_name(self) -> Iterator[QuestionName]:
        """Yield the names of all, in their order."""
        for part in self._parts:
            yield from zip(repeat(part.bank.id), part.ids(), strict=False)


class Names(AbstractSet[QuestionName]):
    """The names of the questions of `stock`, in its order."""

    def __init__(self, stock: Stock) -> None:
        self.stock = stock

    def __len__(self) -> int:
        return len(self.stock)

    def __iter__(self) -> Iterator[QuestionName]:
        return self.stock.each_name()

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, tuple) or len(name) != _WORDS:
            return False
        return self.stock.find(name) is not None


def stock(banks: Iterable[Bank], selection: Selection = EVERYTHING) -> Stock:
    """Return every question of `selection` that can be asked, bank by bank, as written."""
    return Stock(_part(bank, selection) for bank in banks)


def _part(bank: Bank, selection: Selection) -> _Part:
    askables = bank.askables()
    if not selection:
        return _Part(bank, askables, range(len(askables)))
    taken = map(selection.takes, askables.labels())
    return _Part(bank, askables, list(compress(range(len(askables)), taken)))
