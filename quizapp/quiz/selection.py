"""What a round is narrowed to: a tag, a difficulty, a passage."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from quizapp.bank.model import Askable, Bank, Difficulty, Item

Named: TypeAlias = tuple[Bank, Askable]
"""A question that can be asked, with its bank: its name in history is the ids of the two."""

QuestionName: TypeAlias = tuple[str, str]
"""A bank's id and a question's id: the name under which history knows a question."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Items that have one of the `tags`, one of the `difficulties` and one of the `passages`.

    What is empty narrows nothing.
    """

    tags: frozenset[str] = frozenset()
    difficulties: frozenset[Difficulty] = frozenset()
    passages: frozenset[str] = frozenset()

    def takes(self, item: Item) -> bool:
        """Return whether `item` is one of those meant."""
        return (
            (not self.tags or not self.tags.isdisjoint(item.tags))
            and (not self.difficulties or item.difficulty in self.difficulties)
            and (not self.passages or not self.passages.isdisjoint(item.passages))
        )

    def __bool__(self) -> bool:
        return bool(self.tags or self.difficulties or self.passages)


EVERYTHING = Selection()
"""No narrowing."""


def stock(banks: Iterable[Bank], selection: Selection = EVERYTHING) -> list[Named]:
    """Return every question of `selection` that can be asked, bank by bank, as written."""
    return [
        (bank, askable)
        for bank in banks
        for askable in bank.askables()
        if not selection or selection.takes(askable.item)
    ]


def name_of(named: Named) -> QuestionName:
    """Return the name under which history knows a question."""
    bank, askable = named
    return bank.id, askable.id
