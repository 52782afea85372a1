"""Everything a class looks at: the question, a line of words, and the teams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from quizapp.quiz.teams import Phase
from quizapp.sitting.team_telling import asked
from quizapp.tui.projection import Layout, per_row, wrapped
from quizapp.tui.team_words import mark, sayings
from quizapp.tui.widgets.stage import Stage
from quizapp.tui.widgets.team_line import TeamLine
from quizapp.tui.words import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.content import Content
    from textual.geometry import Size

    from quizapp.quiz.limits import TimeLeft
    from quizapp.sitting.teams import TeamSitting
    from quizapp.tui.projection import Shape

_SHORT, _NARROW = 18, 60
_CLOCK = 3
"""Columns between the stem and the large clock."""

_FEW, _MANY = 2, 4
"""How many rows the teams may take, on a short screen and on another."""


class Projector(Vertical):
    """A round of `teams` as it stands, in the shape that there is room for."""

    DEFAULT_CSS = """
    Projector {
        height: 1fr;
        #said { height: auto; padding: 0 2; }
    }
    """

    def __init__(self, teams: Sequence[str]) -> None:
        super().__init__()
        self._teams = tuple(teams)
        self.stage = Stage()
        self._said = Static(markup=False, id="said")
        self._line = TeamLine(self._teams)

    def compose(self) -> ComposeResult:
        """Lay out the three parts, one under the other."""
        yield self.stage
        yield self._said
        yield self._line

    def show(self, sitting: TeamSitting, room: Size, *, shown: bool) -> Shape:
        """Show the round on so much room, that of the keys included; return the shape it takes.

        With `shown` everybody sees the letters that are in.
        """
        contest = sitting.contest
        layout = self._layout(sitting, room)
        shape, words = _told(sitting, layout, signs=self.app.no_color)
        self.stage.show(contest, layout, shape)
        marks = [mark(contest, team, shown=shown) for team in range(len(self._teams))]
        self._line.show(marks, contest.turn if contest.phase is Phase.VOTING else None)
        self._said.update(words)
        # Where there is one line for both, the spread of the votes takes that of the teams.
        discussing = contest.phase is Phase.DISCUSSING
        self._said.display = shape.says or discussing
        self._line.display = shape.says or not discussing
        return shape

    def tick(self, left: TimeLeft | None) -> None:
        """Show the time that is left."""
        self.stage.tick(left)

    def _layout(self, sitting: TeamSitting, room: Size) -> Layout:
        """Lay the teams out, and return what the question is laid out on: what they leave."""
        width = max(1, room.width - (2 if room.width < _NARROW else 4))
        columns = per_row(self._teams, width, _FEW if room.height < _SHORT else _MANY)
        seconds = sitting.record.terms.seconds
        return Layout(
            asked(sitting.question),
            [option.text for option in sitting.question.options],
            width,
            room.height - self._line.lay_out(columns, width),
            clock=_CLOCK + 3 * len(clock(seconds)) if seconds else 0,
        )


def _told(sitting: TeamSitting, layout: Layout, *, signs: bool) -> tuple[Shape, Content]:
    """Return the longest of what may be said that there is room for, and the shape beside it."""
    shape = layout.shape()
    *longer, shortest = sayings(sitting, big=shape.big, signs=signs)
    for words in longer:
        if beside := layout.shape_beside(len(wrapped(words, layout.width))):
            return beside, words
    return shape, shortest
