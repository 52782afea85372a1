"""The shape of a YAML text, as light as can be: scalars, pairs and entries, each with its place.

A scalar is the parser's own event: nothing is copied. What is nested is built one item at a time,
used, and thrown away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from quizapp.bank.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

NULLS = frozenset({"", "~", "null"})


class Mark(Protocol):
    """A position as the parser gives it: line and column count from 0, in characters."""

    line: int
    column: int


class Scalar(Protocol):
    """One text as typed. `style` is empty for a plain one, else its quote, `|` or `>`."""

    value: str
    style: str | None
    start_mark: Mark
    end_mark: Mark


class Branch:
    """What is no scalar, where it starts."""

    __slots__ = ("start_mark",)
    noun = "something else"

    def __init__(self, start_mark: Mark) -> None:
        self.start_mark = start_mark


class Refused(Branch):
    """What has been reported already, such as an alias: present, but nothing to read."""

    __slots__ = ()


class Pairs(Branch):
    """A mapping: its keys and values in the order written, repeated ones included."""

    __slots__ = ("pairs",)
    noun = "a mapping"

    def __init__(self, start_mark: Mark, pairs: Iterable[tuple[Scalar, Node]]) -> None:
        self.start_mark = start_mark
        self.pairs = pairs


class Entries(Branch):
    """A list: its entries in the order written."""

    __slots__ = ("entries",)
    noun = "a list"

    def __init__(self, start_mark: Mark, entries: Iterable[Node]) -> None:
        self.start_mark = start_mark
        self.entries = entries


Node: TypeAlias = Scalar | Branch


def place_of(node: Node) -> Place:
    """Return where `node` starts."""
    mark = node.start_mark
    return Place(mark.line + 1, mark.column + 1)


def is_missing(scalar: Scalar) -> bool:
    """Return whether `scalar` stands for no value at all: a plain `~`, `null`, or nothing."""
    return not scalar.style and scalar.value in NULLS


def is_literal(node: Node) -> bool:
    """Return whether `node` is a literal block (`|`), whose line ends are the author's own."""
    return not isinstance(node, Branch) and node.style == "|"
