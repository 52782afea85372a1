"""What a round is narrowed to: a tag, a difficulty, a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.bank.askables import Labels
    from quizapp.bank.model import Difficulty


class Selection(Value):
    """Items that have one of the `tags`, one of the `difficulties` and one of the `passages`.

    What is empty narrows nothing.
    """

    tags: frozenset[str] = frozenset()
    difficulties: frozenset[Difficulty] = frozenset()
    passages: frozenset[str] = frozenset()

    def takes(self, labels: Labels) -> bool:
        """Return whether what has these labels, such as an item, is one of those meant."""
        return (
            (not self.tags or not self.tags.isdisjoint(labels.tags))
            and (not self.difficulties or labels.difficulty in self.difficulties)
            and (not self.passages or not self.passages.isdisjoint(labels.passages))
        )

    def __bool__(self) -> bool:
        return bool(self.tags or self.difficulties or self.passages)


EVERYTHING = Selection()
"""No narrowing."""
