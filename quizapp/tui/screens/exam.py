"""An exam, question after question and back: what is chosen is kept, and nothing is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual import getters
from textual.binding import Binding

from quizapp.quiz import Kind
from quizapp.quiz.exam import NOTHING
from quizapp.sitting.exam_words import WARNINGS
from quizapp.tui.screens.examining import Examining
from quizapp.tui.verdicts import task
from quizapp.tui.widgets.exam_choices import ExamChoices
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.stem import Stem
from quizapp.tui.words import SEPARATOR

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.sitting import ExamSitting
    from quizapp.tui.library import Library

FLAG = "⚑"
_POLL = 0.5
"""Seconds between two looks at the time."""


class ExamScreen(Examining[None]):
    """An exam at work."""

    CSS_PATH = "exam.tcss"
    AUTO_FOCUS = "ExamChoices"
    BINDINGS = [
        Binding("enter", "go_on", "next"),
        Binding("f", "mark", "mark for review"),
        Binding("o", "overview", "overview"),
        Binding("H,ctrl+s", "hand_in", "hand in"),
        Binding("p", "step(-1)", "previous"),
        Binding("left,shift+tab", "step(-1)", "previous", show=False),
        Binding("n,right,tab,s", "step(1)", "next question", show=False),
        Binding("u", "clear", "take the answer back", show=False),
        Binding("q,escape", "leave", "leave the exam", show=False),
    ]

    sheet = getters.query_one(Sheet)
    choices = getters.query_one(ExamChoices)

    def __init__(self, library: Library, sitting: ExamSitting) -> None:
        super().__init__(library, sitting)
        self._told: int | None = None

    def compose(self) -> ComposeResult:
        """Lay out every part once."""
        yield from self.head()
        with Sheet(can_focus=False):
            yield Stem()
            yield ExamChoices(self._pick, self._turn)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask the question that is looked at, and watch the time."""
        self._ask()
        self._tick()
        self.set_interval(_POLL, self._tick)

    def on_screen_suspend(self) -> None:
        """Count the time over another screen for no question."""
        self.sitting.look_away()

    def on_screen_resume(self) -> None:
        """Count the time again."""
        self.sitting.look_back()

    def _ask(self) -> None:
        question = self.sitting.question
        several = question.kind is Kind.MULTIPLE
        self.choices.ask([option.text for option in question.options], several=several)
        self.choices.begin_at(self.sitting.exam.choice)
        self._show()
        self.refresh_bindings()
        self.sheet.scroll_home(animate=False)

    def _show(self) -> None:
        """Show what is chosen and marked, as it is kept; or the end, if it is over meanwhile."""
        if self.sitting.is_over():
            self._end()
            return
        exam = self.sitting.exam
        self.choices.show(exam.choice)
        flag = f"{FLAG} For review{SEPARATOR}" if exam.position in exam.marked else ""
        self.query_one(Stem).ask(f"{flag}{task(exam.question)}", exam.question.stem)
        self.show_state()

    def _tick(self) -> None:
        """Warn when it is time to, and end the exam when the time is over."""
        if self.sitting.is_over():
            self._end()
            return
        warning = self.show_warning()
        if warning and warning != self._told:
            self.notify(WARNINGS[warning], severity="warning", markup=False, timeout=5)
        self._told = warning

    def _pick(self, index: int) -> None:
        self.sitting.pick(index)
        self._show()

    def _turn(self, index: int) -> None:
        self.sitting.turn(index)
        self._show()

    def action_clear(self) -> None:
        """Take the answer back."""
        self.sitting.choose(NOTHING)
        self._show()

    def action_mark(self) -> None:
        """Mark the question for review, or take the mark off."""
        self.sitting.mark()
        self._show()

    def action_go_on(self) -> None:
        """Go on; but first pick what the cursor was moved to, if nothing is chosen yet."""
        if self.choices.moved and not self.sitting.exam.choice:
            self.choices.action_mark_here()
        else:
            self.action_step(1)

    def action_step(self, by: int) -> None:
        """Look at the next question or the one before; after the last one comes the overview."""
        exam = self.sitting.exam
        if by > 0 and exam.is_last:
            self.action_overview()
        else:
            self._look_at(exam.position + by)

    def _look_at(self, position: int | None) -> None:
        if position is not None:
            self.sitting.look_at(position)
            self._ask()

    def action_overview(self) -> None:
        """Show all questions, and what was done at each."""
        from quizapp.tui.screens.overview import OverviewScreen

        self.app.push_screen(OverviewScreen(self.library, self.sitting), self._after_overview)

    def _after_overview(self, chosen: int | Literal["hand in"] | None) -> None:
        if chosen == "hand in":
            self._hand_in(sure=True)
        else:
            self._look_at(chosen)

    def action_hand_in(self) -> None:
        """Hand in, if that is what is meant."""
        from quizapp.tui.screens.handing_in import HandInScreen

        self.app.push_screen(HandInScreen(self.sitting.exam), self._hand_in)

    def _hand_in(self, sure: Literal[True] | None) -> None:
        if sure:
            self.sitting.hand_in()
            self._end()

    def _end(self) -> None:
        """Show how it went, whatever stands over this screen; once, for a clock may tick again."""
        if self not in self.app.screen_stack:
            return
        from quizapp.tui.screens.exam_results import ExamResultsScreen

        while self.app.screen is not self:
            self.app.pop_screen()
        self.app.switch_screen(ExamResultsScreen(self.library, self.sitting))

    def action_leave(self) -> None:
        """Go back home, if that is what is meant."""
        from quizapp.tui.screens.confirm import ConfirmScreen

        clock = " Its clock runs on." if self.sitting.time_left else ""
        whose = "Not all of your" if self.sitting.trouble else "Your"
        words = f"{whose} answers are kept, and it is not handed in.{clock}"
        question = ConfirmScreen("Leave the exam?", words, yes="Leave", no="Stay")
        self.app.push_screen(question, self._leave)

    def _leave(self, sure: Literal[True] | None) -> None:
        if sure:
            self.dismiss()
