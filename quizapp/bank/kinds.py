"""The way out where a value is not of the kind that belongs there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank.model import DEFAULT_OPTIONS, Place
from quizapp.bank.names import in_yaml_quotes, quoted
from quizapp.bank.nodes import Branch, Entries, Pairs, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank.lines import Lines
    from quizapp.bank.nodes import Node

_BRACKETS = ("[", "{")
_NUMBER = re.compile(r"-?[0-9]{1,9}")
_NO_ID_SIGNS, _NO_TAG_SIGNS = re.compile(r"[^\w.-]+"), re.compile(r"[^\w. -]+")
_LISTS = frozenset({"tags", "passage", "allow"})
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
    hint = f"write one number, such as '{name}: {_usual(name, least)}'"
    if name == "options" and isinstance(node, Entries):
        return f"{hint}; a question's wrong answers stand under 'distractors'"
    return hint


def digits_hint(name: str, least: int, most: int, typed: str) -> str:
    """Return what to write in place of `typed` where a number from `least` to `most` belongs."""
    if number := _NUMBER.match(typed):
        nearest = min(max(int(number[0]), least), most)
        return f"write '{name}: {nearest}', not {quoted(typed)}"
    return f"write it in digits, such as '{name}: {_usual(name, least)}', not {quoted(typed)}"


def name_hint(name: str, typed: str) -> str:
    """Return what to write in place of `typed`, which has signs that no `name` may have."""
    if name in _LISTS and "," in typed:
        return "write several as a list: [one, two]"
    signs = _NO_TAG_SIGNS if name == "tags" else _NO_ID_SIGNS
    likely = signs.sub("-", typed).strip("- ")
    return f"write {quoted(likely)}" if likely else "write such characters alone"


def _usual(name: str, least: int) -> int:
    return DEFAULT_OPTIONS if name == "options" else least


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
