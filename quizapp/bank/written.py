"""What an author wrote, piece by piece: frozen values, one word a concept."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quizapp.values import EMPTY, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_OPTIONS = 4
MIN_OPTIONS, MAX_OPTIONS = 2, 9


class Order(StrEnum):
    """How the options of a question are arranged."""

    SHUFFLE = "shuffle"
    FIXED = "fixed"
    SORTED = "sorted"


class Difficulty(StrEnum):
    """How hard the author takes an item to be."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Form(StrEnum):
    """The ways of asking an item."""

    WRITTEN = "written"
    GAP = "gap"
    TRUE_FALSE = "true-false"


class Place(NamedTuple):
    """Where something stands in its file; line and column count from 1."""

    line: int
    column: int


class Source(Value, aside=("file_place",)):
    """What a bank is derived from. Every field is text as the author typed it, or None.

    `file_place` is where `file` is written.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    rights: str | None = None
    file: str | None = None
    file_place: Place | None = None

    @property
    def citation(self) -> str:
        """One line that names the source: “Title”, author, publisher, date; empty if unknown."""
        title = f"“{self.title}”" if self.title else None
        return ", ".join(part for part in (title, self.author, self.publisher, self.date) if part)


NO_SOURCE = Source()
"""Nothing is known of what a bank is derived from."""


class Passage(Value):
    """One piece of evidence: a block of the source in the author's own words.

    `text` has single spaces between words and a newline between paragraphs, and no others.
    `paragraph` is its number in the source, counted from 1; `anchors` are words that find it in a
    reader's copy.
    """

    id: str
    text: str
    place: Place
    paragraph: int | None = None
    anchors: tuple[str, ...] = ()


class Pool(Value):
    """Texts of one kind from which distractors are drawn."""

    id: str
    members: tuple[str, ...]
    place: Place


class Distractor(NamedTuple):
    """A wrong option that the author wrote, and why it is wrong."""

    text: str
    why: str | None
    place: Place


class PoolDraw(NamedTuple):
    """Wrong options to be drawn from the pool of that id."""

    pool: str
    place: Place


class ItemBase(Value, aside=("places",), kw_only=True):
    """What written questions and statements have in common.

    `options` is how many options to show, the right ones included; None (several right answers, no
    number written) shows them all, up to nine. `places` gives the place of each field's value, by
    the field's name in YAML, of each of several values (`passage/2`, `evidence/1`), of a blank
    (`text/1`), and of an option's reason (`why/OPTION`). `why` maps the text of a wrong option to
    its feedback, for options that a pool supplied.
    """

    id: str
    place: Place
    derived_id: bool = False
    passages: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    distractors: tuple[Distractor | PoolDraw, ...] = ()
    exclude: tuple[str, ...] = ()
    why: Mapping[str, str] = EMPTY
    explanation: str | None = None
    hint: str | None = None
    options: int | None = DEFAULT_OPTIONS
    order: Order = Order.SHUFFLE
    tags: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    draft: bool = False
    allow: tuple[str, ...] = ()
    places: Mapping[str, Place] = EMPTY


class WrittenQuestion(ItemBase, kw_only=True):
    """A stem with its key (one right option, or several) and distractors."""

    stem: str
    key: tuple[str, ...]


class Blank(Value):
    """One `[[value|pool]]` of a statement; `pool` is None where its distractors serve."""

    value: str
    pool: str | None


class Statement(ItemBase, kw_only=True):
    """A sentence with blanks. `parts` are the texts around them: one more than there are blanks."""

    parts: tuple[str, ...]
    blanks: tuple[Blank, ...]
    forms: tuple[Form, ...] = (Form.GAP,)

    def sentence(self, *values: str) -> str:
        """Return the sentence with `values` in its blanks, one for each."""
        pieces = [self.parts[0]]
        for value, part in zip(values, self.parts[1:], strict=True):
            pieces += (value, part)
        return "".join(pieces)


Item: TypeAlias = WrittenQuestion | Statement
