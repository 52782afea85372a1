"""The passages that a question rests on, with the evidence marked and the source named.

Where the reader has a copy of the source, the passage stands there as it is in the copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from quizapp.tui.words import MUTED, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.quiz import Excerpt, Question

EVIDENCE = "bold $accent on $accent 18%"
NEAREST = "Marked are the words that come closest to the bank's: your copy puts it otherwise."


class PassagePanel(Static):
    """A framed passage. Under NO_COLOR the evidence stands between «…» instead of in colour."""

    DEFAULT_CSS = """
    PassagePanel {
        height: auto;
        padding: 0 1;
        border: round $foreground 30%;
        border-title-color: $text-muted;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, question: Question) -> None:
        """Show the passages of `question`; without any, the panel is not there."""
        excerpts = question.excerpts
        texts = [quoted(each, signs=self.app.no_color) for each in excerpts]
        small = [NEAREST] if any(each.is_nearest for each in excerpts) else []
        small += [question.source] if question.source else []
        self._fill(source_of(excerpts), texts, small)

    def show_bank(self, question: Question) -> None:
        """Show in the bank's words what `show` quotes; without a copy, the panel is not there."""
        excerpts = [each for each in question.excerpts if each.original]
        texts = [_restated(each, signs=self.app.no_color) for each in excerpts]
        self._fill(f"In the bank's words{_paragraphs(excerpts)}", texts, [])

    def _fill(self, title: str, texts: Sequence[Content], small: Sequence[str]) -> None:
        self.display = bool(texts)
        self.border_title = Content(title)
        notes = [Content.styled(each, MUTED) for each in small]
        self.update(Content("\n\n").join([*texts, *notes]))


def source_of(excerpts: Sequence[Excerpt]) -> str:
    """Return such as `Source, paragraphs 7 and 9`."""
    return f"Source{_paragraphs(excerpts)}"


def _paragraphs(excerpts: Sequence[Excerpt]) -> str:
    numbers = [str(each.paragraph) for each in excerpts if each.paragraph]
    if not numbers:
        return ""
    return f", paragraph{'s' if len(numbers) > 1 else ''} {listed(numbers)}"


def quoted(excerpt: Excerpt, *, signs: bool) -> Content:
    """Return a passage with its evidence marked: in colour, and with `signs` between «…»."""
    original = excerpt.original
    if original is None:
        return _restated(excerpt, signs=signs)
    return _marked(original.text, original.spans, signs=signs)


def _restated(excerpt: Excerpt, *, signs: bool) -> Content:
    return _marked(excerpt.passage.text, excerpt.spans(), signs=signs)


def _marked(text: str, spans: Sequence[tuple[int, int]], *, signs: bool) -> Content:
    pieces, at = [], 0
    for start, end in spans:
        phrase = f"«{text[start:end]}»" if signs else text[start:end]
        pieces += [Content(text[at:start]), Content.styled(phrase, EVIDENCE)]
        at = end
    return Content.assemble(*pieces, text[at:])
