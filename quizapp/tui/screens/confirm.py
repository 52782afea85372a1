"""A question with two answers, over whatever is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from quizapp.tui.screens.dialog import Dialog
from quizapp.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ConfirmScreen(Dialog[Literal[True]]):
    """Ask `question`, with `words` under it; the result is True for `yes`, and else None."""

    CSS_PATH = ["dialog.tcss", "confirm.tcss"]
    BINDINGS = [
        Binding("y,q", "dismiss(True)", "yes", show=False),
        Binding("n", "dismiss(None)", "no", show=False),
        Binding("left,right,up,down", "app.focus_next", "the other answer", show=False),
    ]

    def __init__(self, question: str, words: str = "", *, yes: str, no: str) -> None:
        super().__init__()
        self._question = question
        self._words = words
        self._yes = yes
        self._no = no

    def compose(self) -> ComposeResult:
        """Lay out the question and its two answers; the harmless one comes second."""
        with Sheet(id="dialog", can_focus=False):
            yield Static(self._question, markup=False, id="question")
            if self._words:
                yield Static(self._words, markup=False, id="words")
            with Horizontal(id="answers"):
                yield Button(_label("y", self._yes), id="yes", compact=True)
                yield Button(_label("n", self._no), id="no", compact=True)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(True if event.button.id == "yes" else None)


def _label(key: str, words: str) -> Content:
    return Content.assemble((key, "bold"), f"  {words}")
