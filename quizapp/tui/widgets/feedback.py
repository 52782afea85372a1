"""What is said once a question is answered: the verdict, and the author's explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from quizapp.tui.verdicts import Tone, headline, late_headline, tone_of
from quizapp.tui.widgets.sheet import bring_into_view
from quizapp.tui.words import MUTED

if TYPE_CHECKING:
    from quizapp.quiz import Answer, Question

_COLOURS = {Tone.RIGHT: "bold $success", Tone.PARTLY: "bold $warning", Tone.WRONG: "bold $error"}


class Feedback(Static):
    """A line that begins with the verdict in words, and the explanation under it.

    Where certainty was asked for, a line between them says what it brought.
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._verdict = self._marks = Content()

    def on_resize(self) -> None:
        """Be seen as soon as there is something to see."""
        self.bring_into_view()

    def bring_into_view(self) -> None:
        """Scroll to the lines to be seen first: those of the verdict, or of what it brought."""
        if not self.size:
            return  # it is laid out yet, and resized then
        verdict, marks = (len(part.wrap(self.size.width)) for part in (self._verdict, self._marks))
        bring_into_view(self, range(verdict, verdict + marks) if self._marks else range(verdict))

    def show(self, question: Question, answer: Answer, marks: str = "") -> None:
        """Say what `answer` was worth, and why; `marks` says what its certainty brought."""
        self._marks = Content.styled(marks, MUTED)
        self._say(question, *headline(question, answer), tone_of(answer.verdict))

    def show_late(self, question: Question) -> None:
        """Say that the time was over before there was an answer, and what it would have been."""
        self._marks = Content()
        self._say(question, *late_headline(question), Tone.PARTLY)

    def _say(self, question: Question, lead: str, rest: str, tone: Tone) -> None:
        self._verdict = Content.assemble((lead, _COLOURS[tone]), f" {rest}" if rest else "")
        parts = (self._verdict, self._marks, Content(question.explanation or ""))
        self.update(Content("\n").join(filter(None, parts)))
