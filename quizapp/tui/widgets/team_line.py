"""The teams of a round: who has a letter in, whose turn it is, and who was right."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from quizapp.bank.text import cells
from quizapp.tui.projection import told_apart
from quizapp.tui.team_words import OUT
from quizapp.tui.verdicts import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.events import Click

    from quizapp.tui.team_words import Mark

_COLOURS = {
    Tone.RIGHT: "bold $success",
    Tone.PARTLY: "bold $warning",
    Tone.WRONG: "bold $error",
    Tone.PLAIN: "bold $accent",
}
_BESIDE = 5
"""Columns of a tile that are not for the name: the cursor, a mark, and the room between."""

_CHIP = 4
"""Columns more for a mark that stands in a box of its own."""


class TeamTile(Static):
    """One team; a name that is too long for its place is cut."""

    ALLOW_SELECT = False

    class Pressed(Message):
        """The tile was clicked."""

        def __init__(self, team: int) -> None:
            self.team = team
            super().__init__()

    def __init__(self, team: int) -> None:
        super().__init__(markup=False)
        self._team = team

    def show(self, name: str, mark: Mark, *, turn: bool, roomy: bool) -> None:
        """Show the team's name, with what stands left of it."""
        cursor = ("▸", "bold $accent") if turn else " "
        sign = f" {mark.sign} " if roomy else mark.sign
        boxed = " reverse" if roomy and mark.sign != OUT else ""
        told = (name, "bold underline" if turn else "bold")
        self.set_class(turn, "-turn")
        self.update(Content.assemble(cursor, (sign, _COLOURS[mark.tone] + boxed), " ", told))

    def on_click(self, event: Click) -> None:
        """Tell the screen that this team was chosen."""
        event.stop()
        self.post_message(self.Pressed(self._team))


class TeamLine(Container):
    """All teams, in their order, in as many rows as they need."""

    DEFAULT_CSS = """
    TeamLine {
        layout: grid;
        grid-rows: 1;
        grid-gutter: 0 1;
        height: auto;
        padding: 0 2;
        TeamTile { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        TeamTile.-turn { background: $foreground 10%; }
    }
    """

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._shown = list(names)
        self._roomy = False
        self._tiles = [TeamTile(team) for team in range(len(names))]

    def compose(self) -> ComposeResult:
        """Lay out a tile for each team."""
        yield from self._tiles

    def lay_out(self, columns: int, width: int) -> int:
        """Let so many teams stand beside each other on `width` columns. Return how many rows."""
        rows = ceil(len(self._tiles) / columns)
        self.styles.grid_size_columns = columns
        self.styles.height = rows
        room = width // columns - _BESIDE
        self._shown = told_apart(self._names, max(1, room))
        self._roomy = max(map(cells, self._shown)) + _CHIP <= room
        return rows

    def show(self, marks: Sequence[Mark], turn: int | None) -> None:
        """Show the mark of each team, and whose turn it is, if it is anybody's."""
        for team, (tile, name, mark) in enumerate(
            zip(self._tiles, self._shown, marks, strict=True)
        ):
            tile.show(name, mark, turn=team == turn, roomy=self._roomy)
