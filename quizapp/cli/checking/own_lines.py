"""What was written on a terminal, taken back before something else is written in its place."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING, TextIO

from quizapp.bank.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterable

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class OwnLines:
    """The lines written last. Those of others, above them, are never touched.

    Only a terminal takes anything back. Elsewhere, and where the window's size has changed so that
    nobody knows how the lines lie now, what was written stays and an empty line follows it.
    """

    def __init__(self, writer: TextIO) -> None:
        self._writer = writer
        self._can_go_back = writer.isatty() and os.environ.get("TERM") != "dumb"
        self._size = shutil.get_terminal_size()
        self._rows = 0

    def replace(self, lines: Iterable[str]) -> None:
        """Write `lines` in the place of those before."""
        size = shutil.get_terminal_size()
        written = "\n".join(lines).split("\n")
        beginning = self._taken_back(size) if self._rows else ""
        self._writer.write(beginning + "".join(f"{line}\n" for line in written))
        self._writer.flush()
        self._size = size
        self._rows = sum(rows(line, size.columns) for line in written)

    def _taken_back(self, size: os.terminal_size) -> str:
        """Return what takes the cursor back to where the lines began, and clears from there on."""
        if not self._can_go_back or size != self._size:
            return "\n"
        start = f"\x1b[{self._rows}F" if self._rows < size.lines else "\x1b[H"
        return f"{start}\x1b[J"


def rows(line: str, columns: int) -> int:
    """Return how many rows `line` takes on a terminal of so many columns."""
    taken, used = 1, 0
    for character in _COLOUR.sub("", line):
        width = cells(character)
        if used + width > columns:
            taken, used = taken + 1, 0
        used += width
    return taken
