"""One option of a question: its sign and number to the left, its text, and words under it."""

from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from quizapp.tui.verdicts import Reveal, Tone
from quizapp.tui.widgets.hanging import Hanging
from quizapp.tui.words import MUTED

MARKS: dict[tuple[bool, bool], str] = {
    (False, False): "( )",
    (False, True): "(•)",
    (True, False): "[ ]",
    (True, True): "[x]",
}
"""The mark of an option, by whether several may be marked and whether this one is."""
_GUTTER = 10
_SMALL, _HERE = "$text-muted", "bold $accent"
_INKS = {Tone.RIGHT: "bold $success", Tone.WRONG: "bold $error"}


class ChoiceRow(Static):
    """An option. What it shows is set from outside; a click on it is posted as `Pressed`.

    A drag over it selects no text, for a click means something here.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    DEFAULT_CSS = """
    ChoiceRow {
        height: auto;
        &.-cursor { background: $foreground 8%; }
    }
    """

    cursor: reactive[bool] = reactive(default=False, toggle_class="-cursor")
    marked: reactive[bool] = reactive(default=False)
    reveal: reactive[Reveal | None] = reactive(None)

    class Pressed(Message):
        """The row was clicked."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, index: int) -> None:
        super().__init__(markup=False)
        self.index = index
        self._option = ""
        self._several = False

    def ask(self, option: str, *, several: bool) -> None:
        """Show `option` as one that nobody has marked yet."""
        self._option, self._several = option, several
        self.set_reactive(ChoiceRow.marked, False)  # noqa: FBT003 - as Textual calls it
        self.set_reactive(ChoiceRow.reveal, None)
        self._draw(layout=True)

    def watch_cursor(self) -> None:
        """Draw the cursor's sign."""
        self._draw()

    def watch_marked(self) -> None:
        """Draw the mark."""
        self._draw()

    def watch_reveal(self) -> None:
        """Draw the sign and the words that belong here once the question is answered."""
        self._draw(layout=bool(self.reveal and self.reveal.words))

    def on_click(self, event: Click) -> None:
        """Tell the list that this row was chosen."""
        event.stop()
        self.post_message(self.Pressed(self.index))

    def _draw(self, *, layout: bool = False) -> None:
        """Draw everything; `layout` says that the height may be another one than it was."""
        self.update(Hanging(self._sign(), self._text(), _GUTTER), layout=layout)

    def _sign(self) -> Content:
        sign = f" {self.reveal.sign} " if self.reveal else MARKS[self._several, self.marked]
        pointer = "▸" if self.cursor else " "
        ink = _HERE if self.cursor else _SMALL
        if self.reveal:
            ink = _INKS.get(self.reveal.tone, ink)
        return Content.styled(f" {pointer} {sign} {self.index + 1}", ink)

    def _text(self) -> Content:
        is_plain = self.reveal is not None and self.reveal.tone is Tone.PLAIN
        ink = f"{'bold ' if self.marked else ''}{_SMALL if is_plain else ''}".strip()
        words = self.reveal.words if self.reveal else ""
        below = (f"\n{words}", MUTED) if words else ""
        return Content.assemble((self._option, ink), below)
