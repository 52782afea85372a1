"""One option of a question: its sign and number to the left, its text, and words under it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from quizapp.tui.verdicts import Reveal, Tone
from quizapp.tui.words import MUTED

MARKS: dict[tuple[bool, bool], str] = {
    (False, False): "( )",
    (False, True): "(•)",
    (True, False): "[ ]",
    (True, True): "[x]",
}
"""The mark of an option, by whether several may be marked and whether this one is."""


class _Cell(Static):
    """A part of a row; a drag over it selects no text, for a click means something here."""

    ALLOW_SELECT: ClassVar[bool] = False


class ChoiceRow(Horizontal):
    """An option. What it shows is set from outside; a click on it is posted as `Pressed`."""

    DEFAULT_CSS = """
    ChoiceRow {
        height: auto;
        .gutter { width: 10; color: $text-muted; }
        .body { width: 1fr; min-width: 1; }
        &.-cursor { background: $foreground 8%; }
        &.-cursor .gutter { color: $accent; text-style: bold; }
        &.-marked .body { text-style: bold; }
        &.-right .gutter { color: $success; text-style: bold; }
        &.-wrong .gutter { color: $error; text-style: bold; }
        &.-plain .body { color: $text-muted; }
    }
    """

    cursor: reactive[bool] = reactive(default=False, toggle_class="-cursor")
    marked: reactive[bool] = reactive(default=False, toggle_class="-marked")
    reveal: reactive[Reveal | None] = reactive(None)

    class Pressed(Message):
        """The row was clicked."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        self._option = ""
        self._several = False
        self._gutter = _Cell(markup=False, classes="gutter")
        self._body = _Cell(markup=False, classes="body")

    def compose(self) -> ComposeResult:
        """Lay the sign left of the text."""
        yield self._gutter
        yield self._body

    def ask(self, option: str, *, several: bool) -> None:
        """Show `option` as one that nobody has marked yet."""
        self._option, self._several = option, several
        self.marked, self.reveal = False, None
        self._draw()

    def watch_cursor(self) -> None:
        """Draw the cursor's sign."""
        self._draw()

    def watch_marked(self) -> None:
        """Draw the mark."""
        self._draw()

    def watch_reveal(self, reveal: Reveal | None) -> None:
        """Draw the sign and the words that belong here once the question is answered."""
        for tone in Tone:
            self.set_class(reveal is not None and reveal.tone is tone, f"-{tone}")
        self._draw()

    def on_click(self, event: Click) -> None:
        """Tell the list that this row was chosen."""
        event.stop()
        self.post_message(self.Pressed(self.index))

    def _draw(self) -> None:
        sign = f" {self.reveal.sign} " if self.reveal else MARKS[self._several, self.marked]
        pointer = "▸" if self.cursor else " "
        self._gutter.update(f" {pointer} {sign} {self.index + 1}")
        words = self.reveal.words if self.reveal else ""
        below = (f"\n{words}", MUTED) if words else ""
        self._body.update(Content.assemble(self._option, below))
