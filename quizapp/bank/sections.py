"""The parts of a bank beside its items: source, defaults, passages, pools."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank import keys
from quizapp.bank.fields import Fields, named_pairs
from quizapp.bank.inside import is_inside
from quizapp.bank.model import (
    DEFAULT_OPTIONS,
    MAX_OPTIONS,
    MIN_OPTIONS,
    Order,
    Passage,
    Pool,
    Source,
)
from quizapp.bank.names import quoted
from quizapp.bank.nodes import is_literal, place_of
from quizapp.bank.text import reading
from quizapp.bank.unlisted import several
from quizapp.bank.values import Placed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.bank.nodes import Node
    from quizapp.bank.values import Values

_LAST_PARAGRAPH = 999_999
_PARAGRAPH_END = re.compile(r"\n+")
_LITERAL_PARAGRAPH_END = re.compile(r"\n[ \t]*\n\s*")


class Defaults(NamedTuple):
    """What a question has that does not say otherwise: how many options, and their order."""

    options: int = DEFAULT_OPTIONS
    order: Order = Order.SHUFFLE


def read_defaults(values: Values, node: Node) -> Defaults:
    """Return the bank's `defaults`."""
    fields = Fields(values, node, "defaults", keys.DEFAULTS)
    options = fields.number("options", MIN_OPTIONS, MAX_OPTIONS)
    return Defaults(options or DEFAULT_OPTIONS, fields.word("order", Order) or Order.SHUFFLE)


def read_source(values: Values, node: Node, folder: Path) -> Source:
    """Return the bank's `source`; its `file`, if any, lies in `folder`, symlinks followed."""
    fields = Fields(values, node, "source", keys.SOURCE)
    texts = {name: fields.text(name) for name in sorted(keys.SOURCE)}
    file, at = texts["file"], fields.get("file")
    if at is not None and file is not None and not is_inside(file, folder):
        message = f"{quoted(file)} is not a path inside the bank's folder"
        hint = "put the file beside the bank and write its name, with / between folders"
        values.error(at, "source-outside", message, hint)
    return Source(**texts, file_place=None if at is None else place_of(at))


def read_passages(values: Values, node: Node) -> Iterator[tuple[Placed[str], Passage | None]]:
    """Yield the id of every passage and the passage itself, None where it is not sound."""
    for key, value in named_pairs(values, node, "passages"):
        if (name := values.name(key, "passage id")) is not None:
            yield Placed(name, key), _passage(values, name, value)


def _passage(values: Values, name: str, node: Node) -> Passage | None:
    errors = values.problems.errors
    fields = Fields(values, node, "passage", keys.PASSAGE)
    at = fields.require("text", "text: …")
    text = fields.text("text")
    paragraph = fields.number("paragraph", 1, _LAST_PARAGRAPH)
    anchors = tuple(each.value for each in fields.several("anchors"))
    if text is None or at is None or values.problems.errors > errors:
        return None
    text = paragraphs(text, literal=is_literal(at))
    return Passage(name, text, fields.place, paragraph, anchors)


def paragraphs(text: str, *, literal: bool) -> str:
    """Return `text` with single spaces in it and a newline between paragraphs.

    In a literal block (`|`) a paragraph ends at an empty line; everywhere else YAML has folded the
    lines already, and each line end that is left ends a paragraph.
    """
    if "\n" not in text:
        return " ".join(text.split())
    end = _LITERAL_PARAGRAPH_END if literal else _PARAGRAPH_END
    return "\n".join(" ".join(part.split()) for part in end.split(text.strip()))


def read_pools(values: Values, node: Node) -> Iterator[tuple[Placed[str], Pool | None]]:
    """Yield the id of every pool and the pool itself, None where it is not sound."""
    for key, value in named_pairs(values, node, "pools"):
        if (name := values.name(key, "pool id")) is not None:
            yield Placed(name, key), _pool(values, name, value)


def _pool(values: Values, name: str, node: Node) -> Pool | None:
    errors = values.problems.errors
    members = several(values, node, name)
    refuse_same(values, members, f"pool '{name}'", "duplicate-option")
    if not members and values.problems.errors == errors:
        values.error(node, "empty-pool", f"pool '{name}' is empty", "write a list of texts")
    sound = values.problems.errors == errors
    return Pool(name, tuple(each.value for each in members), place_of(node)) if sound else None


def refuse_same(values: Values, texts: tuple[Placed[str], ...], where: str, rule: str) -> None:
    """Report each of `texts`, which stand in `where`, that reads the same as an earlier one."""
    first: dict[str, Placed[str]] = {}
    for text in texts:
        known = first.setdefault(reading(text.value), text)
        if known is not text:
            message = (
                f"{quoted(text.value)} stands twice in {where} (first on line {known.place.line})"
            )
            values.problems.error(text.place, rule, message, "remove one of the two", text.length)
