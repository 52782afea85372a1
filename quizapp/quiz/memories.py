"""All that somebody remembers, in columns: most looks at it make a value of no single memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from quizapp.quiz.memory import Memory
from quizapp.quiz.stock import QuestionName
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Columns(Value):
    """Memories of one bank: what stands in the same place of each belongs to one question.

    `questions` are ids; the others are those of `Memory`, with the days as their ordinals.
    """

    questions: Sequence[str]
    stability: Sequence[float]
    difficulty: Sequence[float]
    first: Sequence[int]
    last: Sequence[int]
    slip: Sequence[bool | int]

    def memory(self, place: int) -> Memory:
        """Return the memory that stands in one place."""
        first, last = date.fromordinal(self.first[place]), date.fromordinal(self.last[place])
        slip = bool(self.slip[place])
        return Memory(self.stability[place], self.difficulty[place], first, last, slip)


class Memories(Mapping[QuestionName, Memory]):
    """The memories in `parts`, each of the bank of that id. No question stands in two of them."""

    def __init__(self, parts: Sequence[tuple[str, Columns]]) -> None:
        self.parts = parts

    @classmethod
    def of(cls, memories: Mapping[QuestionName, Memory]) -> Memories:
        """Return memories by name in columns; as they are, if they stand in columns already."""
        if isinstance(memories, cls):
            return memories
        banks: dict[str, list[tuple[str, float, float, int, int, bool]]] = {}
        for (bank, question), (stability, difficulty, first, last, slip) in memories.items():
            row = (question, stability, difficulty, first.toordinal(), last.toordinal(), slip)
            banks.setdefault(bank, []).append(row)
        return cls([(bank, Columns(*zip(*rows, strict=True))) for bank, rows in banks.items()])

    def __add__(self, others: Memories) -> Memories:
        return Memories((*self.parts, *others.parts))

    def __len__(self) -> int:
        return sum(len(columns.questions) for _, columns in self.parts)

    def __iter__(self) -> Iterator[QuestionName]:
        return ((bank, question) for bank, columns in self.parts for question in columns.questions)

    def __getitem__(self, name: QuestionName) -> Memory:
        columns, place = self._places[name]
        return columns.memory(place)

    @cached_property
    def _places(self) -> dict[QuestionName, tuple[Columns, int]]:
        return {
            (bank, question): (columns, place)
            for bank, columns in self.parts
            for place, question in enumerate(columns.questions)
        }
