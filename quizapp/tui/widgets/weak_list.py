"""What goes wrong too often: how many answers were right, and beside it what they were about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.widgets import Static

from quizapp.bank.text import clean_line
from quizapp.sitting.telling import score
from quizapp.tui.words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from quizapp.figures import Weak

_LONGEST = 120


class WeakList(Container):
    """A row for each of `found`. Nothing stands to the right of what a bank says."""

    DEFAULT_CSS = """
    WeakList {
        layout: grid;
        grid-size: 2;
        grid-columns: auto 1fr;
        grid-rows: auto;
        height: auto;
        Static { height: auto; }
        .score { width: auto; padding-right: 2; text-style: bold; }
    }
    """

    def __init__(self, found: Sequence[Weak]) -> None:
        super().__init__()
        self._found = found

    def compose(self) -> ComposeResult:
        """Lay the numbers left of the texts."""
        for each in self._found:
            yield Static(score(each.share), markup=False, classes="score")
            yield Static(cut(clean_line(each.text), _LONGEST), markup=False)
