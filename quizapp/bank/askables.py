"""The questions of a bank that can be asked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from quizapp.bank.lazy import Lazy
from quizapp.bank.written import Form, Item, WrittenQuestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.bank.written import Difficulty


class Askable(NamedTuple):
    """One question that can be asked: an item in one form. `blank` is a gap's index."""

    id: str
    item: Item
    form: Form
    blank: int | None = None


def askables_of(item: Item) -> Iterator[Askable]:
    """Yield the ways of asking `item`: a written question one, a statement one a blank or form."""
    if isinstance(item, WrittenQuestion):
        yield Askable(item.id, item, Form.WRITTEN)
        return
    if Form.GAP in item.forms:
        for index in range(len(item.blanks)):
            yield Askable(f"{item.id}/{index + 1}", item, Form.GAP, index)
    if Form.TRUE_FALSE in item.forms:
        yield Askable(f"{item.id}/{Form.TRUE_FALSE}", item, Form.TRUE_FALSE)


class Labels(Protocol):
    """What questions are told apart by where not all are wanted; every item has them."""

    @property
    def tags(self) -> Sequence[str]:
        """Its author's words for what it is about."""

    @property
    def difficulty(self) -> Difficulty | None:
        """How hard its author takes it to be."""

    @property
    def passages(self) -> Sequence[str]:
        """The ids of the passages it is drawn from."""


class Askables(Lazy[Askable]):
    """The questions of a bank that can be asked (no drafts), in the bank's order.

    Their number, their ids and their labels can be had without any of the questions themselves.
    """

    __slots__ = ()

    @abstractmethod
    def ids(self) -> Iterable[str]:
        """Return the ids of all, in their order."""

    @abstractmethod
    def labels(self) -> Iterable[Labels]:
        """Return the labels of all, in their order."""

    @abstractmethod
    def find(self, name: str) -> int | None:
        """Return the index of the question with the id `name`, or None."""

    def find_all(self, names: Sequence[str]) -> Sequence[int | None]:
        """Return what `find` does of each of `names`."""
        return list(map(self.find, names))


class Catalogue(Sequence[Item]):
    """Items that know already which questions they are: `askables`."""

    __slots__ = ()

    @property
    @abstractmethod
    def askables(self) -> Askables:
        """The questions that can be asked of them."""


class Listed(Askables):
    """The questions of items that are all there."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._all = tuple(_asked(items))

    def __len__(self) -> int:
        return len(self._all)

    def at(self, index: int) -> Askable:
        """Return the question at `index`."""
        return self._all[index]

    def ids(self) -> Iterable[str]:
        """Return the ids of all."""
        return (askable.id for askable in self._all)

    def labels(self) -> Iterable[Labels]:
        """Return the items of all."""
        return (askable.item for askable in self._all)

    def find(self, name: str) -> int | None:
        """Return the index of the question with the id `name`, or None."""
        return self._indexes.get(name)

    def find_all(self, names: Sequence[str]) -> Sequence[int | None]:
        """Return what `find` does of each of `names`."""
        return list(map(self._indexes.get, names))

    @cached_property
    def _indexes(self) -> dict[str, int]:
        return {askable.id: index for index, askable in enumerate(self._all)}


class Items(Lazy[Item], Catalogue):
    """Items that are all there; their questions are listed once, when they are first asked for."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._all = tuple(items)

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Item]:
        return iter(self._all)

    def at(self, index: int) -> Item:
        """Return the item at `index`."""
        return self._all[index]

    @cached_property
    def askables(self) -> Askables:
        """The questions that can be asked of them."""
        return Listed(self._all)


def _asked(items: Iterable[Item]) -> Iterator[Askable]:
    for item in items:
        if not item.draft:
            yield from askables_of(item)
