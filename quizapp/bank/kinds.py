"""The way out where a list or a mapping stands and one value belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank.model import DEFAULT_OPTIONS, Place
from quizapp.bank.names import in_yaml_quotes
from quizapp.bank.nodes import Branch, Entries, Pairs, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank.lines import Lines
    from quizapp.bank.nodes import Node

_BRACKETS = ("[", "{")
_CLOSING = re.compile(r"[\s,]*[\]}]")


def text_hint(node: Branch, lines: Lines) -> str:
    """Return how to turn `node` into the text that it was perhaps meant to be."""
    sign = _sign_of(node, lines)
    written = _written(node, lines)
    whole = f": {in_yaml_quotes(written)}" if written else " around all of it"
    if sign in _BRACKETS:
        return f"a text that begins with {sign} needs quotes{whole}"
    if isinstance(node, Pairs):
        return f"': ' makes a mapping of it; if it is text, it needs quotes{whole}"
    return "write one text instead of a list"


def number_hint(name: str, least: int, node: Branch) -> str:
    """Return what to write in place of `node`, the value of a key `name` that takes a number."""
    is_options = name == "options"
    hint = f"write one number, such as '{name}: {DEFAULT_OPTIONS if is_options else least}'"
    if is_options and isinstance(node, Entries):
        return f"{hint}; wrong answers stand under 'distractors'"
    return hint


def _written(node: Branch, lines: Lines) -> str:
    """Return what the author wrote for `node`; nothing if that goes over several lines."""
    (line, column), end = place_of(node), _end(node, lines)
    return lines.text(line)[column - 1 : end.column - 1] if end and end.line == line else ""


def _end(node: Node, lines: Lines) -> Place | None:
    """Return where `node` ends, with the bracket that closes it if it has any; None if unsure."""
    if not isinstance(node, Branch):
        return Place(node.end_mark.line + 1, node.end_mark.column + 1)
    children = _children(node)
    end = _end(children[-1], lines) if children else place_of(node)
    if end is None or _sign_of(node, lines) not in _BRACKETS:
        return end if children else None
    closing = _CLOSING.match(lines.text(end.line), end.column - 1 if children else end.column)
    return Place(end.line, closing.end() + 1) if closing else None


def _children(node: Branch) -> Sequence[Node]:
    """Return the values in `node`; none where they are read one by one, and only once."""
    if isinstance(node, Entries):
        return node.entries if isinstance(node.entries, list) else ()
    if isinstance(node, Pairs):
        return [value for _, value in node.pairs] if isinstance(node.pairs, list) else ()
    return ()


def _sign_of(node: Branch, lines: Lines) -> str:
    line, column = place_of(node)
    return lines.text(line)[column - 1 :][:1]
