"""What a screen does whose open question is one of a sitting: its file, and the clock."""

from pathlib import Path

from textual.screen import ModalScreen

from quizapp.sitting import Sitting
from quizapp.tui.library import Library
from quizapp.tui.screens.bank_screen import BankScreen


class SittingScreen(BankScreen):
    """A sitting at work. Its clock stops while a dialog or an editor has the person's attention."""

    def __init__(self, library: Library, sitting: Sitting) -> None:
        super().__init__(library)
        self.sitting = sitting

    @property
    def path(self) -> Path | None:
        """The file of the bank that the open question is from."""
        return self.library.path_of(self.sitting.question)

    @property
    def question_id(self) -> str:
        """The id of the open question."""
        return self.sitting.question.id

    def action_edit(self) -> None:
        """Open the question's own line in the author's editor."""
        with self.sitting.paused():
            super().action_edit()

    def on_screen_suspend(self) -> None:
        """Stop the clock for a dialog; to read on once the question is closed takes its time."""
        if isinstance(self.app.screen, ModalScreen) or not self.sitting.session.closed:
            self.sitting.pause()

    def on_screen_resume(self) -> None:
        """Let the clock go on."""
        self.sitting.resume()
