"""What is said once a question is answered: the verdict, and the author's explanation."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizapp.quiz import Answer, Question
from quizapp.tui.verdicts import Tone, headline, late_headline, tone_of

_COLOURS = {Tone.RIGHT: "bold $success", Tone.PARTLY: "bold $warning", Tone.WRONG: "bold $error"}


class Feedback(Vertical):
    """A line that begins with the verdict in words, and the explanation under it.

    Where certainty was asked for, a line between them says what it brought.
    """

    DEFAULT_CSS = """
    Feedback {
        height: auto;
        Static { height: auto; }
        .marks { color: $text-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.verdict = Static(markup=False, classes="verdict")
        self._marks = Static(markup=False, classes="marks")
        self._explanation = Static(markup=False, classes="explanation")

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield self.verdict
        yield self._marks
        yield self._explanation

    @property
    def first(self) -> Static:
        """The end of what is to be seen first: of the verdict, or of what it brought."""
        return self._marks if self._marks.display else self.verdict

    def show(self, question: Question, answer: Answer, marks: str = "") -> None:
        """Say what `answer` was worth, and why; `marks` says what its certainty brought."""
        self._say(question, *headline(question, answer), tone_of(answer.verdict))
        self._marks.update(marks)
        self._marks.display = bool(marks)

    def show_late(self, question: Question) -> None:
        """Say that the time was over before there was an answer, and what it would have been."""
        self._say(question, *late_headline(question), Tone.PARTLY)
        self._marks.display = False

    def _say(self, question: Question, lead: str, rest: str, tone: Tone) -> None:
        told = Content.assemble((lead, _COLOURS[tone]), f" {rest}" if rest else "")
        self.verdict.update(told)
        self._explanation.update(question.explanation or "")
        self._explanation.display = bool(question.explanation)
