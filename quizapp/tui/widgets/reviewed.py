"""One question of an exam, to be read again once it is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from quizapp.tui.verdicts import SIGNS, Tone, tone_of
from quizapp.tui.widgets.missed import Missed

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.quiz import Question, Verdict

_WORDS = {Tone.RIGHT: "right", Tone.PARTLY: "partly right", Tone.WRONG: "not right"}
_SIGNS = {**SIGNS, Tone.PARTLY: "±"}


class Reviewed(Vertical):
    """Its number with the verdict, and all that is said of a missed one."""

    DEFAULT_CSS = """
    Reviewed {
        height: auto;
        .verdict { height: auto; text-style: bold; }
        .verdict.right { color: $success; }
        .verdict.partly { color: $warning; }
        .verdict.wrong { color: $error; }
    }
    """

    def __init__(self, number: int, question: Question, verdict: Verdict) -> None:
        super().__init__()
        self._number = number
        self._question = question
        self._verdict = verdict

    def compose(self) -> ComposeResult:
        """Lay out the verdict over the question."""
        tone = tone_of(self._verdict)
        words = _WORDS[tone] if self._verdict.chosen else "left open"
        told = f"{_SIGNS[tone]} Question {self._number}: {words}"
        yield Static(told, markup=False, classes=f"verdict {tone}")
        yield Missed(self._question, self._verdict)
