"""Mappings: those whose keys are known (`Fields`), and those whose keys are the author's names."""

from __future__ import annotations

from enum import StrEnum
from sys import intern
from typing import TYPE_CHECKING, TypeVar

from quizapp.bank.names import as_id, meant, quoted
from quizapp.bank.nodes import NULLS, Branch, Entries, Pairs, Refused, place_of
from quizapp.bank.unlisted import several
from quizapp.bank.values import Placed, length_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.bank.model import Place
    from quizapp.bank.nodes import Node, Scalar
    from quizapp.bank.values import Values

Word = TypeVar("Word", bound=StrEnum)


class Fields:
    """The fields of one mapping.

    `values` reads them, `node` is the mapping, `kind` says what it is ("question"), `known` are
    the keys it may have. A key without a value counts as not there. Unknown and repeated keys are
    reported at once. A `node` that is no mapping has no fields, and is reported too. `nodes` are
    the values of the fields that have one.
    """

    __slots__ = ("_kind", "_missing", "node", "nodes", "values")

    def __init__(self, values: Values, node: Node, kind: str, known: frozenset[str]) -> None:
        self.values = values
        self.node = node
        self._kind = kind
        self.nodes: dict[str, Node] = {}
        self._missing: tuple[str, ...] = ()
        nodes = self.nodes
        for key, value in pairs_of(values, node, kind):
            name = intern(key.value)  # one text for all items: it is kept with their places
            if name not in known or name in nodes or name in self._missing:
                self._refuse_key(key, known)
            elif isinstance(value, Branch) or value.style or value.value not in NULLS:
                nodes[name] = value
            else:
                values.warn_dropped(value)
                self._missing += (name,)

    @property
    def place(self) -> Place:
        """Where the mapping stands."""
        return place_of(self.node)

    def get(self, name: str) -> Node | None:
        """Return the value of the field `name`, or None if it is missing."""
        return self.nodes.get(name)

    def require(self, name: str, example: str) -> Node | None:
        """Return the value of the field `name`; report it if it is missing (`example` is a fix).

        An empty list is no value either.
        """
        node = self.nodes.get(name)
        is_there = node is not None and not (isinstance(node, Entries) and not node.entries)
        if not is_there and isinstance(self.node, Pairs):
            key = self._key(name)
            place, length = (place_of(key), length_of(key)) if key else (self.place, 1)
            message = f"'{name}' is missing in {self.owner}"
            self.values.problems.error(place, "missing-key", message, f"add '{example}'", length)
        return node

    def __contains__(self, name: str) -> bool:
        return name in self.nodes or name in self._missing

    def refuse(self, name: str, message: str) -> None:
        """Report the field `name` if it is there: it has no place beside the others."""
        if name in self and (key := self._key(name)):
            self.values.error(key, "misplaced-key", message, f"remove '{name}'")

    def name(self, name: str) -> str | None:
        """Return the id in the field, or None if it is missing or no id (then reported)."""
        node = self.nodes.get(name)
        return None if node is None else self.values.name(node, name)

    def text(self, name: str) -> str | None:
        """Return the text of the field, or None if it is missing or no text (then reported)."""
        node = self.nodes.get(name)
        return None if node is None else self.values.text(node, name)

    def placed_text(self, name: str) -> Placed[str] | None:
        """Return the text of the field with its place, or None as `text` does."""
        node, text = self.nodes.get(name), self.text(name)
        return None if node is None or text is None else Placed(text, node)

    def texts(self, name: str) -> tuple[Placed[str], ...]:
        """Return the texts of the field, which may be one or a list, each with its place."""
        node = self.nodes.get(name)
        return () if node is None else self.values.texts(node, name)

    def several(self, name: str) -> tuple[Placed[str], ...]:
        """Return the texts of the field as `texts` does; warn of one that looks like several."""
        node = self.nodes.get(name)
        return () if node is None else several(self.values, node, name)

    def names(self, name: str) -> tuple[Placed[str], ...]:
        """Return the ids in the field, which may be one or a list, each with its place."""
        node = self.nodes.get(name)
        return () if node is None else self.values.names(node, name)

    def tags(self, name: str) -> tuple[Placed[str], ...]:
        """Return the tags in the field, which may be one or a list, each with its place."""
        node = self.nodes.get(name)
        return () if node is None else self.values.tags(node, name)

    def number(self, name: str, least: int, most: int) -> int | None:
        """Return the whole number of the field, from `least` to `most`."""
        node = self.nodes.get(name)
        return None if node is None else self.values.number(node, name, least, most)

    def word(self, name: str, kind: type[Word]) -> Word | None:
        """Return which of the words of `kind` the field holds."""
        node = self.nodes.get(name)
        return None if node is None else self.values.word(node, name, kind)

    @property
    def owner(self) -> str:
        """How to speak of this mapping: `question 'q7'`, or `this question` if it has no id."""
        node = self.get("id")
        named = None if node is None or isinstance(node, Branch) else as_id(node.value)
        return f"{self._kind} '{named}'" if named else f"this {self._kind}"

    def _key(self, name: str) -> Scalar | None:
        """Return the key `name` as it was first written; for messages, so it may take its time."""
        pairs = self.node.pairs if isinstance(self.node, Pairs) else ()
        return next((key for key, _ in pairs if key.value == name), None)

    def _refuse_key(self, key: Scalar, known: frozenset[str]) -> None:
        if first := key.value in self and self._key(key.value):
            refuse_repeated(self.values, key, place_of(first), self.owner)
        elif key.value == "<<" and not key.style:
            refuse_merge(self.values, key)
        else:
            message = f"a {self._kind} has no key {quoted(key.value)}"
            self.values.error(key, "unknown-key", message, meant(key.value, known, "key"))


def present_value(values: Values, node: Node) -> Node | None:
    """Return `node`, or None if it is no value: `~`, `null`, nothing, or a remark taken for it."""
    if isinstance(node, Branch) or node.style or node.value not in NULLS:
        return node
    values.warn_dropped(node)
    return None


def named_pairs(values: Values, node: Node, kind: str) -> Iterator[tuple[Scalar, Node]]:
    """Yield the pairs of a mapping whose keys are the author's own, such as the pools' names.

    A repeated key and a `node` that is no mapping are reported, `kind` being its name.
    """
    seen: dict[str, Place] = {}
    for key, value in pairs_of(values, node, kind):
        if key.value == "<<" and not key.style:
            refuse_merge(values, key)
        elif key.value in seen:
            refuse_repeated(values, key, seen[key.value], f"'{kind}'")
        else:
            seen[key.value] = place_of(key)
            yield key, value


def pairs_of(values: Values, node: Node, kind: str) -> Iterable[tuple[Scalar, Node]]:
    """Return the pairs of `node`; if it is no mapping, report that `kind` should be one."""
    if isinstance(node, Pairs):
        return node.pairs
    if not isinstance(node, Refused):
        noun = node.noun if isinstance(node, Branch) else "text"
        message = f"{kind} must be a mapping ('key: value'), and this is {noun}"
        values.error(node, "wrong-kind", message, "write its keys on lines of their own")
    return ()


def refuse_repeated(values: Values, key: Scalar, first: Place, owner: str) -> None:
    """Report a key that was written before in the same mapping."""
    message = f"{quoted(key.value)} is written twice in {owner} (first on line {first.line})"
    values.error(key, "duplicate-key", message, "keep one of the two")


def refuse_merge(values: Values, key: Scalar) -> None:
    """Report a merge key."""
    message = "'<<' merges one mapping into another; nothing here needs that"
    values.error(key, "merge-key", message, "write the keys out")
