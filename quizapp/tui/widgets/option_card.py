"""One option on a projector: a letter that is read from afar, and the text beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from quizapp.quiz.polls import LETTERS
from quizapp.tui.verdicts import SIGNS, Tone
from quizapp.tui.widgets.big_letters import BIG
from quizapp.tui.words import MUTED, count

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click


class _Cell(Static):
    """A part of a card; a drag over it selects no text, for a click means something here."""

    ALLOW_SELECT: ClassVar[bool] = False


class OptionCard(Horizontal):
    """An option. What it shows is set from outside; a click on it is posted as `Pressed`."""

    DEFAULT_CSS = """
    OptionCard {
        height: auto;
        background: $foreground 6%;
        .gutter { width: 5; height: auto; color: $accent; text-style: bold; }
        .text { width: 1fr; min-width: 1; height: auto; text-style: bold; }
        &.-big {
            height: 100%;
            padding: 0 1 0 0;
            border-left: outer $foreground 25%;
            .gutter { width: 9; }
            .gutter, .text { height: 100%; content-align: left middle; }
        }
        &.-right { background: $success 25%; }
        &.-right .gutter { color: $success; }
        &.-big.-right { border-left: outer $success; }
        &.-wrong { background: $foreground 3%; }
        &.-wrong .gutter, &.-wrong .text { color: $text-muted; text-style: not bold; }
    }
    """

    class Pressed(Message):
        """The card was clicked."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, index: int) -> None:
        super().__init__()
        self._index = index
        self._gutter = _Cell(markup=False, classes="gutter")
        self._text = _Cell(markup=False, classes="text")

    def compose(self) -> ComposeResult:
        """Lay the letter left of the text."""
        yield self._gutter
        yield self._text

    def show(
        self, text: str, *, big: bool, right: bool | None = None, votes: int | None = None
    ) -> None:
        """Show an option; whether it is `right` and how many `votes` it has once that is told."""
        self.set_class(big, "-big")
        self.set_class(right is True, "-right")
        self.set_class(right is False, "-wrong")
        sign = SIGNS[Tone.RIGHT if right else Tone.PLAIN]
        letter = LETTERS[self._index]
        self._gutter.update(_large(sign, letter) if big else _chip(sign, letter))
        self._text.update(Content.assemble(text, (_tally(votes), MUTED) if big else ""))

    def on_click(self, event: Click) -> None:
        """Tell the screen that this option was chosen."""
        event.stop()
        self.post_message(self.Pressed(self._index))


def _large(sign: str, letter: str) -> Content:
    upper, middle, lower = BIG[letter].split("\n")
    return Content(f"  {upper}\n{sign} {middle}\n  {lower}")


def _chip(sign: str, letter: str) -> Content:
    return Content.assemble(sign, (f" {letter} ", "reverse"))


def _tally(votes: int | None) -> str:
    return "" if votes is None else f"\n{'●' * votes}{' ' if votes else ''}{count(votes, 'vote')}"
