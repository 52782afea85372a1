"""What is said once a question is answered: the verdict, and the author's explanation."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizapp.quiz import Answer, Question
from quizapp.tui.verdicts import Tone, headline, tone_of

_COLOURS = {Tone.RIGHT: "bold $success", Tone.PARTLY: "bold $warning", Tone.WRONG: "bold $error"}


class Feedback(Vertical):
    """A line that begins with the verdict in words, and the explanation under it."""

    DEFAULT_CSS = """
    Feedback {
        height: auto;
        Static { height: auto; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.verdict = Static(markup=False, classes="verdict")
        self._explanation = Static(markup=False, classes="explanation")

    def compose(self) -> ComposeResult:
        """Lay out the two lines."""
        yield self.verdict
        yield self._explanation

    def show(self, question: Question, answer: Answer) -> None:
        """Say what `answer` was worth, and why."""
        lead, rest = headline(question, answer)
        colour = _COLOURS[tone_of(answer.verdict)]
        self.verdict.update(Content.assemble((lead, colour), f" {rest}" if rest else ""))
        self._explanation.update(question.explanation or "")
        self._explanation.display = bool(question.explanation)
