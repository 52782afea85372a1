"""From the events of a YAML text to nodes.

Every scalar is what the author typed, every place is known, and repeated keys are seen. What no
file of ours needs (anchors, aliases, tags, depth) is refused here, before it can do harm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

from quizapp.bank.model import Place
from quizapp.bank.nodes import Entries, Pairs, Refused, place_of
from quizapp.bank.parser import (
    ALIAS,
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    STREAM_END,
    events,
    place_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.nodes import Branch, Mark, Node, Scalar
    from quizapp.bank.problems import Problems

DEEPEST = 5
ITEM_DEPTH = 2
MOST_NODES = 20_000
_QUOTE = "if this is text, put it in quotes"
_BRACKETS = "a text that begins with [ or { needs quotes"

T = TypeVar("T")


class Sort(NamedTuple):
    """What sort of file is read: what messages call it, and the hint how one begins."""

    noun: str
    beginning: str


BANK = Sort("bank", "begin with 'title: …' (mind the space after ':'), then 'questions:'")


class Walk:
    """One walk through the events of `data`, which is UTF-8."""

    def __init__(self, data: bytes, problems: Problems, sort: Sort = BANK) -> None:
        self._next = events(data)
        self._problems = problems
        self._sort = sort
        self._room = MOST_NODES

    def root(self) -> Iterator[tuple[Scalar, Node]]:
        """Yield the keys of the bank with their values.

        What such a value contains is built child by child as the caller asks for it, so that a
        bank's size in memory is that of its questions, not of its nodes. Raises GaveUpError where
        nothing more can be read, and the parser's errors (see `broken_yaml`).
        """
        self._open()
        for key, value in self._pairs(1):
            yield key, value
            self._drain(value)
        self._next()
        self._expect_end()

    def _open(self) -> None:
        """Walk into the outermost mapping; report it if there is none."""
        self._next()
        if isinstance(self._next(), STREAM_END):
            hint = self._sort.beginning
            self._problems.fatal(Place(1, 1), "empty-file", "this file is empty", hint)
        event = self._next()
        if not isinstance(event, MAPPING_START):
            message = f"a {self._sort.noun} is a mapping: lines of the form 'key: value'"
            place = place_at(event.start_mark)
            self._problems.fatal(place, "wrong-kind", message, self._sort.beginning)
        self._refuse_marks(event)

    def _expect_end(self) -> None:
        event = self._next()
        if not isinstance(event, STREAM_END):
            noun = self._sort.noun
            message = f"a second document begins here, and a {noun} is one"
            hint = f"remove the line '---', or keep each {noun} in a file of its own"
            place = place_at(event.start_mark)
            self._problems.error(place, "several-documents", message, hint, 3)

    def _pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        """Yield the pairs of a mapping whose children are at `depth` (the outermost: at 1)."""
        while pair := self._some_pairs(depth, 1):
            yield pair[0]

    def _entries(self, depth: int) -> Iterator[Node]:
        while entry := self._some_entries(depth, 1):
            yield entry[0]

    def _some_pairs(self, depth: int, most: int) -> list[tuple[Scalar, Node]]:
        """Return the next `most` pairs of a mapping, or all that are left: then it has ended."""
        following, branch = self._next, self._branch
        pairs: list[tuple[Scalar, Node]] = []
        while len(pairs) < most and (kind := type(key := following())) is not MAPPING_END:
            if kind is not SCALAR or key.anchor is not None or key.tag is not None:
                self._refuse_key(branch(key, depth))
                self._drain(self._node(following(), depth))
                continue
            value = following()
            if type(value) is not SCALAR or value.anchor is not None or value.tag is not None:
                value = branch(value, depth)
            pairs.append((key, value))
        return pairs

    def _some_entries(self, depth: int, most: int) -> list[Node]:
        """Return the next `most` entries of a list, or all that are left: then it has ended."""
        following, branch = self._next, self._branch
        entries: list[Node] = []
        while len(entries) < most and (kind := type(entry := following())) is not SEQUENCE_END:
            if kind is not SCALAR or entry.anchor is not None or entry.tag is not None:
                entry = branch(entry, depth)
            entries.append(entry)
        return entries

    def _node(self, event: Any, depth: int) -> Node:
        if type(event) is SCALAR and event.anchor is None and event.tag is None:
            scalar: Scalar = event
            return scalar
        return self._branch(event, depth)

    def _branch(self, event: Any, depth: int) -> Branch:
        """Return the branch that begins with `event`: built at once from the items on."""
        start = event.start_mark
        if event.anchor is not None or event.tag is not None:
            return self._marked(event, depth)
        if depth > DEEPEST:
            self._refuse_depth(start)
        below = depth + 1
        if depth < ITEM_DEPTH:
            if type(event) is MAPPING_START:
                return Pairs(start, self._pairs(below))
            return Entries(start, self._entries(below))
        if depth == ITEM_DEPTH:
            self._room = MOST_NODES
        if type(event) is MAPPING_START:
            return Pairs(start, self._fitting(self._some_pairs(below, self._room + 1), start))
        return Entries(start, self._fitting(self._some_entries(below, self._room + 1), start))

    def _fitting(self, children: list[T], start: Mark) -> list[T]:
        """Return `children` of one branch if there is still room for them in their item."""
        self._room -= len(children)
        if self._room < 0:
            self._refuse_size(start)
        return children

    def _marked(self, event: Any, depth: int) -> Refused:
        """Report an anchor, alias or tag, and walk past what it stands before."""
        self._refuse_marks(event)
        if not isinstance(event, (ALIAS, SCALAR)):
            event.anchor = event.tag = None
            self._drain(self._branch(event, depth))
        return Refused(event.start_mark)

    def _drain(self, node: Node) -> None:
        """Walk past what the caller left of `node`."""
        if isinstance(node, Pairs | Entries):
            children = node.pairs if isinstance(node, Pairs) else node.entries
            for count, _ in enumerate(children):
                if count > MOST_NODES:
                    self._refuse_size(node.start_mark)

    def _refuse_marks(self, event: Any) -> None:
        place, none = place_at(event.start_mark), f"a {self._sort.noun} needs none"
        if isinstance(event, ALIAS):
            self._problems.error(place, "alias", f"'*{event.anchor}' is an alias; {none}", _QUOTE)
        elif event.anchor is not None:
            message = f"'&{event.anchor}' is an anchor; {none}"
            self._problems.error(place, "anchor", message, _QUOTE, len(event.anchor) + 1)
        elif event.tag is not None:
            self._problems.error(place, "tag", f"'!' begins a tag here; {none}", _QUOTE)

    def _refuse_key(self, key: Branch) -> None:
        self._drain(key)
        if not isinstance(key, Refused):
            message = f"a key must be text, and this is {key.noun}"
            self._problems.error(place_of(key), "wrong-kind", message, _BRACKETS)

    def _refuse_depth(self, mark: Mark) -> NoReturn:
        message = (
            f"this is nested deeper than anything in a {self._sort.noun}; reading stopped here"
        )
        self._problems.fatal(place_at(mark), "too-deep", message, _BRACKETS)

    def _refuse_size(self, mark: Mark) -> NoReturn:
        message = f"more than {MOST_NODES} values hang together here; reading stopped"
        hint = "write several smaller pools or questions"
        self._problems.fatal(place_at(mark), "too-many-values", message, hint)
