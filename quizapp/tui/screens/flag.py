"""A note to the author of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input, Static

from quizapp.bank.text import clean_line
from quizapp.tui.screens.dialog import Dialog
from quizapp.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.quiz import Question

_LONGEST = 500


class FlagScreen(Dialog[str]):
    """Ask what is wrong with a question; the result is the note, or None."""

    CSS_PATH = ["dialog.tcss", "flag.tcss"]

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._stem = question.stem

    def compose(self) -> ComposeResult:
        """Lay out the question that is meant, and one line to write on."""
        with Sheet(id="dialog", can_focus=False) as dialog:
            dialog.border_title = "Flag this question"
            yield Static(self._stem, markup=False, id="stem")
            yield Input(placeholder="What is wrong with it?", max_length=_LONGEST)
            yield Static("enter keeps the note   esc closes", markup=False, id="keys")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(clean_line(event.value))
