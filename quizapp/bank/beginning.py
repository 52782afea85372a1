"""The beginning of a large bank: as much of it as it takes to ask the first questions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.askables import askables_of
from quizapp.bank.assembly import Assembly
from quizapp.bank.files import DEFAULT_LIMIT, UnreadableFileError, read_start
from quizapp.bank.keys import ITEM_LISTS
from quizapp.bank.lines import Lines
from quizapp.bank.parser import BrokenYamlError, broken_yaml
from quizapp.bank.parsing import trusted
from quizapp.bank.problems import GaveUpError, Problems
from quizapp.bank.reading import reading_of
from quizapp.bank.values import Values
from quizapp.bank.walk import Walk
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.bank.model import Item
    from quizapp.bank.reading import Reading

LARGE = 1 << 19
"""From how many bytes on it is worth it: a smaller bank is read in the time of a frame or two."""

_PIECE, _GROWTH = 1 << 18, 8


def read_beginning(path: Path, most: int, large: int = LARGE) -> Reading | None:
    """Return a partial reading of the file `path`: the first items that make `most` questions.

    Its bank has no digest, since nobody has seen the whole. None stands for a file of fewer than
    `large` bytes, or with fewer questions, and for one with anything wrong so far: `read` tells.
    """
    size = _size(path)
    length = _PIECE
    while large <= size <= DEFAULT_LIMIT and length < size:
        try:
            start = read_start(path, length)
            found = _has_items(start) and _Beginning(_whole_lines(start), path).reading(most)
        except (UnreadableFileError, GaveUpError):
            return None
        if found:
            return found
        length *= _GROWTH
    return None


def _has_items(start: bytes) -> bool:
    """Return whether it is worth a try: passages and pools can be very many, and stand before."""
    return any(b"\n%s:" % name.encode() in start for name in ITEM_LISTS)


def _whole_lines(start: bytes) -> bytes:
    return start[: start.rfind(b"\n") + 1]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


class _Beginning:
    """The first lines of a file."""

    def __init__(self, data: bytes, path: Path) -> None:
        self._path = path
        self._problems = Problems()
        self._text = trusted(data, self._problems)
        self._lines = Lines(self._text)
        self._assembly = Assembly(Values(self._problems, self._lines), path)

    def reading(self, most: int) -> Reading | None:
        """Return the reading of the first items; None if these lines have no so many sound ones.

        Raises GaveUpError.
        """
        try:
            with broken_yaml(self._text):
                items = tuple(self._items(most))
        except BrokenYamlError:
            return None  # the cut, most likely
        self._assembly.check(items)
        if not items or self._problems.errors:
            return None
        bank = self._assembly.bank(items, digest="")
        found = reading_of(self._path, bank.id, bank, self._problems, self._lines)
        return replace(found, partial=True)

    def _items(self, most: int) -> Iterator[Item]:
        """Yield the items that make `most` questions, or none at all.

        The last item read may have been cut in two: it counts once another one has begun.
        """
        whole: list[Item] = []
        questions = 0
        for item in self._assembly.items(Walk(self._text, self._problems).root()):
            if questions >= most:
                yield from whole
                return
            whole.append(item)
            questions += 0 if item.draft else sum(1 for _ in askables_of(item))
