"""Where the fields of an item stand: as small as can be, for there is one for every item."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizapp.bank.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.nodes import Node

_COLUMNS = 1 << 20
"""More than a line that is read can have."""


class Places(Mapping[str, Place]):
    """The place of every field's value, by the field's name.

    `nodes` are the values, `more` the places of parts of them. Lines and columns alone are kept,
    eight bytes for both: a dictionary of places would take as much memory as the texts of the item.
    """

    __slots__ = ("_names", "_numbers")

    def __init__(self, nodes: Mapping[str, Node], more: Mapping[str, Place]) -> None:
        marks = [node.start_mark for node in nodes.values()]
        lines, columns = [mark.line for mark in marks], [mark.column for mark in marks]
        if more:
            lines += [place.line - 1 for place in more.values()]
            columns += [place.column - 1 for place in more.values()]
        self._names = (*nodes, *more) if more else tuple(nodes)
        self._numbers = array("I", lines + columns)

    def __getitem__(self, name: str) -> Place:
        try:
            at = self._names.index(name)
        except ValueError:
            raise KeyError(name) from None
        return Place(self._numbers[at] + 1, self._numbers[at + len(self._names)] + 1)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
