"""One question that was missed, to be read again after the round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from quizapp.tui.verdicts import Tone, reveals
from quizapp.tui.widgets.passage_panel import PassagePanel
from quizapp.tui.words import MUTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizapp.quiz import Question, Verdict


class Missed(Vertical):
    """A stem, what was right and what was chosen, and the passage."""

    DEFAULT_CSS = """
    Missed {
        height: auto;
        margin-bottom: 1;
        Static { height: auto; }
        .stem { text-style: bold; }
        .told { layout: grid; grid-size: 2; grid-columns: 2 1fr; grid-rows: auto; height: auto; }
        .right { color: $success; text-style: bold; }
        .wrong { color: $error; text-style: bold; }
        PassagePanel { margin-top: 1; }
    }
    """

    def __init__(self, question: Question, verdict: Verdict) -> None:
        super().__init__()
        self._question = question
        self._verdict = verdict
        self._passage = PassagePanel()

    def compose(self) -> ComposeResult:
        """Lay out the words over the passage."""
        yield Static(self._question.stem, markup=False, classes="stem")
        with Container(classes="told"):
            yield from self._told()
        if self._question.explanation:
            yield Static(self._question.explanation, markup=False)
        yield self._passage

    def on_mount(self) -> None:
        """Open the passage."""
        self._passage.show(self._question)

    def _told(self) -> Iterator[Widget]:
        told = reveals(self._question, self._verdict)
        for option, reveal in zip(self._question.options, told, strict=True):
            if reveal.tone is not Tone.PLAIN:
                words = (f"\n{reveal.words}", MUTED) if reveal.words else ""
                yield Static(reveal.sign, markup=False, classes=reveal.tone)
                yield Static(Content.assemble(option.text, words), markup=False)
