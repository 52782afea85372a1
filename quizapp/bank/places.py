"""Where the fields of an item stand: as small as can be, for there is one for every item."""

from array import array
from collections.abc import Iterator, Mapping

from quizapp.bank.model import Place
from quizapp.bank.nodes import Node


class Places(Mapping[str, Place]):
    """The place of every field's value, by the field's name.

    `nodes` are the values, `more` the places of parts of them. Lines and columns alone are kept,
    four bytes each: a dictionary of places would take as much memory as the texts of the item.
    """

    __slots__ = ("_names", "_numbers")

    def __init__(self, nodes: Mapping[str, Node], more: Mapping[str, Place]) -> None:
        marks = [node.start_mark for node in nodes.values()]
        lines = [mark.line + 1 for mark in marks]
        columns = [mark.column + 1 for mark in marks]
        if more:
            lines += [place.line for place in more.values()]
            columns += [place.column for place in more.values()]
        self._names = (*nodes, *more)
        self._numbers = array("I", lines + columns)

    def __getitem__(self, name: str) -> Place:
        try:
            at = self._names.index(name)
        except ValueError:
            raise KeyError(name) from None
        return Place(self._numbers[at], self._numbers[at + len(self._names)])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
