"""A year of days: a column for each week, the denser a day is drawn the more it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.figures.scale import floors, level
from quizapp.tui.widgets.drawing import Drawing
from quizapp.tui.words import FAINT, MUTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from quizapp.figures import Day, Week

SHADES = "·░▒▓█"
"""A day without answers, and those with ever more: dense enough to be told apart uncoloured."""

_MOST = len(SHADES) - 1
_SIDE = 4
"""Columns that the names of the weekdays take."""

_NAME = 3
"""Letters in the name of a month; it must not run into the next."""


class Year(Drawing):
    """The days of `weeks` up to `today`, under the names of their months."""

    def __init__(self, weeks: Sequence[Week], today: date) -> None:
        super().__init__()
        self._weeks = weeks
        self._today = today

    def lines(self, width: int) -> Sequence[Content]:
        """Return as many blocks as the room asks for, the latest on top, and what shades mean."""
        return list(calendar(self._weeks, self._today, width))


def calendar(weeks: Sequence[Week], today: date, width: int) -> Iterator[Content]:
    """Yield the lines of a calendar in `width` columns.

    Where the year must be broken into blocks, those before the first answer are left out.
    """
    most = max(day.answers for week in weeks for day in week.days)
    for index, block in enumerate(_blocks(weeks, max(1, width - _SIDE))):
        if index and not any(week.answers for week in block):
            continue
        if index:
            yield Content("")
        yield Content.styled(f"{' ' * _SIDE}{_months(block)}", MUTED)
        for days in zip(*(week.days for week in block), strict=True):
            name = Content.styled(f"{days[0].day:%a}".ljust(_SIDE), MUTED)
            yield Content.assemble(name, *(_cell(day, today, most) for day in days))
    yield Content.styled(legend(most), MUTED)


def legend(most: int) -> str:
    """Return from how many answers on a day is drawn in which shade, if `most` is the most."""
    steps = [f"{SHADES[step]} {least}+" for step, least in floors(most, _MOST).items()]
    return "  ".join([f"{SHADES[0]} none", *steps])


def _blocks(weeks: Sequence[Week], room: int) -> Iterator[Sequence[Week]]:
    """Yield pieces of at most `room` weeks and alike in length, the latest first."""
    pieces = -(-len(weeks) // room)
    length = -(-len(weeks) // pieces)
    for end in range(len(weeks), 0, -length):
        yield weeks[max(0, end - length) : end]


def _months(weeks: Sequence[Week]) -> str:
    """Return the names of the months, each over the week in which it begins."""
    line = ""
    for column, week in enumerate(weeks):
        begins = next((day.day for day in week.days if day.day.day == 1), None)
        if begins and column >= len(line) and column + _NAME <= len(weeks):
            line = f"{line.ljust(column)}{begins:%b} "
    return line.rstrip()


def _cell(day: Day, today: date, most: int) -> tuple[str, str]:
    if day.day > today:
        return " ", ""
    step = level(day.answers, most, _MOST)
    return SHADES[step], "$accent" if step else FAINT
