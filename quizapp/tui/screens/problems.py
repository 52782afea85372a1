"""Everything that is wrong with a bank's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from quizapp.bank.text import clean, clean_line
from quizapp.tui.screens.bank_screen import EDIT, BankScreen
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import count

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from quizapp.bank.diagnostics import Diagnostic
    from quizapp.tui.library import Library
    from quizapp.tui.live.messages import BankRead

OLD_IN_PLAY = "Until this is mended, the last good version stays in play."
NONE_IN_PLAY = "Until this is mended, the bank cannot be asked."


class ProblemsScreen(BankScreen):
    """The diagnostics of one file, each with its line, a caret and the way out.

    It follows the file, and closes when nothing is wrong any more.
    """

    CSS_PATH = "problems.tcss"
    BINDINGS = [EDIT, Binding("q,escape,enter", "dismiss", "back")]

    def __init__(self, library: Library, path: Path) -> None:
        super().__init__(library)
        self._path = path

    @property
    def path(self) -> Path:
        """The file whose problems these are."""
        return self._path

    def compose(self) -> ComposeResult:
        """Lay out what follows from the problems over the problems themselves."""
        yield TopBar()
        with Sheet():
            yield Static(markup=False, id="outcome")
            yield Static(markup=False, id="problems")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show how the file read the last time."""
        self._show()

    def on_bank_read(self, event: BankRead) -> None:
        """Show what is wrong now, if that is this file's."""
        if event.after.path != self.path:
            return
        if self.library.latest(self.path).bank is None:
            self._show()
        elif self.is_current:
            self.dismiss()
            self.app.notify(f"{clean_line(self.path.name)} has no errors now.", timeout=4)

    def _show(self) -> None:
        reading = self.library.latest(self.path)
        title, found = clean_line(self.path.name), count(reading.total, "problem")
        self.query_one(TopBar).show(title, found)
        outcome = OLD_IN_PLAY if self.library.in_play(self.path).bank else NONE_IN_PLAY
        self.query_one("#outcome", Static).update(outcome)
        problems = Content("\n\n").join(map(_problem, reading.diagnostics))
        self.query_one("#problems", Static).update(problems)


def _problem(diagnostic: Diagnostic) -> Content:
    headline, *rest = clean(str(diagnostic)).split("\n")
    return Content("\n").join([Content.styled(headline, "bold"), *rest])
