"""The passages that a question rests on, with the evidence marked and the source named."""

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from quizapp.quiz import Excerpt, Question
from quizapp.tui.words import MUTED, listed

EVIDENCE = "bold $accent on $accent 18%"
WAITING = "The passage comes after the answer."


class PassagePanel(Static):
    """A framed passage. Under NO_COLOR the evidence stands between «…» instead of in colour."""

    DEFAULT_CSS = """
    PassagePanel {
        height: auto;
        padding: 0 1;
        border: round $foreground 30%;
        border-title-color: $text-muted;
        &.-none { display: none; }
        &.-waiting { color: $text-muted; border: round $foreground 12%; }
    }
    """

    waiting: reactive[bool] = reactive(default=True, toggle_class="-waiting")
    """Whether the question is not answered yet, so that its passage is kept back."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def wait(self) -> None:
        """Show nothing of the passage."""
        self.waiting = True
        self.remove_class("-none")
        self.border_title = "Source"
        self.update(WAITING)

    def show(self, question: Question) -> None:
        """Show the passages of `question`; without any, the panel is not there."""
        self.waiting = False
        self.set_class(not question.excerpts, "-none")
        self.border_title = _title(question)
        excerpts = [_marked(each, signs=self.app.no_color) for each in question.excerpts]
        source = [Content.styled(question.source, MUTED)] if question.source else []
        self.update(Content("\n\n").join([*excerpts, *source]))


def _title(question: Question) -> str:
    numbers = [str(each.passage.paragraph) for each in question.excerpts if each.passage.paragraph]
    if not numbers:
        return "Source"
    return f"Source, paragraph{'s' if len(numbers) > 1 else ''} {listed(numbers)}"


def _marked(excerpt: Excerpt, *, signs: bool) -> Content:
    text, pieces, at = excerpt.passage.text, [], 0
    for start, end in excerpt.spans():
        phrase = f"«{text[start:end]}»" if signs else text[start:end]
        pieces += [Content(text[at:start]), Content.styled(phrase, EVIDENCE)]
        at = end
    return Content.assemble(*pieces, text[at:])
