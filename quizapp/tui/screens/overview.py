"""All questions of an exam at one look, and from there to any of them, or to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from textual import on
from textual.binding import Binding
from textual.widgets import Static

from quizapp.sitting.exam_words import standing
from quizapp.tui.screens.examining import Examining
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.question_grid import ANSWERED, FLAG, OPEN, QuestionGrid
from quizapp.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual.app import ComposeResult

LEGEND = f"{ANSWERED} answered   {OPEN} open   {FLAG} for review"
Chosen: TypeAlias = int | Literal["hand in"]


class OverviewScreen(Examining[Chosen]):
    """The result is the question to look at, that the exam is to be handed in, or None."""

    CSS_PATH = ["exam.tcss", "overview.tcss"]
    AUTO_FOCUS = "QuestionGrid"
    BINDINGS = [
        Binding("H,ctrl+s", "hand_in", "hand in"),
        Binding("q,escape,o", "dismiss(None)", "back"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out how far one has come, the grid, and what its signs mean."""
        yield from self.head()
        with Sheet(can_focus=False):
            yield Static(f"{standing(self.sitting.exam)}", markup=False, id="standing")
            yield QuestionGrid(self.sitting.exam)
            yield Static(LEGEND, markup=False, id="legend")
        yield KeyLine()

    def on_mount(self) -> None:
        """Say where the exam stands."""
        self.show_state()
        self.set_interval(1, self.show_warning)

    @on(QuestionGrid.Picked)
    def _picked(self, event: QuestionGrid.Picked) -> None:
        self.dismiss(event.position)

    def action_hand_in(self) -> None:
        """Hand in, if that is what is meant."""
        from quizapp.tui.screens.handing_in import HandInScreen

        self.app.push_screen(HandInScreen(self.sitting.exam), self._hand_in)

    def _hand_in(self, sure: Literal[True] | None) -> None:
        if sure:
            self.dismiss("hand in")
