"""From the events of a YAML text to nodes.

Every scalar is what the author typed, every place is known, and repeated keys are seen. What a bank
needs none of (anchors, aliases, tags, depth) is refused here, before it can do harm.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NoReturn, TypeVar

from quizapp.bank.model import Place
from quizapp.bank.nodes import Branch, Entries, Mark, Node, Pairs, Refused, Scalar, place_of
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
from quizapp.bank.problems import Problems

DEEPEST = 5
ITEM_DEPTH = 2
MOST_NODES = 20_000
_SMALLEST = "begin with 'title: …' (mind the space after ':'), then 'questions:'"
_NONE = "a bank needs none"
_QUOTE = "if this is text, put it in quotes"
_BRACKETS = "a text that begins with [ or { needs quotes"

T = TypeVar("T")


class Walk:
    """One walk through the events of `data`, which is UTF-8."""

    def __init__(self, data: bytes, problems: Problems) -> None:
        self._next = events(data)
        self._problems = problems
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
            self._problems.fatal(Place(1, 1), "empty-file", "this file is empty", _SMALLEST)
        event = self._next()
        if not isinstance(event, MAPPING_START):
            rule, message = "wrong-kind", "a bank is a mapping: lines of the form 'key: value'"
            self._problems.fatal(place_at(event.start_mark), rule, message, _SMALLEST)
        self._refuse_marks(event)

    def _expect_end(self) -> None:
        event = self._next()
        if not isinstance(event, STREAM_END):
            message = "a second document begins here, and a bank is one"
            hint = "remove the line '---', or keep each bank in a file of its own"
            place = place_at(event.start_mark)
            self._problems.error(place, "several-documents", message, hint, 3)

    def _pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        following, node = self._next, self._node
        while type(event := following()) is not MAPPING_END:
            key = node(event, depth)
            if isinstance(key, Branch):
                self._refuse_key(key)
                self._drain(node(following(), depth))
            else:
                yield key, node(following(), depth)

    def _entries(self, depth: int) -> Iterator[Node]:
        following, node = self._next, self._node
        while type(event := following()) is not SEQUENCE_END:
            yield node(event, depth)

    def _node(self, event: Any, depth: int) -> Node:
        """Build what begins with `event`, a child at `depth` (the outermost are at depth 1)."""
        if type(event) is SCALAR and event.anchor is None and event.tag is None:
            scalar: Scalar = event
            return scalar
        return self._branch(event, depth)

    def _branch(self, event: Any, depth: int) -> Branch:
        start = event.start_mark
        if event.anchor is not None or event.tag is not None:
            return self._marked(event, depth)
        if depth > DEEPEST:
            self._refuse_depth(start)
        if depth == ITEM_DEPTH:
            self._room = MOST_NODES
        if isinstance(event, MAPPING_START):
            return Pairs(start, self._children(self._pairs(depth + 1), start, depth))
        return Entries(start, self._children(self._entries(depth + 1), start, depth))

    def _children(self, children: Iterator[T], start: Mark, depth: int) -> Iterable[T]:
        """Return what a branch at `depth` holds: built at once from the items on."""
        if depth < ITEM_DEPTH:
            return children
        built = list(islice(children, self._room + 1))
        self._room -= len(built)
        if self._room < 0:
            self._refuse_size(start)
        return built

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
        place = place_at(event.start_mark)
        if isinstance(event, ALIAS):
            self._problems.error(place, "alias", f"'*{event.anchor}' is an alias; {_NONE}", _QUOTE)
        elif event.anchor is not None:
            message = f"'&{event.anchor}' is an anchor; {_NONE}"
            self._problems.error(place, "anchor", message, _QUOTE, len(event.anchor) + 1)
        elif event.tag is not None:
            self._problems.error(place, "tag", f"'!' begins a tag here; {_NONE}", _QUOTE)

    def _refuse_key(self, key: Branch) -> None:
        self._drain(key)
        if not isinstance(key, Refused):
            message = f"a key must be text, and this is {key.noun}"
            self._problems.error(place_of(key), "wrong-kind", message, _BRACKETS)

    def _refuse_depth(self, mark: Mark) -> NoReturn:
        message = "this is nested deeper than anything in a bank; reading stopped here"
        self._problems.fatal(place_at(mark), "too-deep", message, _BRACKETS)

    def _refuse_size(self, mark: Mark) -> NoReturn:
        message = f"more than {MOST_NODES} values hang together here; reading stopped"
        hint = "write several smaller pools or questions"
        self._problems.fatal(place_at(mark), "too-many-values", message, hint)
