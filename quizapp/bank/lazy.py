"""Sequences whose members are made when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from operator import eq
from typing import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


class Lazy(Sequence[T]):
    """A sequence that makes a member each time it is asked for. A slice of it is a tuple.

    It is equal to any sequence with equal members.
    """

    __slots__ = ()

    @abstractmethod
    def at(self, index: int) -> T:
        """Return the member at `index`, which is none beyond the end and not negative."""

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        places = range(len(self))
        if isinstance(index, slice):
            return tuple(map(self.at, places[index]))
        return self.at(places[index])

    def __iter__(self) -> Iterator[T]:
        return map(self.at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))
