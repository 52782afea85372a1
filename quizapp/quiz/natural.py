"""Order as a reader expects it: numbers by value, dates by time, words by the alphabet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
Rank = tuple[float, ...]

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_YEAR_DIGITS = 4
_NUMBER = re.compile(r"[-+\N{MINUS SIGN}]?\d[\d,_ \N{NO-BREAK SPACE}]*(?:\.\d+)?")
_ISO_DATE = re.compile(r"(\d{1,4})-(\d{1,2})(?:-(\d{1,2}))?")
_WORDED_DATE = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?(?:\s+(\d{1,2}),)?\s+(\d{3,4})"
)


def arranged(things: Iterable[T], text: Callable[[T], str]) -> list[T]:
    """Return `things` in the natural order of their texts.

    If every text is a date (`December 2006`, `14 December 2006`, `2006-12-14`, `2006`) they stand
    by time, if every text starts with a number by its value, else by the alphabet with the numbers
    inside the texts by value.
    """
    stock = list(things)
    texts = [reading(text(thing)) for thing in stock]
    for rank in (_date, _number):
        ranks = [rank(each) for each in texts]
        known = [each for each in ranks if each is not None]
        if len(known) == len(stock):
            order = sorted(range(len(stock)), key=lambda i: (known[i], texts[i]))
            return [stock[i] for i in order]
    return [stock[i] for i in sorted(range(len(stock)), key=lambda i: _words(texts[i]))]


def _date(text: str) -> Rank | None:
    if match := _ISO_DATE.fullmatch(text):
        return tuple(float(part or 0) for part in match.groups())
    if match := _WORDED_DATE.fullmatch(text):
        day, name, other_day, year = match.groups()
        month = next((n for n, m in enumerate(_MONTHS, 1) if m.startswith(name)), 0)
        return (float(year), float(month), float(day or other_day or 0)) if month else None
    is_year = text.isascii() and text.isdigit() and len(text) == _YEAR_DIGITS
    return (float(text), 0.0, 0.0) if is_year else None


def _number(text: str) -> Rank | None:
    match = _NUMBER.match(text.lstrip("$€£ "))
    return (_value(match[0]),) if match else None


def _value(number: str) -> float:
    return float(re.sub(r"[,_\s]", "", number).replace("\N{MINUS SIGN}", "-"))


def _words(text: str) -> list[tuple[int, float, str]]:
    """Split into (0, number, "") and (1, 0, word) pieces, which compare in the natural order."""
    return [
        (0, float(piece), "") if piece.isascii() and piece.isdigit() else (1, 0.0, piece)
        for piece in re.split(r"(\d+)", text)
        if piece
    ]
