"""What a person remembers: what was folded of their answers before, and the rest folded now."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quizapp.history import Folded, MemoryRecord, NotKept
from quizapp.quiz import Memory
from quizapp.quiz.memories import Columns, Memories
from quizapp.quiz.memory import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from quizapp.history import Behind, Store
    from quizapp.quiz import Calendar, QuestionName


def remembered_by(
    player: str, store: Store, banks: Sequence[str], calendar: Calendar, now: datetime
) -> Memories:
    """Return the player's memories of the questions that they answered in the banks of these ids.

    What is folded here is kept in the store if it can be, and folded again otherwise.

    Raises:
        HistoryError: the answers cannot be read.
    """
    folded = Folded(player, f"{RULE} {calendar.name}", calendar.day(now))
    found = store.memories(folded, banks)
    memories = Memories([(bank, Columns(*columns)) for bank, columns in found.items()])
    if late := store.behind(folded, banks):
        fold = _Fold(calendar, now)
        memories += Memories.of(dict(fold.memories(late)))
        if lasting := list(fold.lasting):
            with suppress(NotKept):
                store.remember(folded, lasting)
    return memories


class _Fold:
    """Folds answers as of a time, and says of which the result will stay the same."""

    def __init__(self, calendar: Calendar, now: datetime) -> None:
        self.lasting: list[tuple[Behind, MemoryRecord]] = []
        self._calendar = calendar
        self._now = now

    def memories(self, late: Sequence[Behind]) -> Iterator[tuple[QuestionName, Memory]]:
        """Yield the memories of questions that were behind."""
        from quizapp.quiz.folding import is_settled, remembered

        for each in late:
            before = Memory(*each.before) if each.before else None
            memory = remembered(each.reviews, self._calendar, self._now, before)
            if memory is None:
                continue
            yield (each.bank, each.question), memory
            if is_settled(each.reviews, self._now):
                self.lasting.append((each, _record(memory)))


def _record(memory: Memory) -> MemoryRecord:
    return MemoryRecord(memory.stability, memory.difficulty, memory.first, memory.last, memory.slip)
