"""One option of a question: its sign and number to the left, its text, and words under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.tui.verdicts import Tone
from quizapp.tui.widgets.hanging import Hanging
from quizapp.tui.words import MUTED
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.tui.verdicts import Reveal

MARKS: dict[tuple[bool, bool], str] = {
    (False, False): "( )",
    (False, True): "(•)",
    (True, False): "[ ]",
    (True, True): "[x]",
}
"""The mark of an option, by whether several may be marked and whether this one is."""
_GUTTER = 10
_HERE, _HERE_PAPER = "bold $accent", "on $foreground 8%"
_INKS = {Tone.RIGHT: "bold $success", Tone.WRONG: "bold $error"}


class ChoiceRow(Value):
    """An option as it stands: under the cursor or not, marked or not, revealed or not yet."""

    number: int
    option: str
    several: bool
    marked: bool
    pointed: bool
    reveal: Reveal | None

    def drawn(self) -> Hanging:
        """Return it drawn."""
        return Hanging(self._sign(), self._text(), _GUTTER, _HERE_PAPER if self.pointed else "")

    def _sign(self) -> Content:
        sign = f" {self.reveal.sign} " if self.reveal else MARKS[self.several, self.marked]
        pointer = "▸" if self.pointed else " "
        ink = _HERE if self.pointed else MUTED
        if self.reveal:
            ink = _INKS.get(self.reveal.tone, ink)
        return Content.styled(f" {pointer} {sign} {self.number}", ink)

    def _text(self) -> Content:
        is_plain = self.reveal is not None and self.reveal.tone is Tone.PLAIN
        ink = MUTED if is_plain else "bold" if self.marked else ""
        words = self.reveal.words if self.reveal else ""
        below = (f"\n{words}", MUTED) if words else ""
        return Content.assemble((self.option, ink), below)
