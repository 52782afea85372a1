"""Columns: many values in their order, in blocks, of which those are read that are needed."""

from __future__ import annotations

import json
import sys
from array import array
from typing import TYPE_CHECKING, Any

from quizapp.bank.compiled.sealing import Extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.bank.compiled.sealing import Sealer, Unsealer

_TABLE = ".table"
_NUMBERS = "Q"


def write_column(sealer: Sealer, name: str, blocks: Iterable[object]) -> Extent:
    """Write the column `name`, whose blocks may be anything that JSON can say.

    Return where its table is.
    """
    ends: list[int] = []
    for number, block in enumerate(blocks):
        text = json.dumps(block, ensure_ascii=False, separators=(",", ":"), check_circular=False)
        extent = sealer.put(name, number, text.encode())
        if not ends:
            ends.append(extent.start)
        ends.append(extent.start + extent.length)
    return write_numbers(sealer, name + _TABLE, ends)


def write_numbers(sealer: Sealer, name: str, numbers: Iterable[int]) -> Extent:
    """Write whole numbers from 0 up to 2**64 - 1, and return where they are."""
    return sealer.put(name, 0, _little(array(_NUMBERS, numbers)).tobytes())


def read_numbers(unsealer: Unsealer, name: str, extent: Extent) -> array[int]:
    """Return the numbers that `write_numbers` wrote there."""
    numbers = array(_NUMBERS)
    numbers.frombytes(unsealer.take(name, 0, extent))
    return _little(numbers)


def _little(numbers: array[int]) -> array[int]:
    """Turn numbers of this machine into those of the file, or back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class Column:
    """The column `name`, whose table is at `extent`."""

    def __init__(self, unsealer: Unsealer, name: str, extent: Extent) -> None:
        self._unsealer = unsealer
        self._name = name
        self._extent = extent
        self._ends: array[int] | None = None
        self._latest: tuple[int, Any] = (-1, None)

    def block(self, number: int) -> Any:
        """Return the block of that number, counted from 0."""
        latest, block = self._latest
        if latest != number:
            block = self._read(number)
            self._latest = (number, block)
        return block

    def blocks(self) -> Iterator[Any]:
        """Yield all blocks in their order."""
        return map(self.block, range(len(self._table()) - 1))

    def _read(self, number: int) -> Any:
        start, end = self._table()[number : number + 2]
        return json.loads(self._unsealer.take(self._name, number, Extent(start, end - start)))

    def _table(self) -> array[int]:
        if self._ends is None:
            self._ends = read_numbers(self._unsealer, self._name + _TABLE, self._extent)
        return self._ends
