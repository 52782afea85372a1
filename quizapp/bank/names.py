"""Names and the words around them: ids, what was probably meant, quoting for a message."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_ID = 100
_ID = r"[\w.-]+"
_TAG = rf"{_ID}(?: {_ID})*"
_NOT_ID = re.compile(r"[^\w.]+")
_SHOWN = 40
_LISTED = 70
_FEW = 16
"""How many sets of names are asked for again and again: the keys of each part of a bank."""


def as_id(text: str) -> str | None:
    """Return `text` as an id (letters, digits, `.`, `_`, `-`; in NFC), or None if it is none."""
    is_id = len(text) <= LONGEST_ID and (text.isalnum() or re.fullmatch(_ID, text))
    return _composed(text) if is_id else None


def as_tag(text: str) -> str | None:
    """Return `text` as a tag (an id that may have spaces inside), or None if it is none."""
    tag = " ".join(text.split()) if " " in text else text
    is_tag = len(tag) <= LONGEST_ID and (tag.isalnum() or re.fullmatch(_TAG, tag))
    return _composed(tag) if is_tag else None


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def slug(text: str, longest: int = LONGEST_ID) -> str:
    """Return an id made of the first words of `text`, `longest` characters or fewer, even none."""
    whole = _NOT_ID.sub("-", reading(text)).strip("-.")
    if len(whole) <= longest:
        return whole
    return whole[: longest + 1].rpartition("-")[0] or whole[:longest]


def derived_id(text: str, prefix: str) -> str:
    """Return an id that stays the same as long as `text` reads the same."""
    from hashlib import sha256

    digest = sha256(reading(text).encode()).hexdigest()
    return f"{prefix}-{digest[:10]}"


def quoted(text: str) -> str:
    """Return `text` in quotes for a message: cleaned, on one line, cut if long."""
    return f"'{_short(text)}'"


def in_yaml_quotes(text: str) -> str:
    """Return `text` as an author should write it, safe from YAML's signs; cut if long."""
    shown = _short(text)
    if '"' not in shown and "\\" not in shown:
        return f'"{shown}"'
    return "'" + shown.replace("'", "''") + "'"


def _short(text: str) -> str:
    shown = clean_line(text)
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that `name` was probably meant to be."""
    from difflib import get_close_matches

    folded = _folded(tuple(known))
    found = get_close_matches(reading(name), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def meant(name: str, known: Iterable[str], noun: str) -> str:
    """Return a hint that names the nearest known name, or else lists what there is."""
    names = tuple(sorted(known))
    if near := nearest(name, names):
        return f"did you mean '{near}'?"
    if not names:
        return f"there is no {noun} yet: add one, or remove this"
    return f"known {noun}s: {_listed(names)}"


@lru_cache(_FEW)
def _folded(names: tuple[str, ...]) -> Mapping[str, str]:
    return {reading(each): each for each in names}


@lru_cache(_FEW)
def _listed(names: tuple[str, ...]) -> str:
    from textwrap import shorten

    return shorten(", ".join(names), _LISTED, placeholder=" …")
