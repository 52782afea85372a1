"""What a screen does whose open question is one of a sitting: its file, its notes, the clock."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from quizapp.bank.text import clean_line
from quizapp.quiz.limits import UNLIMITED
from quizapp.tui.notes import notes_after, notices
from quizapp.tui.screens.bank_screen import BankScreen
from quizapp.tui.widgets.notice_line import NoticeLine

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.sitting import Sitting
    from quizapp.tui.library import Library
    from quizapp.tui.widgets.countdown import Countdown
    from quizapp.tui.widgets.feedback import Feedback
    from quizapp.tui.widgets.passage_panel import PassagePanel


class SittingScreen(BankScreen):
    """A sitting at work. Its clock stops while a dialog or an editor has the person's attention.

    Who lays it out has places for `trouble`, `notice` and `notes`, and for `countdown` if there is
    a limit.
    """

    def __init__(self, library: Library, sitting: Sitting) -> None:
        super().__init__(library)
        self.sitting = sitting
        self.trouble = NoticeLine(id="trouble")
        self.notice = NoticeLine(id="notice")
        self.notes = NoticeLine(id="notes")
        self.countdown = _countdown(sitting)

    @cached_property
    def feedback(self) -> Feedback:
        """What is said of an answer; loaded when there is one, or is to be."""
        from quizapp.tui.widgets.feedback import Feedback

        return Feedback()

    @cached_property
    def passage(self) -> PassagePanel:
        """The passages, which are shown with it."""
        from quizapp.tui.widgets.passage_panel import PassagePanel

        panel = PassagePanel()
        panel.display = False
        return panel

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

    def show_trouble(self) -> None:
        """Say why answers are not being kept, if they are not."""
        trouble = self.sitting.trouble
        said = f"Answers are not being kept: {clean_line(trouble)}" if trouble else ""
        self.trouble.say(said)

    def show_notes(self) -> None:
        """Say what is to be known of the open question beside its verdict."""
        held = self.library.held(self.path) if self.path else None
        self.notice.say(*notices(self.sitting, held))
        self.notes.say(*notes_after(self.sitting))

    def action_flag(self) -> None:
        """Leave a note on this question for its author."""
        from quizapp.tui.screens.flag import FlagScreen

        self.app.push_screen(FlagScreen(self.sitting.question), self._flag)

    def _flag(self, note: str | None) -> None:
        if note is None:
            return
        if self.sitting.flag(note):
            self.say("Flagged for the author.")
        self.show_trouble()
        self.show_notes()

    def say(self, words: str) -> None:
        """Say something for a moment."""
        self.notify(words, markup=False, timeout=4)


def _countdown(sitting: Sitting) -> Countdown | None:
    if sitting.limits == UNLIMITED:
        return None
    from quizapp.tui.widgets.countdown import Countdown

    return Countdown(lambda: sitting.time_left)
