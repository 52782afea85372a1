"""From a compiled bank to its reading: at once, however large the bank is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp.bank.compiled.columns import Column
from quizapp.bank.compiled.contents import (
    A_BLOCK,
    HEAD,
    MAGIC,
    TRAILER,
    CompiledItems,
    CompiledMapping,
    Questions,
    Rows,
)
from quizapp.bank.compiled.finder import Finder, FinderPlace
from quizapp.bank.compiled.rows import passage_of, pool_of
from quizapp.bank.compiled.sealing import DamagedError, Extent
from quizapp.bank.diagnostics import Diagnostic, Severity, Tally
from quizapp.bank.model import Bank, Place, Source
from quizapp.bank.reading import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.bank.compiled.sealing import Unsealer


def read_compiled(unsealer: Unsealer, size: int, path: Path) -> Reading:
    """Return the reading of the file `path`, of which a compiled bank of `size` bytes was made.

    Raises DamagedError if that is none, or not the one that the key of `unsealer` belongs to.
    """
    head = json.loads(unsealer.take_sound(HEAD, 0, _place_of_head(unsealer, size)))
    return _Opened(head, unsealer).reading(path)


def _place_of_head(unsealer: Unsealer, size: int) -> Extent:
    trailer = unsealer.bare(Extent(max(0, size - TRAILER.size), TRAILER.size))
    if len(trailer) != TRAILER.size:
        raise DamagedError("trailer")
    start, length, magic = TRAILER.unpack(trailer)
    if magic != MAGIC or start + length + TRAILER.size != size:
        raise DamagedError("trailer")
    return Extent(start, length)


class _Opened:
    """A compiled bank that is open: its head, and where all the rest is taken from."""

    def __init__(self, head: dict[str, Any], unsealer: Unsealer) -> None:
        self._head = head
        self._unsealer = unsealer

    def reading(self, path: Path) -> Reading:
        said = self._head["said"]
        diagnostics = tuple(
            Diagnostic(str(path), line, column, Severity(severity), *rest)
            for line, column, severity, *rest in said["diagnostics"]
        )
        bank = self._bank(path)
        return Reading(path, bank.id, bank, diagnostics, Tally(*said["tally"]))

    def _bank(self, path: Path) -> Bank:
        cover = self._head["bank"]
        texts, place = cover.pop("source")
        return Bank(
            **cover,
            path=path,
            items=CompiledItems(self._rows("items"), self._questions()),
            passages=CompiledMapping(self._rows("passages"), self._finder("passages"), passage_of),
            pools=CompiledMapping(self._rows("pools"), self._finder("pools"), pool_of),
            source=Source(**texts, file_place=place and Place(*place)),
        )

    def _questions(self) -> Questions:
        count = self._head["counts"]["askables"]
        finder = self._finder("askables")
        return Questions(count, self._column("askables"), self._column("labels"), finder)

    def _rows(self, name: str) -> Rows:
        return Rows(self._column(name), self._head["counts"][name], A_BLOCK[name])

    def _column(self, name: str) -> Column:
        return Column(self._unsealer, name, Extent(*self._head["columns"][name]))

    def _finder(self, name: str) -> Finder:
        hashes, places = self._head["finders"][name]
        return Finder(self._unsealer, name, FinderPlace(Extent(*hashes), Extent(*places)))
