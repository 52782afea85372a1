"""Kinds of settings: how each is read from a file, and how it is written there.

Each `read` returns the value of a node, or None after reporting why it cannot be one. Each `write`
returns what `read` reads as that value, as YAML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from quizapp.bank.names import meant, quoted
from quizapp.bank.nodes import NULLS, Branch

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from quizapp.bank.nodes import Node
    from quizapp.bank.values import Values

LONGEST_NAME = 100
AS_THE_BANK_SAYS = "bank"

_FRACTION = re.compile(r"[01]?\.[0-9]{1,6}|[01]")
_HOUR = re.compile(r"([01]?[0-9]|2[0-3])(?::00)?")
_PLAIN = re.compile(r"\w[\w .-]*\w|\w")
_SWITCH = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}


class Kind(NamedTuple):
    """How to read values of one kind, to write them, and what they may be, in words."""

    read: Callable[[Values, Node, str], Any]
    write: Callable[[Any], str]
    range: str


def name() -> Kind:
    """Return the kind of a person's name."""
    return Kind(_read_name, _write_name, "a name, kept apart by every letter")


def fraction(least: float, most: float) -> Kind:
    """Return the kind of a number with decimals."""
    limits = f"{least:.2f} to {most:.2f}"

    def read(values: Values, node: Node, key: str) -> float | None:
        text = _text(values, node, key)
        if text is None:
            return None
        if _FRACTION.fullmatch(text) and least <= float(text) <= most:
            return float(text)
        message = f"{quoted(key)} is a number from {limits}"
        values.error(node, "bad-number", message, f"not {quoted(text)}")
        return None

    return Kind(read, str, limits)


def whole(least: int, most: int) -> Kind:
    """Return the kind of a whole number."""

    def read(values: Values, node: Node, key: str) -> int | None:
        return values.number(node, key, least, most)

    return Kind(read, str, f"{least} to {most}")


def at_most(least: int, most: int) -> Kind:
    """Return the kind of an upper limit; None, written as a word, leaves it to the bank."""

    def read(values: Values, node: Node, key: str) -> int | None:
        if not isinstance(node, Branch) and node.value == AS_THE_BANK_SAYS:
            return None
        return values.number(node, key, least, most)

    def write(limit: int | None) -> str:
        return AS_THE_BANK_SAYS if limit is None else str(limit)

    return Kind(read, write, f"{least} to {most}, or {AS_THE_BANK_SAYS}: as each bank says")


def hour() -> Kind:
    """Return the kind of a full hour of the day."""
    return Kind(_read_hour, "{}:00".format, "0:00 to 23:00, full hours")


def word(kind: type[StrEnum]) -> Kind:
    """Return the kind of one of the words of `kind`."""

    def read(values: Values, node: Node, key: str) -> StrEnum | None:
        return values.word(node, key, kind)

    *others, last = kind
    return Kind(read, str, f"{', '.join(others)} or {last}")


def one_of(known: tuple[str, ...]) -> Kind:
    """Return the kind of one of the names that are `known`."""

    def read(values: Values, node: Node, key: str) -> str | None:
        text = _text(values, node, key)
        if text is None or text in known:
            return text
        message = f"there is no {key} {quoted(text)}"
        values.error(node, "unknown-word", message, meant(text, known, key))
        return None

    return Kind(read, str, ", ".join(known))


def switch() -> Kind:
    """Return the kind of what is on or off."""
    return Kind(_read_switch, lambda on: "on" if on else "off", "on or off")


def _text(values: Values, node: Node, key: str) -> str | None:
    text = values.text(node, key)
    return None if text is None else text.strip()


def _read_name(values: Values, node: Node, key: str) -> str | None:
    text = values.text(node, key)
    if text is None:
        return None
    shown = " ".join(text.split())
    if len(shown) <= LONGEST_NAME:
        return shown
    message = f"{quoted(key)} is longer than {LONGEST_NAME} characters"
    values.error(node, "too-long", message, "shorten it")
    return None


def _write_name(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and text not in NULLS
    return text if is_plain else "'" + text.replace("'", "''") + "'"


def _read_hour(values: Values, node: Node, key: str) -> int | None:
    text = _text(values, node, key)
    if text is None:
        return None
    if match := _HOUR.fullmatch(text):
        return int(match[1])
    message = f"{quoted(key)} is a full hour from 0:00 to 23:00"
    values.error(node, "bad-number", message, f"not {quoted(text)}")
    return None


def _read_switch(values: Values, node: Node, key: str) -> bool | None:
    text = _text(values, node, key)
    if text is None or text.casefold() in _SWITCH:
        return _SWITCH.get((text or "").casefold())
    values.error(node, "unknown-word", f"{quoted(key)} is on or off", f"not {quoted(text)}")
    return None
