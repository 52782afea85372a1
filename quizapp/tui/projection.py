"""How a question is laid out for a room: as large as it can be, and whole without scrolling.

A terminal has one size of type, which the teacher sets. What can be chosen here is the room around
the words: letters of three rows or one, two columns or one, empty rows between the cards or none.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from quizapp.bank.text import cells, clean_line
from quizapp.tui.widgets.big_letters import ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOMY = 60
"""From this many columns on there is room for big letters."""

BIG_GUTTER, SMALL_GUTTER = 11, 5
"""Columns of a card that are not for its text: the sign, the letter, and the margins."""

GUTTER = 2
"""Columns between two cards."""

_SHORTEST = 4
"""Columns that a name needs to be told from others."""


class Shape(NamedTuple):
    """A way to lay out the cards: with `big` letters or not, in so many `columns`.

    The others are empty rows: `pad` over and under the text of a card, `gap` between two cards,
    `apart` between the stem and the cards, `leading` between the lines of the stem, `below` under
    the cards. `keyed` tells whether the keys have a line, `says` whether there is one for words.
    """

    big: bool
    columns: int
    pad: int = 0
    gap: int = 0
    apart: int = 0
    leading: int = 0
    below: int = 0
    says: bool = True
    keyed: bool = True


_BIG = (
    Shape(big=True, columns=2, pad=4, gap=1, apart=2, leading=1, below=1),
    Shape(big=True, columns=2, pad=3, gap=1, apart=2, leading=1, below=1),
    Shape(big=True, columns=2, pad=2, gap=1, apart=1, leading=1, below=1),
    Shape(big=True, columns=2, pad=1, gap=1, apart=1, leading=1, below=1),
    Shape(big=True, columns=2, pad=1, gap=1, apart=1, below=1),
    Shape(big=True, columns=2, pad=1, gap=1, apart=1),
    Shape(big=True, columns=2, gap=1, apart=1, below=1),
    Shape(big=True, columns=2, gap=1, apart=1),
    Shape(big=True, columns=2, apart=1),
)
_SMALL = (
    Shape(big=False, columns=1, gap=1, apart=1),
    Shape(big=False, columns=1, apart=1),
    Shape(big=False, columns=1),
    Shape(big=False, columns=1, says=False),
    Shape(big=False, columns=2),
    Shape(big=False, columns=2, says=False),
    Shape(big=False, columns=1, says=False, keyed=False),
    Shape(big=False, columns=2, says=False, keyed=False),
)
"""The shapes there are, the roomiest first."""

_SCROLLED = Shape(big=False, columns=1)
"""The shape of what does not fit in any."""


class Layout(NamedTuple):
    """What is to be laid out on `width` columns and `height` rows; `clock` takes columns, too."""

    stem: str
    options: Sequence[str]
    width: int
    height: int
    clock: int = 0

    def shape(self) -> Shape:
        """Return the roomiest shape in which all is seen at once; a small one, if none is."""
        shapes = (*(_BIG if self.width >= ROOMY else ()), *_SMALL)
        return next((each for each in shapes if self._fits(each)), _SCROLLED)

    def shape_beside(self, rows: int) -> Shape | None:
        """Return the roomiest shape that leaves so many rows for words; None, if there is none.

        Letters are as large as they would be without, and every card stays in its column.
        """
        alike = self.shape()[:2]
        shapes = (each for each in (*_BIG, *_SMALL) if each[:2] == alike and each.says)
        return next((each for each in shapes if self._fits(each, rows - 1)), None)

    def rows(self, shape: Shape) -> int:
        """Return how many rows the stem, the cards, the line of words and that of the keys take."""
        heights = self.heights(shape)
        cards = sum(heights) + shape.gap * (len(heights) - 1) + shape.below
        return self._stem_rows(shape) + cards + shape.says + shape.keyed

    def heights(self, shape: Shape) -> list[int]:
        """Return the heights of the cards, row by row of cards."""
        texts = [self._text_rows(shape, option) for option in self.options]
        rows = range(0, len(texts), shape.columns)
        return [max(texts[row : row + shape.columns]) + 2 * shape.pad for row in rows]

    def stem_width(self, shape: Shape) -> int:
        """Return the columns that the stem has."""
        return self.width - (self.clock if shape.big else 0)

    def _fits(self, shape: Shape, more: int = 0) -> bool:
        return self.rows(shape) + more <= self.height

    def _stem_rows(self, shape: Shape) -> int:
        lines = len(wrapped(self.stem, self.stem_width(shape)))
        rows = lines + shape.leading * (lines - 1) + shape.apart
        return max(rows, ROWS + shape.apart) + 1 if shape.big and self.clock else rows + shape.big

    def _text_rows(self, shape: Shape, option: str) -> int:
        column = (self.width - GUTTER * (shape.columns - 1)) // shape.columns
        gutter = BIG_GUTTER if shape.big else SMALL_GUTTER
        lines = len(wrapped(option, max(1, column - gutter)))
        return max(lines + 1, ROWS) if shape.big else lines


def wrapped(text: str | Content, width: int) -> list[Content]:
    """Return the lines of `text` on so many columns."""
    content = Content(text) if isinstance(text, str) else text
    return content.wrap(max(1, width))


def per_row(names: Sequence[str], width: int, rows: int) -> int:
    """Return how many teams stand beside each other on `width` columns.

    As many as their names leave room for, spread evenly; more, if else they take over `rows` rows.
    """
    widest = max(map(cells, names)) + _SHORTEST
    fitting = max(1, min(len(names), width // widest))
    needed = max(min(ceil(len(names) / fitting), rows), 1)
    return ceil(len(names) / needed)


def told_apart(names: Sequence[str], room: int) -> list[str]:
    """Return `names` fit for a screen; with their numbers first, if `room` cuts two to the same."""
    clean = [clean_line(name) for name in names]
    cut = [_beginning(name, room) for name in clean]
    if len(set(cut)) == len(cut):
        return clean
    return [f"{number} {name}" for number, name in enumerate(clean, 1)]


def _beginning(name: str, room: int) -> str:
    if cells(name) <= room:
        return name
    kept = ""
    for character in name:
        if cells(kept + character) >= room:
            break
        kept += character
    return f"{kept}…"
