"""A question as one learner sees it: drawn from an item, with its options in the order shown."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.bank.model import Difficulty, Passage


class Kind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its text, whether it is right, and why it is wrong, where the author says so."""

    text: str
    right: bool
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage shown with a question, and the phrases of it that are the evidence."""

    passage: Passage
    evidence: tuple[str, ...]

    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where the evidence stands in the passage's text: (start, end) pairs, merged, in order."""
        text, found = self.passage.text, []
        for phrase in self.evidence:
            start = text.find(phrase)
            if start >= 0:
                found.append((start, start + len(phrase)))
        merged: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return tuple(merged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, drawn for a learner.

    `bank` and `id` name it in history; `fingerprint` changes when its wording or its key does.
    `source` is the one-line citation, empty if the bank names no source. `line` is where its item
    starts in the bank's file.
    """

    bank: str
    id: str
    kind: Kind
    stem: str
    options: tuple[Option, ...]
    fingerprint: str
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
