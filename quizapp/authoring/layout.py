"""The lines of a bank's text: where its sections begin and end, told without parsing YAML.

Only a bank written in block style, its keys at the margin, is understood. That nothing was
misunderstood is proved afterwards, by reading the new text.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

BOM = "\ufeff"
_ENTRY = re.compile(r"( *)-( +|$)")
_TOP_ENTRY = re.compile(r"-(?: |$)")
_REMARK = re.compile(r"(?:^|\s)#.*")


class Section(Value):
    """A key at the margin and what is under it: lines `start` (the key's own) to before `end`.

    `inline` is what stands behind the key on its line, without a remark.
    """

    start: int
    end: int
    inline: str


class Layout:
    """The lines of `text`, counted from 0: `raw`, or without ends; `end` ends most of them."""

    def __init__(self, text: str) -> None:
        self.raw = list(StringIO(text, newline=""))
        self.lines = [line.rstrip("\r\n") for line in self.raw]
        if self.lines:
            self.lines[0] = self.lines[0].removeprefix(BOM)
        self.end = _line_end(self.raw)

    def is_block(self) -> bool:
        """Return whether the keys stand at the margin, line by line."""
        first = next((line for line in self.lines if _is_content(line)), "")
        return not first or _is_key(first)

    def section(self, name: str) -> Section | None:
        """Return the section `name`, or None if no line begins it."""
        begins = re.compile(rf"(['\"]?){name}\1\s*:(?:\s+(.*))?$")
        for start, line in enumerate(self.lines):
            if match := begins.match(line):
                return Section(start, self._end_of(start), _REMARK.sub("", match[2] or "").strip())
        return None

    def last_of(self, section: Section) -> int:
        """Return the last line that belongs to `section`: content, or a remark attached to it.

        A remark at the margin after an empty line, or right above the next section, belongs to what
        follows.
        """
        mine = range(section.start, section.end)
        lines = (i for i in mine if self.lines[i].strip() and not self.lines[i].startswith("#"))
        last = max(lines, default=section.start - 1)
        after = last + 1
        while after < section.end and self.lines[after].startswith("#"):
            after += 1
        above_next = after == section.end and section.end < len(self.lines)
        return last if above_next else after - 1

    def document_end(self) -> int:
        """Return the line before which the document ends: that of `...`, or one past the last."""
        ends = (number for number, line in enumerate(self.lines) if line.rstrip() == "...")
        return next(ends, len(self.lines))

    def entries(self, section: Section) -> list[int]:
        """Return the lines on which the entries of the section's list begin."""
        found = list(self._dashes(section))
        column = self.dash(found[0]) if found else 0
        return [line for line in found if self.dash(line) == column]

    def dash(self, line: int) -> int:
        """Return the column, from 0, of the dash that begins `line`."""
        return len(self.lines[line]) - len(self.lines[line].lstrip(" "))

    def _dashes(self, section: Section) -> Iterator[int]:
        for line in range(section.start + 1, section.end):
            if _ENTRY.match(self.lines[line]):
                yield line

    def _end_of(self, start: int) -> int:
        for line in range(start + 1, len(self.lines)):
            text = self.lines[line]
            if _is_content(text) and not text.startswith(" ") and not _TOP_ENTRY.match(text):
                return line
        return len(self.lines)


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#") and line.rstrip() != "---"


def _is_key(line: str) -> bool:
    return re.match(r"['\"]?[\w.-]+['\"]?\s*:(?:\s|$)", line) is not None


def _line_end(raw: list[str]) -> str:
    windows = sum(line.endswith("\r\n") for line in raw)
    if windows * 2 > len(raw):
        return "\r\n"
    return "\r" if raw and raw[0].endswith("\r") and not windows else "\n"
