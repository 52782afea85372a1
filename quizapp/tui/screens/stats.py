"""Statistics: what a person's answers add up to, in one bank or in all of them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.screen import Screen
from textual.widgets import Static

from quizapp.bank.text import clean_line
from quizapp.history import HistoryError
from quizapp.sitting.past import figures_apart
from quizapp.tui.widgets.figure_parts import first_parts, more_parts
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from quizapp.bank import Bank
    from quizapp.figures import Figures
    from quizapp.tui.library import Library
    from quizapp.tui.live.messages import BankRead

COUNTING = "Counting…"
ALL = "All banks"


class StatsScreen(Screen[None]):
    """The figures of `banks`, to be read. They are counted while the screen is open already."""

    CSS_PATH = "stats.tcss"
    BINDINGS = [Binding("q,escape,enter", "dismiss", "back")]

    def __init__(self, library: Library, banks: Sequence[Bank]) -> None:
        super().__init__()
        self._library = library
        self._banks = tuple(banks)

    def compose(self) -> ComposeResult:
        """Lay out a page with nothing on it yet."""
        yield TopBar()
        with Sheet():
            yield Static(COUNTING, markup=False, id="said")
            with Container(id="parts"):
                yield Vertical(id="first")
                yield Vertical(id="more")
        yield KeyLine()

    def on_mount(self) -> None:
        """Name the banks, and begin to count."""
        title = self._banks[0].title if len(self._banks) == 1 else ALL
        self.query_one(TopBar).show(clean_line(title), "statistics")
        self._count()

    def on_bank_read(self, event: BankRead) -> None:
        """Count anew, if one of the banks is another now."""
        banks = event.renewed(self._banks)
        if banks != self._banks:
            self._banks = banks
            self._count()

    @work(exclusive=True)
    async def _count(self) -> None:
        # A year of a diligent person takes a second or two, and keys are not to wait for that.
        try:
            figures = await asyncio.to_thread(figures_apart, self._library.desk, self._banks)
        except HistoryError as problem:
            self._say(clean_line(str(problem)))
        else:
            await self._show(figures)

    async def _show(self, figures: Figures) -> None:
        self._say("")
        for name, parts in (("#first", first_parts(figures)), ("#more", more_parts(figures))):
            column = self.query_one(name)
            await column.remove_children()
            await column.mount_all(parts)

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.update(words)
        said.display = bool(words)
