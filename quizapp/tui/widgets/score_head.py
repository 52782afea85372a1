"""A score in large digits, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Digits, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ScoreHead(Horizontal):
    """A percentage, with a few lines to its right."""

    DEFAULT_CSS = """
    ScoreHead {
        height: auto;
        min-height: 3;
        Digits { width: auto; color: $accent; text-style: bold; }
        .percent { width: auto; padding: 2 3 0 1; color: $accent; text-style: bold; }
        .summary { width: 1fr; height: auto; color: $foreground; }
    }
    """

    def __init__(self, percent: int, *lines: str) -> None:
        super().__init__()
        self._percent = percent
        self._lines = lines

    def compose(self) -> ComposeResult:
        """Lay the words right of the digits."""
        yield Digits(str(self._percent))
        yield Static("%", markup=False, classes="percent")
        yield Static("\n".join(self._lines), markup=False, classes="summary")
