"""The beginning of a large bank: as much of it as it takes to ask the first questions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.askables import askables_of
from quizapp.bank.assembly import Assembly
from quizapp.bank.checks.stock import pool_draws
from quizapp.bank.encoding import plain
from quizapp.bank.files import DEFAULT_LIMIT, UnreadableFileError, read_start
from quizapp.bank.lines import Lines
from quizapp.bank.parser import BrokenYamlError, broken_yaml
from quizapp.bank.parsing import trusted
from quizapp.bank.problems import GaveUpError, Problems
from quizapp.bank.reading import reading_of
from quizapp.bank.sifting import Sieve, keys_to_items
from quizapp.bank.values import Values
from quizapp.bank.walk import Walk
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.bank.model import Item
    from quizapp.bank.reading import Reading

LARGE = 1 << 16
"""From how many bytes on it is worth it: a smaller bank has few questions more than are needed."""

_PIECE, _GROWTH = 1 << 18, 16
_PART = 4
"""One in how many bytes of a piece is an item's at most: the usual questions need half of these."""


def read_beginning(path: Path, most: int, large: int = LARGE) -> Reading | None:
    """Return a partial reading of the file `path`: the first items that make `most` questions.

    Its bank has no digest, since nobody has seen the whole, and of passages and pools those alone
    that these items name. None stands for a file of fewer than `large` bytes, or with fewer
    questions, and for one with anything wrong so far: `read` tells.
    """
    size = _size(path)
    length = _PIECE
    while large <= size <= DEFAULT_LIMIT and length < size * _GROWTH:
        try:
            found = _reading(path, length, most)
        except (UnreadableFileError, GaveUpError):
            return None
        if found:
            return found
        length *= _GROWTH
    return None


def _reading(path: Path, length: int, most: int) -> Reading | None:
    """Return the reading of the first `length` bytes, but of no more of their items than needed."""
    start = plain(read_start(path, length))
    keys = keys_to_items(start)
    if not keys:
        return None  # passages and pools can be very many, and stand before
    end = start.rfind(b"\n", 0, keys[-1].at + length // _PART) + 1
    return _Beginning(Sieve(start[:end], keys), path).reading(most)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


class _Beginning:
    """The first lines of a file, up to some of its items."""

    def __init__(self, sieve: Sieve, path: Path) -> None:
        self._path = path
        self._problems = Problems()
        self._sieve = sieve
        self._lines = Lines(sieve.data)
        self._assembly = Assembly(Values(self._problems, self._lines), path)

    def reading(self, most: int) -> Reading | None:
        """Return the reading of the first items; None if these lines have no so many sound ones.

        Raises GaveUpError.
        """
        try:
            items = tuple(self._items(most))
            self._fetch(items)
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
        for item in self._read(self._sieve.rest):
            if questions >= most:
                yield from whole
                return
            whole.append(item)
            questions += 0 if item.draft else sum(1 for _ in askables_of(item))

    def _fetch(self, items: tuple[Item, ...]) -> None:
        """Read the passages and pools that `items` name, unless that was done."""
        passages = dict.fromkeys(name for item in items for name in item.passages)
        pools = dict.fromkeys(name for item in items for name, _ in pool_draws(item))
        wanted = self._sieve.only({"passages": passages, "pools": pools})
        if wanted:
            list(self._read(wanted))

    def _read(self, lines: bytes) -> Iterator[Item]:
        text = trusted(lines, self._problems)
        with broken_yaml(text):
            yield from self._assembly.items(Walk(text, self._problems).root())
