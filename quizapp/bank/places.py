"""Where the fields of an item stand: as small as can be, for there is one for every item."""

from array import array
from collections.abc import Iterator, Mapping
from itertools import chain

from quizapp.bank.model import Place
from quizapp.bank.nodes import Node


class Places(Mapping[str, Place]):
    """The place of every field's value, by the field's name.

    `nodes` are the values, `more` the places of parts of them. Lines and columns alone are kept,
    four bytes each: a dictionary of places would take as much memory as the texts of the item.
    """

    __slots__ = ("_names", "_numbers")

    def __init__(self, nodes: Mapping[str, Node], more: Mapping[str, Place]) -> None:
        numbers: list[int] = []
        for node in nodes.values():
            mark = node.start_mark
            numbers += (mark.line + 1, mark.column + 1)
        numbers += chain.from_iterable(more.values())
        self._names = (*nodes, *more)
        self._numbers = array("I", numbers)

    def __getitem__(self, name: str) -> Place:
        try:
            at = 2 * self._names.index(name)
        except ValueError:
            raise KeyError(name) from None
        return Place(self._numbers[at], self._numbers[at + 1])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
