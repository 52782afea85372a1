"""What a compiled bank holds, taken out when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from struct import Struct
from typing import TYPE_CHECKING, Generic, TypeVar

from quizapp.bank.askables import Askable, Askables, Catalogue
from quizapp.bank.compiled.rows import Row, item_of
from quizapp.bank.lazy import Lazy
from quizapp.bank.model import Difficulty, Form, Item
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from quizapp.bank.askables import Labels
    from quizapp.bank.compiled.columns import Column
    from quizapp.bank.compiled.finder import Finder

T = TypeVar("T")

HEAD = "head"
TRAILER = Struct("<QQ16s")
"""Where the head starts, how long it is, and `MAGIC`: the last bytes of a compiled bank."""

MAGIC = b"quizapp/compiled"

A_BLOCK = {"items": 4, "passages": 8, "pools": 1, "askables": 128, "labels": 512}
"""How many of a column's values are in one block: those that are read together."""

A_SEARCH = 4
"""How many ids can be read while one is searched for."""


class Rows(Lazy[Row]):
    """The rows of `column`, of which there are `count`, `a_block` in a block."""

    def __init__(self, column: Column, count: int, a_block: int) -> None:
        self._column = column
        self._count = count
        self._a_block = a_block

    def __len__(self) -> int:
        return self._count

    def at(self, index: int) -> Row:
        """Return the row at `index`."""
        row: Row = self._column.block(index // self._a_block)[index % self._a_block]
        return row


class Questions(Value):
    """What tells of the questions of a bank: how many there are, and where each is asked about."""

    count: int
    askables: Column
    labels: Column
    finder: Finder


class CompiledItems(Lazy[Item], Catalogue):
    """The items in `rows`, of which `questions` are asked."""

    def __init__(self, rows: Rows, questions: Questions) -> None:
        self._rows = rows
        self._questions = questions

    def __len__(self) -> int:
        return len(self._rows)

    def at(self, index: int) -> Item:
        """Return the item at `index`."""
        return item_of(self._rows.at(index))

    @cached_property
    def askables(self) -> Askables:
        """The questions that can be asked of them."""
        return CompiledAskables(self, self._questions)


class CompiledAskables(Askables):
    """The `questions` that can be asked of `items`."""

    def __init__(self, items: CompiledItems, questions: Questions) -> None:
        self._items = items
        self._questions = questions

    def __len__(self) -> int:
        return self._questions.count

    def at(self, index: int) -> Askable:
        """Return the question at `index`."""
        block, place = divmod(index, A_BLOCK["askables"])
        ids, items, forms, blanks = self._questions.askables.block(block)
        item = self._items.at(items[place])
        return Askable(ids[place], item, Form(forms[place]), blanks[place])

    def ids(self) -> Iterable[str]:
        """Return the ids of all."""
        return chain.from_iterable(ids for ids, *_ in self._questions.askables.blocks())

    def labels(self) -> Iterator[Labels]:
        """Yield the labels of all."""
        for kinds, numbers in self._questions.labels.blocks():
            known = [_labels_of(kind) for kind in kinds]
            yield from map(known.__getitem__, numbers)

    def find(self, name: str) -> int | None:
        """Return the index of the question with the id `name`, or None."""
        return self._questions.finder.find(name)

    def find_all(self, names: Sequence[str]) -> Sequence[int | None]:
        """Return what `find` does of each of `names`; of many, by a look at the ids of all."""
        if len(names) * A_SEARCH < len(self):
            return super().find_all(names)
        return list(map(self._numbers.get, names))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {id_: number for number, id_ in enumerate(self.ids())}


class _Labels(Value):
    tags: tuple[str, ...]
    difficulty: Difficulty | None
    passages: tuple[str, ...]


def _labels_of(kind: Row) -> _Labels:
    tags, difficulty, passages = kind
    return _Labels(tuple(tags), difficulty and Difficulty(difficulty), tuple(passages))


class CompiledMapping(Mapping[str, T], Generic[T]):
    """Passages or pools by their ids, in the bank's order; `make` makes one of its row."""

    def __init__(self, rows: Rows, finder: Finder, make: Callable[[Row], T]) -> None:
        self._rows = rows
        self._finder = finder
        self._make = make

    def __getitem__(self, name: str) -> T:
        place = self._finder.find(name)
        row = None if place is None else self._rows.at(place)
        if row is None or row[0] != name:
            raise KeyError(name)
        return self._make(row)

    def __iter__(self) -> Iterator[str]:
        return (row[0] for row in self._rows)

    def __len__(self) -> int:
        return len(self._rows)
