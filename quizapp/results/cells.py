"""Cells of a table that a spreadsheet shows as they are, and never runs.

A spreadsheet takes a cell that begins with one of a few signs for a formula, which can send away
what stands in other cells (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe
before it says that it is text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

Cell: TypeAlias = str | int | float | bool | None
"""A text of anybody, a number of ours, or yes and no (1 and 0). None is an empty cell."""

# What a program may strip before it looks: spaces, quotes, marks that nobody sees.
_BEFORE = (
    "[\\s\"'`\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{ZERO WIDTH SPACE}]*"
)
# The signs that begin a formula, as they are, in full width, and small.
_SIGN = (
    "[=+@\\-\N{MINUS SIGN}\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}\N{SMALL EQUALS SIGN}"
    "\N{SMALL PLUS SIGN}\N{SMALL HYPHEN-MINUS}\N{SMALL COMMERCIAL AT}]"
)
_FORMULA = re.compile(_BEFORE + _SIGN)
# Where a semicolon parts cells, as in half of Europe, a spreadsheet sees a cell begin behind it.
_INNER = re.compile(f"(;{_BEFORE})(?={_SIGN})")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?%?")
_BETWEEN = "; "


def text_of(cell: Cell) -> str:
    """Return a cell as it stands in the file: on one line, cleaned, and nothing to run."""
    match cell:
        case None:
            return ""
        case bool() | int():
            return str(int(cell))
        case float():
            return f"{cell:.4f}".rstrip("0").rstrip(".")
    text = _INNER.sub(r"\1'", clean_line(cell))
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def several(texts: Iterable[str]) -> str:
    """Return several texts as one cell."""
    return _BETWEEN.join(texts)
