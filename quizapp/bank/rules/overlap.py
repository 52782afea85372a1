"""When one option takes in another, or two ranges of numbers overlap."""

from __future__ import annotations

import re
from itertools import combinations
from math import inf, nextafter
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Sequence

# These are compiled where a text may fit them, which few do.
_LIST = r",? (?:and|or|&|as well as) |, |; "
_BOTH = r"^(?:both|either) "
# Words that narrow down what stands before them, and are seldom part of a name.
_NARROWER = (
    r",? (?:when|if|because|that|which|only|alone|with|without|but|unless|except|during|at|by) "
    r"|,? (?:only|alone)$"
)
_FIGURE = r"[$€£]?(-?\d+(?:[,\u00a0]\d{3})*(?:\.\d+)?)"
_UNIT = r"((?: ?[^\W\d_]+\.?| ?[%°][^\W\d_]?){0,2})"
_FROM_TO = rf"(?:(?:from|between|about) )?{_FIGURE}{_UNIT} ?(?:-|\u2013|to|and) ?{_FIGURE}{_UNIT}"
_MORE = rf"(?:(more than|over|above)|(?:at least)) {_FIGURE}{_UNIT}"
_LESS = rf"(?:(less than|fewer than|under|below)|(?:at most|up to)) {_FIGURE}{_UNIT}"
_OR_MORE = rf"{_FIGURE}(?:\+|{_UNIT} (?:or|and) (?:more|over|above|older|higher))"
_OR_LESS = rf"{_FIGURE}{_UNIT} (?:or|and) (?:less|fewer|under|below|younger|lower)"
_TO = r"(?:to|and|-)\W*\d"
_MORE_BEGINS = ("more than ", "over ", "above ", "at least ")
_LESS_BEGINS = ("less than ", "fewer than ", "under ", "below ", "at most ", "up to ")
_OR_MORE_ENDS = ("+", " more", " over", " above", " older", " higher")
_OR_LESS_ENDS = (" less", " fewer", " under", " below", " younger", " lower")
_BEFORE_FIGURES = ("from ", "between ", "about ", "$", "€", "£", "-")
_YEARS = range(1000, 2100)
_SCORE = 10


class _Range(NamedTuple):
    low: float
    high: float
    unit: str


def overlap(options: Sequence[str]) -> tuple[int, int] | None:
    """Return the indices of two options that overlap, the wider one first, or None."""
    readings = [reading(text).rstrip(".") for text in options]
    for first, second in combinations(range(len(readings)), 2):
        for wide, narrow in ((first, second), (second, first)):
            if readings[narrow] in readings[wide] and _takes_in(readings[wide], readings[narrow]):
                return wide, narrow
    return _overlapping_ranges(readings)


def _takes_in(wide: str, narrow: str) -> bool:
    """Whether `narrow` is one of the things that `wide` lists, or is what `wide` narrows down."""
    if wide == narrow:
        return False
    if narrow in re.split(_LIST, re.sub(_BOTH, "", wide)):
        return True
    return wide.startswith(narrow) and re.match(_NARROWER, wide[len(narrow) :]) is not None


def _overlapping_ranges(readings: Sequence[str]) -> tuple[int, int] | None:
    ranges = [(index, found) for index, each in enumerate(readings) if (found := _range(each))]
    for (first, one), (second, other) in combinations(ranges, 2):
        if one.unit == other.unit and one.low <= other.high and other.low <= one.high:
            return first, second
    return None


def _range(text: str) -> _Range | None:
    return (_closed(text) or _open(text)) if any(map(str.isdecimal, text)) else None


def _closed(text: str) -> _Range | None:
    """Read “10 to 20”. Years and scores (1914-1918, 2-1) are looked at as names, not as ranges."""
    begins = text[0].isdecimal() or text.startswith(_BEFORE_FIGURES)
    is_likely = begins and re.search(_TO, text.replace("\u2013", "-"))
    if not (is_likely and (match := re.fullmatch(_FROM_TO, text))):
        return None
    low, high = _number(match[1]), _number(match[3])
    a_score = high < _SCORE and match[2] == match[4] == ""
    if low >= high or a_score or (low in _YEARS and high in _YEARS):
        return None
    return _Range(low, high, (match[4] or match[2]).strip())


def _open(text: str) -> _Range | None:
    if text.startswith(_MORE_BEGINS) and (match := re.fullmatch(_MORE, text)):
        low = _number(match[2])
        return _Range(nextafter(low, inf) if match[1] else low, inf, match[3].strip())
    if text.startswith(_LESS_BEGINS) and (match := re.fullmatch(_LESS, text)):
        high = _number(match[2])
        return _Range(-inf, nextafter(high, -inf) if match[1] else high, match[3].strip())
    if text.endswith(_OR_MORE_ENDS) and (match := re.fullmatch(_OR_MORE, text)):
        return _Range(_number(match[1]), inf, (match[2] or "").strip())
    if text.endswith(_OR_LESS_ENDS) and (match := re.fullmatch(_OR_LESS, text)):
        return _Range(-inf, _number(match[1]), match[2].strip())
    return None


def _number(text: str) -> float:
    return float(text.replace(",", "").replace("\u00a0", ""))
