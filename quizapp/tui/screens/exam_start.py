"""Before an exam: what it asks for, and that its clock runs from the key that begins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizapp.bank.text import clean_line
from quizapp.sitting import Paper
from quizapp.sitting.exam_words import rules, terms
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import MUTED

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.sitting import ExamSitting
    from quizapp.tui.library import Library


class ExamStartScreen(Screen[None]):
    """The cover of a paper. It is turned by enter."""

    CSS_PATH = "exam_start.tcss"
    BINDINGS = [
        Binding("enter,space", "begin", "begin"),
        Binding("q,escape", "dismiss", "not now"),
    ]

    def __init__(self, library: Library, paper: Paper) -> None:
        super().__init__()
        self._library = library
        self._paper = paper

    def compose(self) -> ComposeResult:
        """Lay out whose exam it is, its terms and its rules."""
        paper = self._paper
        seed = (f"\nSeed {clean_line(paper.seed)}: the same for everybody who has it.", MUTED)
        yield TopBar()
        with Sheet():
            yield Static(self._whose(), markup=False, id="name")
            yield Static(Content.assemble(f"{terms(paper)}.", seed), markup=False, id="terms")
            yield Static("\n\n".join(rules(paper)), markup=False, id="rules")
            yield Static("Enter begins.", markup=False, id="begin")
        yield KeyLine()

    def on_mount(self) -> None:
        """Name the banks."""
        banks = self._library.banks_of(self._paper.questions)
        self.query_one(TopBar).show(", ".join(bank.title for bank in banks), "exam", "exam")

    def _whose(self) -> str:
        player = clean_line(self._paper.desk.player)
        return f"Exam of {player}" if player else "Exam"

    def action_begin(self) -> None:
        """Begin: from now on the time runs."""
        self.app.switch_screen(exam_screen(self._library, self._paper.begin()))


def exam_screen(library: Library, given: Paper | ExamSitting) -> Screen[None]:
    """Return the screen on which an exam goes on: its cover, its questions, or its results."""
    if isinstance(given, Paper):
        return ExamStartScreen(library, given)
    if given.is_over():
        from quizapp.tui.screens.exam_results import ExamResultsScreen

        return ExamResultsScreen(library, given)
    from quizapp.tui.screens.exam import ExamScreen

    return ExamScreen(library, given)
