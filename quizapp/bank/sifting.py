"""The lines before a bank's items, without the passages and pools that nobody asks for.

There can be very many of these, and the parser takes its time for each. Here they are told apart by
the lines they begin on, as people lay them out; where a file is laid out otherwise the parser gets
all of them, or what it cannot go on with. Only a text in quotes could have a line that looks like
the beginning of something else, and where that looks like a bank's key the bank is refused. In the
place of a line that is left out stands an empty one, so that all places stay.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.keys import ITEM_LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MANY = 1 << 14
"""From how many bytes on passages or pools are sifted: fewer are read in a millisecond or two."""

_SECTIONS = ("passages", "pools")
_OUTERMOST = re.compile(rb"\n(?=[^\s#])([a-z]*)")
# What follows is compiled where it is needed, for most banks need none of it.
_OPENED = rb"[a-z]+: *(?:#[^\n]*)?\n(?: *(?:#[^\n]*)?\n)*( +)(?=[^\s#])"
_NO_DEEPER = rb"\n {0,%d}(?=[^\s#-])"


class Key(NamedTuple):
    """One of a file's outermost keys, and the byte `at` which its line begins."""

    name: str
    at: int


def keys_to_items(data: bytes) -> Sequence[Key]:
    """Return the outermost keys of `data` up to the first that has items; none if none has.

    The very first line's is not among them.
    """
    keys = []
    for line in _OUTERMOST.finditer(data):
        keys.append(Key(line[1].decode(), line.start(1)))
        if keys[-1].name in ITEM_LISTS:
            return keys
    return ()


class _Section(NamedTuple):
    """Where the lines of all passages or all pools are, from the key on; `indent` spaces deep."""

    start: int
    entries: int
    end: int
    indent: int


class Sieve:
    """The lines `data` of a file's beginning, and their `keys`, as `keys_to_items` gives them.

    `rest` are these lines without what can be asked for by `only`.
    """

    def __init__(self, data: bytes, keys: Sequence[Key]) -> None:
        self.data = data
        found = {
            key.name: _section(data, key.at, following.at)
            for key, following in pairwise(keys)
            if key.name in _SECTIONS and following.at - key.at >= MANY
        }
        self._sections = {name: each for name, each in found.items() if each}
        self.rest = self._lines(self._others())

    def only(self, names: Mapping[str, Iterable[str]]) -> bytes:
        """Return the lines of those passages and pools alone, as far as there are any to be found.

        `names` has the ids of those wanted, by the section they are in.
        """
        wanted = [
            extent
            for name, section in self._sections.items()
            for extent in self._wanted(section, names.get(name, ()))
        ]
        return self._lines(sorted(wanted))

    def _others(self) -> Iterator[tuple[int, int]]:
        """Yield where what belongs to no section is."""
        start = 0
        for section in sorted(self._sections.values()):
            yield start, section.start
            start = section.end
        yield start, len(self.data)

    def _wanted(self, section: _Section, names: Iterable[str]) -> Iterator[tuple[int, int]]:
        near, is_any = section.entries, False
        for name in names:
            if entry := _entry(self.data, section, name, near):
                yield entry
                near, is_any = entry[1], True
        if is_any:
            yield section.start, section.entries

    def _lines(self, kept: Iterable[tuple[int, int]]) -> bytes:
        """Return the lines that are `kept`, from byte to byte, and empty ones between them."""
        lines: list[bytes] = []
        done = 0
        for start, end in kept:
            lines += (b"\n" * self.data.count(b"\n", done, start), self.data[start:end])
            done = end
        return b"".join(lines)


def _section(data: bytes, start: int, end: int) -> _Section | None:
    """Return the section from `start` to `end`, if its entries have lines of their own."""
    opened = re.compile(_OPENED).match(data, start, end)
    return _Section(start, opened.start(1), end, len(opened[1])) if opened else None


def _entry(data: bytes, section: _Section, name: str, near: int) -> tuple[int, int] | None:
    """Return where the lines of the entry `name` are, which is sought from `near` on."""
    key = b"\n%s%s:" % (b" " * section.indent, name.encode())
    at = data.find(key, near - 1, section.end)
    if at < 0:
        at = data.find(key, section.entries - 1, near)
    no_deeper = re.compile(_NO_DEEPER % section.indent)  # a list may be as deep as its key
    end = no_deeper.search(data, at + 1) if at >= 0 else None
    return (at + 1, end.start() + 1) if end else None
