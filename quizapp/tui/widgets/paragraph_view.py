"""One paragraph of a source, under what is asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from quizapp.sitting.outlines import described
from quizapp.tui.words import FAINT, MUTED, SEPARATOR, bar

if TYPE_CHECKING:
    from quizapp.quiz.outline import Paragraph

_BAR = 8
_UNTOLD = "The bank has no passage about this paragraph."


class ParagraphView(Static, can_focus=True):
    """A paragraph to be read; the focused one is the one that keys speak of."""

    DEFAULT_CSS = """
    ParagraphView {
        height: auto;
        margin-bottom: 1;
        padding: 0 1;
        border-left: blank;
        &:focus { border-left: outer $accent; }
    }
    """

    def __init__(self, paragraph: Paragraph, *, restated: bool) -> None:
        self.paragraph = paragraph
        super().__init__(_drawn(paragraph, restated=restated), markup=False)

    def show(self, paragraph: Paragraph, *, restated: bool) -> None:
        """Show `paragraph` as it stands now: as the copy has it, or `restated` by the bank."""
        self.paragraph = paragraph
        self.update(_drawn(paragraph, restated=restated))


def _drawn(paragraph: Paragraph, *, restated: bool) -> Content:
    return Content.assemble(_heading(paragraph), "\n", _text(paragraph, restated=restated))


def _heading(paragraph: Paragraph) -> Content:
    name, *said = described(paragraph)
    known = paragraph.knowledge
    if not known.questions:
        return Content.assemble((name, "bold"), (f"{SEPARATOR}{SEPARATOR.join(said)}", MUTED))
    done, rest = bar(known.right, known.questions, _BAR)
    words = f" {SEPARATOR.join(said)}"
    return Content.assemble((f"{name} ", "bold"), (done, "$accent"), (rest, FAINT), (words, MUTED))


def _text(paragraph: Paragraph, *, restated: bool) -> Content:
    if paragraph.original is not None and not restated:
        return Content(paragraph.original)
    if paragraph.passages:
        return Content(paragraph.restated)
    return Content.styled(_UNTOLD, MUTED)
