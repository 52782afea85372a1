"""Texts that stand alone where a list belongs, and look like one whose signs were forgotten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.nodes import Branch, place_of
from quizapp.bank.text import clean_line

if TYPE_CHECKING:
    from quizapp.bank.nodes import Node, Scalar
    from quizapp.bank.values import Placed, Values

_ROOM = 70
_FEW = 3
_LONG = 5
_COMMA = r"[,;](?!\d)\s*"
_SIGNS = re.compile(r"[\[\]{}#]")
_DASH = re.compile(r"-[^\W\d_]")
_DASHES = re.compile(r"-[^\W\d_].*\s-[^\W\d_]")
_BOTH = re.compile(r"\b(?:and|or)\b|&")
_SENTENCE_ENDS = (".", "!", "?")


def several(values: Values, node: Node, name: str) -> tuple[Placed[str], ...]:
    """Return the texts of `node`, of which most have more than one, as `Values.texts` does."""
    warn_unlisted(values, node, name)
    return values.texts(node, name)


def warn_unlisted(values: Values, node: Node, name: str) -> None:
    """Warn of `node`, the value of the key `name`, if it is a text that looks like a list.

    A text in quotes is meant to be one.
    """
    if isinstance(node, Branch) or node.style:
        return
    if node.value.startswith("-"):
        warn_dashes(values, node, name)
    elif parts := _parts(node.value):
        listed = f"[{', '.join(parts)}]"
        is_short = len(listed) <= _ROOM and not _SIGNS.search(node.value)
        _warn(values, node, name, f"write {listed if is_short else '[one, two, …]'}")


def warn_dashes(values: Values, node: Scalar, name: str) -> None:
    """Warn of `node` if it looks like entries of a list whose dashes have no space behind them."""
    if node.style or not _DASH.match(node.value):
        return
    line, column = place_of(node)
    if not values.lines.text(line)[: column - 1].strip() or _DASHES.match(node.value):
        _warn(values, node, name, "put a space after each '-'")


def _warn(values: Values, node: Scalar, name: str, hint: str) -> None:
    message = f"{quoted(node.value)} is one text in {quoted(name)}, and looks like a list"
    hint = f"{hint}; if it is one text, put it in quotes"
    values.warning(node, "list-as-text", message, hint)


def _parts(text: str) -> list[str]:
    """Return the entries that `text` seems to list; none if it can well be one text."""
    parts = [clean_line(part) for part in re.split(_COMMA, text)]
    is_list = len(parts) >= _FEW or (";" in text and len(parts) > 1)
    return parts if is_list and _are_alike(parts) else []


def _are_alike(parts: list[str]) -> bool:
    """Return whether all `parts` are short and begin alike, as those of a sentence do not."""
    if any(not part or len(part.split()) > _LONG for part in parts):
        return False
    capitals = {part[0].isupper() for part in parts if part[0].isalpha()}
    is_sentence = parts[-1].endswith(_SENTENCE_ENDS) or _BOTH.search(parts[-1])
    return len(capitals) <= 1 and not is_sentence
