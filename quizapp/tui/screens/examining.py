"""What the screens share that are open while an exam is held."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual import getters
from textual.screen import Screen

from quizapp.bank.text import clean_line
from quizapp.quiz.limits import ONE_MINUTE
from quizapp.sitting.exam_words import WARNINGS
from quizapp.tui.screens.supervised import Supervised
from quizapp.tui.status import shown_seed
from quizapp.tui.widgets.countdown import Countdown
from quizapp.tui.widgets.notice_line import NoticeLine
from quizapp.tui.widgets.progress_line import ProgressLine
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import SEPARATOR

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.sitting import ExamSitting
    from quizapp.tui.library import Library

Result = TypeVar("Result")


class Examining(Supervised, Screen[Result]):
    """A screen of an exam that is not handed in: while one is open the palette stays shut.

    Its head says where the exam stands, and how much time is left.
    """

    top_bar = getters.query_one(TopBar)

    def __init__(self, library: Library, sitting: ExamSitting) -> None:
        super().__init__()
        self.library = library
        self.sitting = sitting

    def head(self) -> ComposeResult:
        """Lay out the lines over the page."""
        yield TopBar()
        if self.sitting.time_left:
            yield Countdown(lambda: self.sitting.time_left, closing=ONE_MINUTE)
        else:
            yield ProgressLine()
        yield NoticeLine(id="trouble")
        yield NoticeLine(id="warning")

    def check_action(self, _action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Take no key before the page is laid out."""
        return self.is_mounted

    def show_state(self) -> None:
        """Show where the exam stands now."""
        exam, trouble = self.sitting.exam, self.sitting.trouble
        self.top_bar.show(self.library.title(exam.question), *self._status())
        for line in self.query(ProgressLine):
            line.done, line.total = exam.answered, exam.size
        said = f"Answers are not being kept: {clean_line(trouble)}" if trouble else ""
        self.query_one("#trouble", NoticeLine).say(said)
        self.show_warning()

    def show_warning(self) -> int | None:
        """Show the warning that is in force, and return it."""
        left = self.sitting.time_left
        warning = left.warning if left else None
        self.query_one("#warning", NoticeLine).say(WARNINGS[warning] if warning else "")
        return warning

    def _status(self) -> tuple[str, str]:
        """Return where it stands, for a wide screen and for a narrow one."""
        exam, record = self.sitting.exam, self.sitting.record
        number, seed = exam.position + 1, shown_seed(record.seed)
        answered = f"{exam.answered} answered"
        long = (record.mode, seed, f"{number} of {exam.size}", answered)
        return SEPARATOR.join(long), SEPARATOR.join((f"{number}/{exam.size}", answered, seed))
