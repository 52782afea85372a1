"""An answered question in full: its passages, and why each option is right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Static

from quizapp.tui.verdicts import full_reveals
from quizapp.tui.widgets.choice_list import ChoiceList
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.passage_panel import PassagePanel
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.quiz import Question, Verdict
    from quizapp.tui.library import Library


class PassageScreen(Screen[None]):
    """An answered question in full, to be read."""

    CSS_PATH = "passage.tcss"
    BINDINGS = [
        Binding("q,escape,p,enter", "dismiss", "back"),
        Binding("r", "read", "the whole source"),
    ]

    def __init__(self, library: Library, question: Question, verdict: Verdict) -> None:
        super().__init__()
        self._library = library
        self._question = question
        self._verdict = verdict
        self._source, self._restated = PassagePanel(), PassagePanel()

    def compose(self) -> ComposeResult:
        """Lay out the passages first, since they were asked for, then the options."""
        yield TopBar()
        with Sheet():
            yield self._source
            yield self._restated
            with Vertical(id="options"):
                yield Static(self._question.stem, markup=False, id="stem")
                yield ChoiceList()
                yield Static(self._question.explanation or "", markup=False, id="explanation")
        yield KeyLine()

    def on_mount(self) -> None:
        """Fill in what the question holds."""
        self.query_one(TopBar).show("The passage in full" if self._question.excerpts else "In full")
        self._source.show(self._question)
        self._restated.show_bank(self._question)
        choices = self.query_one(ChoiceList)
        choices.ask([option.text for option in self._question.options], several=False)
        choices.reveal(full_reveals(self._question, self._verdict))

    def action_read(self) -> None:
        """Open the whole source of the bank that this question is from."""
        from quizapp.tui.screens.read import ReadScreen

        for bank in self._library.banks_of([self._question]):
            self.app.push_screen(ReadScreen(self._library, bank))
