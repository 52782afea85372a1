"""The lines of a file, fetched one at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator


class Lines:
    """The lines of UTF-8 `data`, whose line ends are all newlines.

    A cursor stays where the last line was found: asking for lines in their order costs one pass
    through the data, going back costs the lines between, and no list of lines is kept.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._number, self._start = 1, 0

    def text(self, number: int) -> str:
        """Return line `number`, counted from 1, without its end; empty past the end of the file."""
        while number < self._number > 1:
            before = self._data.rfind(b"\n", 0, self._start - 1)
            self._number, self._start = self._number - 1, before + 1
        while self._number < number:
            end = self._data.find(b"\n", self._start)
            if end < 0:
                return ""
            self._number, self._start = self._number + 1, end + 1
        end = self._data.find(b"\n", self._start)
        return self._data[self._start : end if end >= 0 else None].decode(errors="replace")

    def last_before(self, place: Place) -> Place:
        """Return `place`, or the end of the last line that is not empty if it lies behind that."""
        end = self._data.rstrip()
        last = end.count(b"\n") + 1
        return place if place.line <= last else Place(last, len(self.text(last).rstrip()) + 1)

    def with_hash(self) -> frozenset[int]:
        """Return the numbers of the lines on which a comment may begin: ` #` stands in them."""
        data, numbers, number, start = self._data, set(), 1, 0
        while (at := _comment(data, start)) >= 0:
            number += data.count(b"\n", start, at)
            numbers.add(number)
            end = data.find(b"\n", at)
            start = end if end >= 0 else len(data)
        return frozenset(numbers)

    def beginning_with(self, sign: bytes) -> Iterator[int]:
        """Yield the numbers of the lines that begin with `sign`."""
        number, start = 1, 0
        for match in re.finditer(b"(?m)^" + re.escape(sign), self._data):
            number += self._data.count(b"\n", start, match.start())
            start = match.start()
            yield number


def _comment(data: bytes, start: int) -> int:
    """Return where a comment may begin from `start` on, -1 if nowhere.

    Most banks have few of these signs or none, and one byte alone is sought far faster than two.
    """
    at = data.find(b"#", start)
    return at if at < 0 else data.find(b" #", max(0, at - 1))
