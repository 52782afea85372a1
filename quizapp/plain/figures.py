"""A person's figures as lines of text: numbers in every row, and a bar beside them at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.figures.scale import level
from quizapp.plain.lines import INDENT
from quizapp.plain.width import cut, wrap
from quizapp.sitting import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.figures import Day, Figures, Share, Weak, Week

BLOCKS = "▁▂▃▄▅▆▇█"
"""An eighth of a cell to a whole one: how much of the most there was."""

NOTHING = "·"
_PLAINEST = "12345678", "."
_BAR = 8
_LONGEST = 160


class Pen:
    """Draws bars with `blocks` and `nothing`, which the output can carry."""

    def __init__(self, encoding: str | None) -> None:
        self._blocks, self._nothing = BLOCKS, NOTHING
        try:
            (BLOCKS + NOTHING).encode(encoding or "utf-8")
        except (UnicodeEncodeError, LookupError):
            self._blocks, self._nothing = _PLAINEST

    def columns(self, days: Iterable[Day], most: int) -> str:
        """Return a cell for each day, the higher the more answers it had."""
        return "".join(self._cell(day.answers, most) for day in days)

    def bar(self, number: int, most: int) -> str:
        """Return a bar of up to eight cells; it is empty only for 0."""
        return self._blocks[-1] * level(number, most, _BAR)

    def _cell(self, number: int, most: int) -> str:
        height = level(number, most, len(self._blocks))
        return self._blocks[height - 1] if height else self._nothing


def figure_lines(figures: Figures, width: int, encoding: str | None = None) -> Iterator[str]:
    """Yield everything, topic by topic, in lines of at most `width` columns."""
    pen = Pen(encoding)
    for line in (*_now(figures), *_how_well(figures)):
        yield from wrap(line, width, "", INDENT)
    for heading, rows in (
        (f"{telling.COMING}:", _coming(figures.forecast, pen)),
        (f"{telling.WEEKLY}, the days from Monday on:", _weeks(figures.weeks, pen)),
        *((f"{heading}:", _weak(found, width)) for heading, found in telling.weak_lists(figures)),
    ):
        if lines := list(rows):
            yield ""
            yield from wrap(heading, width)
            yield from lines


def _now(figures: Figures) -> Iterator[str]:
    yield f"{telling.how_far(figures.progress)}."
    yield from telling.standing(figures)


def _how_well(figures: Figures) -> Iterator[str]:
    if figures.seconds is None:
        return
    yield ""
    yield f"{telling.basis(figures)}:"
    for label, share in telling.shares(figures):
        yield f"{label}: {_told(share)}."
    yield telling.pace(figures.seconds)


def _told(share: Share) -> str:
    """Return such as `87% (26 of 30, likely 70 to 95%)`."""
    why = telling.likely(share)
    return f"{telling.percent(share)} ({why})" if share.of else why


def _coming(days: Sequence[Day], pen: Pen) -> Iterator[str]:
    most = max(day.answers for day in days)
    for day in days:
        if day.answers:
            yield f"{INDENT}{day.day:%a %Y-%m-%d} {day.answers:4} {pen.bar(day.answers, most)}"


def _weeks(weeks: Sequence[Week], pen: Pen) -> Iterator[str]:
    """Yield a row for each week with answers, the latest first."""
    most = max((day.answers for week in weeks for day in week.days), default=0)
    for week in reversed(weeks):
        if week.answers:
            share = "" if week.share.value is None else f", {week.share.value:4.0%} right"
            row = f"{INDENT}{week.monday:%Y-%m-%d} {pen.columns(week.days, most)}"
            yield f"{row} {week.answers:4}{share}"


def _weak(found: Sequence[Weak], width: int) -> Iterator[str]:
    for each in found:
        lead = f"{INDENT}{telling.score(each.share)}: "
        name = cut(clean_line(each.text), _LONGEST)
        yield from wrap(name, width, lead, INDENT * 2)
