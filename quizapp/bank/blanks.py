"""The blanks of a statement: `[[value|pool]]`, or `[[value]]` where its distractors serve."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.model import Blank, Place
from quizapp.bank.names import as_id, quoted
from quizapp.bank.nodes import place_of

if TYPE_CHECKING:
    from quizapp.bank.nodes import Scalar
    from quizapp.bank.values import Values

_BRACKETS = re.compile(r"(\[\[.*?\]\]+|\[\[|\]\])", re.DOTALL)
_EXAMPLE = "write a blank as [[value|pool]]"


class Sentence(NamedTuple):
    """A statement's text in pieces: one of `parts` more than `blanks`, which have `places`."""

    parts: tuple[str, ...]
    blanks: tuple[Blank, ...]
    places: tuple[Place, ...]


def read_sentence(values: Values, node: Scalar, text: str) -> Sentence | None:
    """Return `text`, which was read from `node`, in pieces; None after reporting what is wrong."""
    errors = values.problems.errors
    pieces = _BRACKETS.split(text)
    written = pieces[1::2]
    places = _places(values, node, written)
    blanks = tuple(map(_read_blank, (values,) * len(written), written, places))
    if not written:
        message = "this statement has no blank, so it asks nothing"
        values.error(node, "no-blank", message, _EXAMPLE)
    if values.problems.errors > errors:
        return None
    return Sentence(tuple(pieces[0::2]), tuple(each for each in blanks if each), places)


def _read_blank(values: Values, written: str, place: Place) -> Blank | None:
    inner = written[2:-2]
    if len(written) < len("[[]]") or "[[" in inner or not written.endswith("]]"):
        message = f"{quoted(written)} is half a blank"
        values.problems.error(place, "unbalanced-blank", message, _EXAMPLE, 2)
        return None
    value, bar, pool = inner.rpartition("|") if "|" in inner else (inner, "", "")
    value, pool = " ".join(value.split()), pool.strip()
    if not value or (bar and as_id(pool) is None):
        message = f"{quoted(written)} lacks its {'pool' if value else 'value'}"
        values.problems.error(place, "empty-blank", message, _EXAMPLE, len(written))
        return None
    return Blank(value, as_id(pool))


def _places(values: Values, node: Scalar, written: list[str]) -> tuple[Place, ...]:
    """Return where each piece of `written` stands in the file; the node's own place if unsure."""
    line, column = place_of(node)
    last = node.end_mark.line + 1
    found, at = [], column - 1
    for piece in written:
        first_line = piece.split("\n")[0].split(" ")[0]
        while line <= last and (at := values.lines.text(line).find(first_line, at)) < 0:
            line, at = line + 1, 0
        found.append(Place(line, at + 1) if line <= last else place_of(node))
        at += len(first_line)
    return tuple(found)
