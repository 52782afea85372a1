"""Chance that is the same on every machine: a seed and what it is for decide everything."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
_UNIT_SEPARATOR = "\x1f"
_SEED_DIGITS = 6


class Chance:
    """A stream of choices fixed by `parts`, such as a seed and a question's id.

    Built on `random.Random.random` alone: the one method whose sequence Python promises to keep
    for a given seed in all versions (docs.python.org, "Notes on Reproducibility"). A text seeds it
    through SHA-512, so PYTHONHASHSEED has no say.
    """

    __slots__ = ("_random",)

    def __init__(self, *parts: str) -> None:
        self._random = Random(_UNIT_SEPARATOR.join(parts)).random  # noqa: S311 - a quiz, no secret

    def below(self, limit: int) -> int:
        """Return a whole number from 0 up to, but not including, `limit`."""
        return int(self._random() * limit)

    def sample(self, stock: Sequence[T], count: int) -> list[T]:
        """Return `count` different members of `stock` (all, if it has fewer) in a random order.

        It is the beginning of a Fisher-Yates shuffle, in which what was not moved is not noted:
        a few members of a large stock cost no more than those of a small one.
        """
        size, picked = len(stock), list[T]()
        moved: dict[int, int] = {}
        for index in range(min(count, size)):
            other = index + self.below(size - index)
            picked.append(stock[moved.get(other, other)])
            moved[other] = moved.get(index, index)
        return picked

    def shuffled(self, stock: Sequence[T]) -> list[T]:
        """Return the members of `stock` in a random order."""
        return self.sample(stock, len(stock))


def new_seed() -> str:
    """Return a seed nobody chose, another each time: six digits, short enough to read out."""
    return str(uuid4().int % 10**_SEED_DIGITS).zfill(_SEED_DIGITS)
