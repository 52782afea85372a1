"""How an exam went: passed or not, and every question with its verdict, why, and the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from quizapp.bank.text import clean_line
from quizapp.sitting.exam_words import TIMED_OUT
from quizapp.tui.status import shown_seed
from quizapp.tui.verdicts import SIGNS, Tone
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.notice_line import NoticeLine
from quizapp.tui.widgets.review_sheet import ReviewSheet
from quizapp.tui.widgets.score_head import ScoreHead
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import SEPARATOR, clock, count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizapp.sitting import ExamSitting
    from quizapp.tui.library import Library


class ExamResultsScreen(Screen[None]):
    """The end of an exam; `missed_only` leaves out what was right."""

    CSS_PATH = "exam_results.tcss"
    BINDINGS = [
        Binding("w", "turn(True)", "wrong only"),
        Binding("w", "turn(False)", "all questions"),
        Binding("n", "step(1)", "next"),
        Binding("p", "step(-1)", "previous"),
        Binding("q,escape", "leave", "home"),
    ]

    missed_only: reactive[bool] = reactive(default=False, bindings=True)

    sheet = getters.query_one(ReviewSheet)

    def __init__(self, library: Library, sitting: ExamSitting) -> None:
        super().__init__()
        self._library = library
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """Lay out how it went, and the questions under it."""
        yield TopBar()
        yield NoticeLine(id="trouble")
        yield ReviewSheet(self._sitting.exam, *self._outcome())
        yield KeyLine()

    def _outcome(self) -> Iterator[Widget]:
        sitting = self._sitting
        yield Static(self._verdict(), markup=False, id="verdict")
        yield ScoreHead(sitting.exam.score.percent, *self._summary())
        if sitting.timed_out:
            yield Static(TIMED_OUT, markup=False, id="over")

    def on_mount(self) -> None:
        """Name the exam, and say what is not kept of it."""
        record, question = self._sitting.record, self._sitting.question
        said = SEPARATOR.join((record.mode, shown_seed(record.seed), "handed in"))
        self.query_one(TopBar).show(self._library.title(question), said, "handed in")
        self._show_trouble()

    def _show_trouble(self) -> None:
        trouble = self._sitting.trouble
        again = "" if self._sitting.ended_elsewhere else " Leaving tries again."
        said = f"Not all of it is kept: {clean_line(trouble)}{again}" if trouble else ""
        self.query_one("#trouble", NoticeLine).say(said)

    def _verdict(self) -> Content:
        passed, needed = self._sitting.passed, self._sitting.pass_mark
        tone, word = (Tone.RIGHT, "Passed") if passed else (Tone.WRONG, "Not passed")
        colour = "bold $success" if passed else "bold $error"
        return Content.assemble((f"{SIGNS[tone]} {word}.", colour), f" It takes {needed}%.")

    def _summary(self) -> Iterator[str]:
        exam, taken, limit = self._sitting.exam, self._sitting.taken, self._sitting.time_left
        score = exam.score
        missed = exam.answered - score.right
        yield f"{score.points_text} of {count(exam.size, 'point')}"
        yield f"{score.right} right, {missed} missed, {len(exam.open)} open"
        yield f"{clock(taken)} of {clock(limit.total)}" if limit else clock(taken)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is not shown now."""
        return action != "turn" or parameters != (self.missed_only,)

    async def action_turn(self, missed_only: bool) -> None:  # noqa: FBT001 - a key gives it so
        """Show what was not right alone, or everything again."""
        self.missed_only = missed_only
        await self.sheet.show(missed_only=missed_only)

    def action_step(self, by: int) -> None:
        """Scroll to the next question, or to the one before."""
        self.sheet.step(by)

    def action_leave(self) -> None:
        """Go home; what could not be kept is tried once more."""
        if self._sitting.trouble:
            self._sitting.hand_in()
        self.dismiss()
