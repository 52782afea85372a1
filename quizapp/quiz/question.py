"""A question as one learner sees it: drawn from an item, with its options in the order shown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.bank.model import Order
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.bank.model import Difficulty, Passage
    from quizapp.quiz.alignment import Span


class Kind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"


class Option(Value):
    """One option: its text, whether it is right, and why it is wrong, where the author says so."""

    text: str
    right: bool
    why: str | None = None


class Original(Value):
    """The paragraph of the reader's own copy in which a passage stands: its number, its text.

    `spans` are where the evidence stands in it, merged and in order. `exact` says that it does so
    word for word; else these words only come closest to it, and who shows them says so. Without
    spans nothing came near.
    """

    number: int
    text: str
    spans: tuple[Span, ...] = ()
    exact: bool = True


class Excerpt(Value):
    """A passage shown with a question, and the phrases of it that are the evidence.

    `original` is what it restates, where the reader has a copy of the source and the passage was
    found in it: then that is shown, and the bank's words on request.
    """

    passage: Passage
    evidence: tuple[str, ...]
    original: Original | None = None

    @property
    def paragraph(self) -> int | None:
        """The number of the paragraph: in the reader's copy, else as the bank has it."""
        return self.original.number if self.original else self.passage.paragraph

    @property
    def is_nearest(self) -> bool:
        """Whether what is marked in the original only comes closest to the evidence."""
        return bool(self.original and self.original.spans and not self.original.exact)

    def spans(self) -> tuple[Span, ...]:
        """Where the evidence stands in the passage's text: (start, end) pairs, merged, in order."""
        from quizapp.quiz.alignment import merged

        text = self.passage.text
        starts = ((text.find(phrase), len(phrase)) for phrase in self.evidence)
        return merged((start, start + length) for start, length in starts if start >= 0)


class Question(Value, kw_only=True):
    """One question, drawn for a learner.

    `bank` and `id` name it in history; `fingerprint` changes when its wording or its key does.
    `order` says how its options are arranged. `source` is the one-line citation, empty if the bank
    names no source. `line` is where its item starts in the bank's file.
    """

    bank: str
    id: str
    kind: Kind
    stem: str
    options: tuple[Option, ...]
    fingerprint: str
    order: Order = Order.SHUFFLE
    hint: str | None = None
    explanation: str | None = None
    excerpts: tuple[Excerpt, ...] = ()
    source: str = ""
    tags: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    line: int = 1

    def __post_init__(self) -> None:
        """Hold the invariant that scoring rests on: something is right and something is wrong."""
        if not self.key or len(self.key) == len(self.options):
            raise ValueError(f"{self.bank}/{self.id}: a question needs a right and a wrong option")

    @property
    def key(self) -> frozenset[int]:
        """The indexes of the right options."""
        return frozenset(i for i, option in enumerate(self.options) if option.right)
