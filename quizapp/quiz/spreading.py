"""Keeping apart what gives itself away: two blanks of one statement are never asked in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

T = TypeVar("T")


def spread(things: Iterable[T], kin: Callable[[T], Hashable]) -> list[T]:
    """Return `things` with those of the same kin apart, and otherwise in their order.

    One that would follow its kin waits for another to go between. Those that still wait at the end
    go between earlier ones, as late as can be, but never before the first; and where nothing parts
    them, they stay at the end.
    """
    placed: list[T] = []
    waiting: list[T] = []
    for thing in things:
        waiting.append(thing)
        while (fit := _first_fit(waiting, placed, kin)) is not None:
            placed.append(waiting.pop(fit))
    for thing in waiting:
        placed.insert(_gap(placed, kin(thing), kin), thing)
    return placed


def _first_fit(waiting: list[T], placed: list[T], kin: Callable[[T], Hashable]) -> int | None:
    last = kin(placed[-1]) if placed else None
    return next((i for i, thing in enumerate(waiting) if not placed or kin(thing) != last), None)


def _gap(placed: list[T], own: Hashable, kin: Callable[[T], Hashable]) -> int:
    """Return the last place between two that are not of this kin, or the end."""
    for index in range(len(placed) - 1, 0, -1):
        if own not in {kin(placed[index - 1]), kin(placed[index])}:
            return index
    return len(placed)
