"""When each question of a stock is due to whoever remembers it."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, TypeVar

from quizapp.quiz.memories import Memories
from quizapp.quiz.memory import dues
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.quiz.memory import Memory
    from quizapp.quiz.stock import QuestionName, Stock


T = TypeVar("T")


class Schedule(Value):
    """The remembered questions of a stock: what stands in the same place of each is of one of them.

    `places` are where they stand in the stock. The days `first`, `last` and `due` are ordinals: of
    the first and the latest answer, and of the next one that is wanted. The rest is that of
    `Memory`.
    """

    places: Sequence[int]
    stability: Sequence[float]
    first: Sequence[int]
    last: Sequence[int]
    slip: Sequence[bool | int]
    due: Sequence[int]


def schedule(stock: Stock, memories: Mapping[QuestionName, Memory], retention: float) -> Schedule:
    """Return what `memories` say of `stock`, where a question is due at that chance of recall."""
    places: list[int] = []
    stability: list[float] = []
    first: list[int] = []
    last: list[int] = []
    slip: list[bool | int] = []
    for bank, part in Memories.of(memories).parts:
        if not stock.has(bank):
            continue
        found = stock.find_all(bank, part.questions)
        known = None if None not in found else [place is not None for place in found]
        places += [place for place in found if place is not None]
        stability += _those(part.stability, known)
        first += _those(part.first, known)
        last += _those(part.last, known)
        slip += _those(part.slip, known)
    return Schedule(places, stability, first, last, slip, dues(stability, last, retention))


def _those(column: Sequence[T], known: Sequence[bool] | None) -> Iterable[T]:
    return column if known is None else compress(column, known)
