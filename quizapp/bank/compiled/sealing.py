"""Pieces of a file, each under a seal: a checksum that no other piece of any other file has."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_SEAL = 8


class DamagedError(Exception):
    """Something in a file is not what was once written there."""


class Extent(NamedTuple):
    """Where a piece is in its file: the byte it starts at, and how many there are."""

    start: int
    length: int


class Sealer:
    """Writes pieces into `file`; `key`, up to 64 bytes, is the file's own."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        self.key = key
        self._file = file
        self._end = 0

    def put(self, name: str, number: int, data: bytes) -> Extent:
        """Write a piece, the one of that `name` and `number`, and return where it is."""
        extent = Extent(self._end, _SEAL + len(data))
        self._file.write(_seal(self.key, name, number, data) + data)
        self._end += extent.length
        return extent

    def end(self, last: bytes) -> None:
        """Write what comes last, without a seal."""
        self._file.write(last)


class Unsealer:
    """Takes pieces out of a file. `read` gives the bytes of an extent, fewer if it ends before.

    Where a piece is damaged, `mend` is asked for another `read`, of the file as it ought to be.
    """

    def __init__(
        self,
        read: Callable[[Extent], bytes],
        key: bytes,
        mend: Callable[[], Callable[[Extent], bytes]],
    ) -> None:
        self.key = key
        self._read = read
        self._mend = mend

    def take(self, name: str, number: int, extent: Extent) -> bytes:
        """Return the piece of that `name` and `number`. Raises what `mend` does."""
        try:
            return self.take_sound(name, number, extent)
        except DamagedError:
            self._read = self._mend()
            return self.take_sound(name, number, extent)

    def bare(self, extent: Extent) -> bytes:
        """Return the bytes of `extent`, which are under no seal. Raises DamagedError."""
        return self._read(extent)

    def take_sound(self, name: str, number: int, extent: Extent) -> bytes:
        """Return the piece of that `name` and `number`. Raises DamagedError if it is damaged."""
        sealed = self._read(extent)
        data = sealed[_SEAL:]
        if len(sealed) != extent.length or sealed[:_SEAL] != _seal(self.key, name, number, data):
            raise DamagedError(name)
        return data


def _seal(key: bytes, name: str, number: int, data: bytes) -> bytes:
    salt = number.to_bytes(8, "little")
    return blake2b(data, digest_size=_SEAL, key=key, person=name.encode(), salt=salt).digest()
