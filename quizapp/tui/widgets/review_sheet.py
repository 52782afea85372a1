"""Every question of an exam with its verdict, on one page that scrolls."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from textual.widgets import Static

from quizapp.tui.widgets.reviewed import Reviewed
from quizapp.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizapp.quiz.exam import Exam

_AT_ONCE = 5
"""How many questions are laid out at a time."""
_AHEAD = 2
"""How many screens below the one that is read are laid out, and no more of a long exam."""


class ReviewSheet(Sheet):
    """What was said of the whole, and then the questions, laid out as a reader comes near them."""

    DEFAULT_CSS = """
    ReviewSheet > .heading { margin: 1 0; color: $accent; text-style: bold; }
    """

    def __init__(self, exam: Exam, *head: Widget) -> None:
        super().__init__()
        self._exam = exam
        self._head = head
        self._heading = Static(markup=False, classes="heading")
        self._coming: Iterator[Reviewed] = iter(())

    def compose(self) -> ComposeResult:
        """Lay out what stands above the questions."""
        yield from self._head
        yield self._heading

    async def on_mount(self) -> None:
        """Begin with every question, and follow the reader."""
        await self.show(missed_only=False)
        self.watch(self, "scroll_y", self._lay_out, init=False)
        self.watch(self, "virtual_size", self._lay_out, init=False)

    async def show(self, *, missed_only: bool) -> None:
        """Show what was not right alone, or everything."""
        self._heading.update("What was not right" if missed_only else "Every question")
        self._coming = iter(())  # what a reader comes near to meanwhile is gone by then
        await self.query(Reviewed).remove()
        self._coming = self._reviewed(missed_only=missed_only)
        await self._mount_some()
        self.scroll_home(animate=False)

    def _reviewed(self, *, missed_only: bool) -> Iterator[Reviewed]:
        pairs = zip(self._exam.questions, self._exam.verdicts, strict=True)
        for number, (question, verdict) in enumerate(pairs, 1):
            if not (missed_only and verdict.right):
                yield Reviewed(number, question, verdict)

    async def _lay_out(self) -> None:
        if self.max_scroll_y - self.scroll_y < _AHEAD * self.size.height:
            await self._mount_some()

    async def _mount_some(self) -> None:
        if more := tuple(islice(self._coming, _AT_ONCE)):
            await self.mount_all(more)

    def step(self, by: int) -> None:
        """Scroll to the next question, or to the one before."""
        self.call_after_refresh(self._step, by)

    def _step(self, by: int) -> None:
        here = round(self.scroll_y)
        tops = [each.virtual_region.y for each in self.query(Reviewed)]
        further = [top for top in tops if (top - here) * by > 0]
        if further:
            self.scroll_to(y=min(further) if by > 0 else max(further), animate=False)
