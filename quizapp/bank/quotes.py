"""Quotes that an author forgot to close, which swallow the lines up to the next quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank import keys

if TYPE_CHECKING:
    from quizapp.bank.lines import Lines
    from quizapp.bank.nodes import Scalar

QUOTES = "'\""
# These are compiled where a quoted text goes over several lines.
_KEY = rf"\s*(?:- +)*(?:{'|'.join(sorted(keys.ALL))}):(?:\s|$)"
_ENTRY = r"\s*- "


def swallows_keys(scalar: Scalar, lines: Lines, *, entries: bool = False) -> bool:
    """Return whether `scalar` goes on over lines that look like keys of a bank.

    `entries`: lines that look like entries of a list count too.
    """
    for line in range(scalar.start_mark.line + 2, scalar.end_mark.line + 2):
        text = lines.text(line)
        if re.match(_KEY, text) or (entries and re.match(_ENTRY, text)):
            return True
    return False
