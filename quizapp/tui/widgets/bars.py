"""Numbers in rows, each with a bar beside it that is no more than a help for the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from quizapp.tui.widgets.drawing import Drawing
from quizapp.tui.words import FAINT, FULL, LIGHT, MUTED, bar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORTEST, USUAL, LONGEST = 4, 8, 32
"""Cells: a shorter bar says nothing; for a usual one its label moves up; a longer one is a slab."""

_GAP = 2


class Bar(NamedTuple):
    """A row: its label and its number in words, how much is done of what, and more in words."""

    label: str
    number: str
    done: float
    total: float
    more: str = ""


class Bars(Drawing):
    """Rows of bars. With a `track` the rest of each is drawn as well: it is a share of a whole."""

    def __init__(self, bars: Iterable[Bar], *, track: bool = False) -> None:
        super().__init__()
        self._bars = tuple(bars)
        self._track = track

    def lines(self, width: int) -> Sequence[Content]:
        """Return a row for each bar."""
        return list(rows(self._bars, width, track=self._track))


def rows(bars: Sequence[Bar], width: int, *, track: bool) -> Iterator[Content]:
    """Yield the rows of `bars` in `width` columns, in two lines each if one has no room for all."""
    texts = ((each.label, each.number, each.more) for each in bars)
    label, number, more = (max(map(len, column)) for column in zip(*texts, strict=True))
    aside = number + _GAP + (more + _GAP if more else 0)
    room = width - label - _GAP - aside
    beside = room >= (USUAL if more else SHORTEST)
    length = min(LONGEST, room if beside else width - _GAP - aside)
    for each in bars:
        lead = each.label.ljust(label + _GAP) if beside else f"{each.label}\n{' ' * _GAP}"
        yield from _row(each, lead, number, length, track=track).split("\n")


def _row(each: Bar, lead: str, number: int, length: int, *, track: bool) -> Content:
    ink = (FULL, LIGHT if track else " ")
    done, rest = bar(each.done, each.total, length if length >= SHORTEST else 0, ink)
    gap = " " * _GAP if done or rest else ""
    more = f"{' ' * _GAP}{each.more}" if each.more else ""
    return Content.assemble(
        lead,
        (each.number.rjust(number), "bold"),
        gap,
        (done, "$accent"),
        (rest, FAINT),
        (more, MUTED),
    )
