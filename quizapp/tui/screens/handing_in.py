"""The last question of an exam: whether to hand it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from quizapp.sitting.exam_words import before_handing_in
from quizapp.tui.screens.confirm import ConfirmScreen

if TYPE_CHECKING:
    from quizapp.quiz.exam import Exam


class HandInScreen(ConfirmScreen):
    """Ask whether to hand in; a key that was meant for another screen does not."""

    AUTO_FOCUS = "#no"
    BINDINGS = [Binding("q", "dismiss(None)", "no", show=False)]

    def __init__(self, exam: Exam) -> None:
        super().__init__("Hand in?", before_handing_in(exam), yes="Hand in", no="Go on")
