"""What the items of a bank draw on: its passages and pools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import PoolDraw, Statement
from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.bank.model import Item, Passage, Place, Pool


class Stock:
    """Passages and pools by id, as far as they are sound.

    `passage_places` and `pool_places` have the ids of all, sound or not: what is known but broken
    has been reported where it stands, and is no unknown name.
    """

    def __init__(self) -> None:
        self.passages: dict[str, Passage] = {}
        self.pools: dict[str, Pool] = {}
        self.passage_places: dict[str, Place] = {}
        self.pool_places: dict[str, Place] = {}
        self._readings: dict[str, Mapping[str, str]] = {}

    def members(self, pool: str) -> Mapping[str, str] | None:
        """Return the members of a pool by how they read, or None if there is no sound such pool."""
        if pool not in self._readings and pool in self.pools:
            self._readings[pool] = {reading(text): text for text in self.pools[pool].members}
        return self._readings.get(pool)


def pool_draws(item: Item) -> Iterator[tuple[str, Place]]:
    """Yield the pools that `item` draws on, each with the place that says so."""
    for wrong in item.distractors:
        if isinstance(wrong, PoolDraw):
            yield wrong.pool, wrong.place
    if isinstance(item, Statement):
        for number, blank in enumerate(item.blanks, 1):
            if blank.pool is not None:
                yield blank.pool, item.places[f"text/{number}"]


def place_in(item: Item, name: str, number: int) -> Place:
    """Return where the `number`-th value (from 1) of the field `name` of `item` stands."""
    places = item.places
    return places.get(f"{name}/{number}") or places.get(name, item.place)
