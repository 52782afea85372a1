"""What a class's answers say of the questions: a row for each, and the one under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters, on
from textual.binding import Binding
from textual.widgets import OptionList, Static

from quizapp.bank.text import clean_line
from quizapp.history import HistoryError
from quizapp.report.words import counted
from quizapp.sitting.reported import analysis
from quizapp.tui.reporting import COLUMNS
from quizapp.tui.screens.bank_screen import ACCEPT, EDIT, BankScreen
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.widgets.topic_list import TopicList
from quizapp.tui.widgets.topic_view import TopicView
from quizapp.tui.words import SEPARATOR

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from quizapp.sitting.reported import Analysis
    from quizapp.tui.library import Library
    from quizapp.tui.live.messages import BankRead


class ReportScreen(BankScreen):
    """An item analysis, which is made anew when one of its banks is edited."""

    CSS_PATH = "report.tcss"
    AUTO_FOCUS = "TopicList"
    BINDINGS = [
        Binding("n", "step(1)", "next"),
        Binding("p", "step(-1)", "previous"),
        EDIT,
        ACCEPT,
        Binding("enter", "fold", "the list", show=False),
        Binding("q,escape", "back", "back"),
    ]

    rows = getters.query_one(TopicList)
    view = getters.query_one(TopicView)

    def __init__(self, library: Library, made: Analysis) -> None:
        super().__init__(library)
        self._made = made

    def compose(self) -> ComposeResult:
        """Lay the rows over what is known of the one under the cursor."""
        yield TopBar()
        yield Static(COLUMNS, markup=False, id="columns")
        yield TopicList(self._made.report)
        yield TopicView()
        yield KeyLine()

    def on_mount(self) -> None:
        """Name what it is about."""
        self._head()

    @property
    def path(self) -> Path | None:
        """The file of the bank that the question under the cursor is from."""
        topic = self.rows.topic
        bank = topic.name[0] if topic and topic.name else None
        return next((each.path for each in self.library.banks if each.id == bank), None)

    @property
    def question_id(self) -> str | None:
        """The id of the question under the cursor."""
        topic = self.rows.topic
        return topic.name[1] if topic and topic.name else None

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        if topic := self.rows.topic:
            self.view.show(topic)
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    def _unfold(self) -> None:
        """Give the whole screen to the topic under the cursor."""
        self.add_class("-full")
        self.view.focus()

    def action_fold(self) -> None:
        """Go back to the rows."""
        self.remove_class("-full")
        self.rows.focus()

    def action_step(self, by: int) -> None:
        """Go to the next row, or the one before."""
        if by > 0:
            self.rows.action_cursor_down()
        else:
            self.rows.action_cursor_up()

    def action_back(self) -> None:
        """Go back to the rows, and from there to where one came from."""
        if self.has_class("-full"):
            self.action_fold()
        else:
            self.dismiss()

    def on_bank_read(self, event: BankRead) -> None:
        """Take up what was edited: under another key, the answers of before count no more."""
        asked = self._made.asked
        banks = event.renewed(asked.banks)
        if banks == asked.banks:
            return
        try:
            self._made = analysis(self.library.desk, asked.of(banks))
        except HistoryError as problem:
            self.notify(clean_line(str(problem)), markup=False, timeout=6)
            return
        self.rows.show(self._made.report)
        self._head()

    def _head(self) -> None:
        asked, report = self._made.asked, self._made.report
        titles = [bank.title for bank in asked.banks]
        title = titles[0] if len(titles) == 1 else f"{len(titles)} banks"
        pupils = counted(report.pupils, "pupil")
        questions = counted(len(report.items), "question")
        seed = f"seed {asked.seed}" if asked.seed else ""
        long = SEPARATOR.join(filter(None, ("report", clean_line(seed), pupils, questions)))
        self.query_one(TopBar).show(clean_line(title), long, pupils)
