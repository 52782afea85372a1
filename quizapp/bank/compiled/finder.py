"""From names to their numbers, without the names."""

from __future__ import annotations

from bisect import bisect_left
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.compiled.columns import read_numbers, write_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank.compiled.sealing import Extent, Sealer, Unsealer

_HASHES, _PLACES = ".hashes", ".places"


class FinderPlace(NamedTuple):
    """Where a finder is in its file: the hashes of its names, and the names' numbers."""

    hashes: Extent
    places: Extent


def write_finder(sealer: Sealer, name: str, names: Sequence[str]) -> FinderPlace:
    """Write the finder `name` of some names, each of which is there once; return where it is.

    Raises ValueError if two of them cannot be told apart: there is no such pair in a lifetime.
    """
    hashes = [_hash(sealer.key, each) for each in names]
    if len(set(hashes)) < len(hashes):
        raise ValueError("two names have the same hash")
    places = sorted(range(len(hashes)), key=hashes.__getitem__)
    return FinderPlace(
        write_numbers(sealer, name + _HASHES, [hashes[place] for place in places]),
        write_numbers(sealer, name + _PLACES, places),
    )


class Finder:
    """The finder `name`, which is at `place`."""

    def __init__(self, unsealer: Unsealer, name: str, place: FinderPlace) -> None:
        self._unsealer = unsealer
        self._name = name
        self._place = place
        self._loaded: tuple[Sequence[int], Sequence[int]] | None = None

    def find(self, name: str) -> int | None:
        """Return the number of `name`, counted from 0, or None if there is no such name.

        A name that is none is taken for one of a million with a chance of one in 10**13.
        """
        hashes, places = self._arrays()
        wanted = _hash(self._unsealer.key, name)
        at = bisect_left(hashes, wanted)
        return places[at] if at < len(hashes) and hashes[at] == wanted else None

    def _arrays(self) -> tuple[Sequence[int], Sequence[int]]:
        if self._loaded is None:
            hashes = read_numbers(self._unsealer, self._name + _HASHES, self._place.hashes)
            places = read_numbers(self._unsealer, self._name + _PLACES, self._place.places)
            self._loaded = (hashes, places)
        return self._loaded


def _hash(key: bytes, name: str) -> int:
    """Return 64 bits of `name`, other ones in each file: nobody can prepare two that are alike."""
    text = name.encode(errors="surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8, key=key).digest(), "little")
