"""The keys that work on a screen, as its own bindings tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from quizapp.tui.screens.dialog import Dialog
from quizapp.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from quizapp.tui.keys import Keys

_KEY_WIDTH = 14


class HelpScreen(Dialog[None]):
    """A list of keys and what they do."""

    CSS_PATH = ["dialog.tcss", "help.tcss"]
    BINDINGS = [Binding("q,question_mark,enter", "dismiss(None)", "close", show=False)]

    def __init__(self, keys: Iterable[Keys]) -> None:
        super().__init__()
        self._keys = tuple(keys)

    def compose(self) -> ComposeResult:
        """Lay out a line for each thing that can be done."""
        with Sheet(id="dialog") as dialog:
            dialog.border_title = "Keys"
            yield Static(Content("\n").join(map(_line, self._keys)), markup=False)
            yield Static("The mouse works everywhere too.", markup=False, id="keys")


def _line(keys: Keys) -> Content:
    return Content.assemble(
        (keys.full.ljust(_KEY_WIDTH), "bold $accent"), keys.explained or keys.words
    )
