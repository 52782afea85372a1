"""A bank as a value.

An *item* is written once and asked in one or more ways; `Bank.askables` lists these. Nothing here
is drawn or shuffled yet: that is the room `quizapp.quiz`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.askables import Askable, Askables, Catalogue, Listed, askables_of
from quizapp.bank.written import (
    DEFAULT_OPTIONS,
    MAX_OPTIONS,
    MIN_OPTIONS,
    NO_SOURCE,
    Blank,
    Difficulty,
    Distractor,
    Form,
    Item,
    ItemBase,
    Order,
    Passage,
    Place,
    Pool,
    PoolDraw,
    Source,
    Statement,
    WrittenQuestion,
)
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from quizapp.bank.copies.values import Copy

__all__ = [
    "DEFAULT_OPTIONS",
    "MAX_OPTIONS",
    "MIN_OPTIONS",
    "NO_SOURCE",
    "Askable",
    "Askables",
    "Bank",
    "Blank",
    "Catalogue",
    "Difficulty",
    "Distractor",
    "Form",
    "Item",
    "ItemBase",
    "Order",
    "Passage",
    "Place",
    "Pool",
    "PoolDraw",
    "Source",
    "Statement",
    "WrittenQuestion",
    "askables_of",
]


class Bank(Value, kw_only=True):
    """A whole bank, valid from construction on: every reference in it resolves.

    `digest` is the SHA-256 of the file's bytes in hexadecimal. `path` is the file it was read from.
    `copy` is the reader's own copy of the source, where one is attached: reading attaches none.
    """

    id: str
    title: str
    path: Path
    digest: str
    items: Sequence[Item]
    passages: Mapping[str, Passage]
    pools: Mapping[str, Pool]
    source: Source = NO_SOURCE
    description: str | None = None
    language: str | None = None
    author: str | None = None
    license: str | None = None
    copy: Copy | None = None

    def askables(self) -> Askables:
        """Return the questions that can be asked (no drafts), in the bank's order."""
        return self.items.askables if isinstance(self.items, Catalogue) else Listed(self.items)
