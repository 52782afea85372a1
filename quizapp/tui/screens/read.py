"""The source as a whole, to be read: every paragraph, and how well it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters
from textual.binding import Binding
from textual.widgets import Static

from quizapp.bank.text import clean_line
from quizapp.history import HistoryError
from quizapp.quiz.outline import only_about, outline
from quizapp.sitting import Wanted
from quizapp.sitting.outlines import in_all, outlined
from quizapp.tui.screens.bank_screen import ACCEPT, EDIT, BankScreen
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.paragraph_view import ParagraphView
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from textual.app import ComposeResult

    from quizapp.bank import Bank
    from quizapp.quiz.outline import Outline, Paragraph
    from quizapp.tui.library import Library
    from quizapp.tui.live.messages import BankRead

_AT_ONCE = 30
"""How many paragraphs are laid out before the first frame; the rest of a long text follows."""

LOST = "Not found in your copy; here they are in the bank's words:"
UNREAD = "The copy that the bank names cannot be read: here is the source in the bank's words."
EMPTY = "This bank has no passages to read."


class ReadScreen(BankScreen):
    """The paragraphs of one bank's source. The focused one can be studied on its own."""

    CSS_PATH = "read.tcss"
    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("enter", "study", "study it"),
        Binding("n", "step(1)", "next"),
        Binding("p", "step(-1)", "previous"),
        Binding("v", "turn", "other wording"),
        EDIT,
        ACCEPT,
        Binding("q,escape", "dismiss", "back"),
    ]

    sheet = getters.query_one(Sheet)

    def __init__(self, library: Library, bank: Bank) -> None:
        super().__init__(library)
        self.bank = bank
        self._restated = bank.copy is None
        self._outline = self._now()

    def compose(self) -> ComposeResult:
        """Lay out what is said of the whole, and the first paragraphs."""
        yield TopBar()
        with Sheet():
            yield Static(self._said_of_all(), markup=False, id="whole")
            yield from self._views(0)
        yield KeyLine()

    def on_mount(self) -> None:
        """Name the bank, keep the focus where one reads, and lay out what is left."""
        self._begin(0)
        self.watch(self.sheet, "scroll_y", self._scrolled, init=False)
        self.call_after_refresh(self._lay_out)

    def on_screen_resume(self) -> None:
        """Show how things stand now: after a round they stand otherwise."""
        self._outline = self._now()
        self._show()

    async def on_bank_read(self, event: BankRead) -> None:
        """Lay everything out anew, if the bank is another now, and stay where one reads."""
        (bank,) = event.renewed((self.bank,))
        if bank is self.bank:
            return
        here = self.query(ParagraphView).nodes.index(self.current) if self.current else 0
        self.bank = bank
        self._outline = self._now()
        await self.sheet.query("ParagraphView, .lost").remove()
        await self.sheet.mount_all(self._views(0, len(self._paragraphs)))
        self._show()
        self._begin(here)

    def _begin(self, at: int) -> None:
        """Name the bank, and put the focus on a paragraph without scrolling to it."""
        size = count(len(self._paragraphs), "paragraph")
        self.query_one(TopBar).show(clean_line(self.bank.title), size)
        for view in [*self.query(ParagraphView)][: at + 1][-1:]:
            self.set_focus(view, scroll_visible=False)

    @property
    def path(self) -> Path:
        """The file of the bank."""
        return self.bank.path

    @property
    def question_id(self) -> str | None:
        """The id of the first question about the current paragraph."""
        asked = self.current.paragraph.asked if self.current else ()
        return asked[0].id if asked else None

    @property
    def current(self) -> ParagraphView | None:
        """The paragraph that keys speak of."""
        return self.focused if isinstance(self.focused, ParagraphView) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a round where something is asked, and other words where there are two."""
        if action == "study":
            return bool(self.current and self.current.paragraph.asked)
        if action == "turn":
            return self.bank.copy is not None
        return super().check_action(action, parameters)

    def action_step(self, by: int) -> None:
        """Go to the next paragraph, or the one before."""
        views = list(self.query(ParagraphView))
        if self.current in views:
            at = views.index(self.current) + by
            self._go_to(views[max(0, min(at, len(views) - 1))])

    def action_turn(self) -> None:
        """Show the paragraphs in the other words: the copy's, or the bank's."""
        self._restated = not self._restated
        self._show()
        if self.current:
            self.call_after_refresh(self._go_to, self.current)

    def action_study(self) -> None:
        """Begin a round about this paragraph alone."""
        if self.current is None:
            return
        about = (only_about(self.bank, self.current.paragraph),)
        try:
            sitting = self.library.desk.study(about, wanted=Wanted(every=True, ahead=True))
        except HistoryError as problem:
            self.notify(clean_line(str(problem)), markup=False, timeout=6)
            return
        from quizapp.tui.screens.question import QuestionScreen

        self.app.push_screen(QuestionScreen(self.library, sitting, about))

    def on_descendant_focus(self) -> None:
        """Say which keys work now."""
        self.refresh_bindings()

    def _now(self) -> Outline:
        try:
            return outlined(self.bank, self.library.desk)
        except HistoryError:
            return outline(self.bank, {})

    @property
    def _paragraphs(self) -> Sequence[Paragraph]:
        return (*self._outline.paragraphs, *self._outline.lost)

    def _views(self, start: int, number: int = _AT_ONCE) -> Iterator[Static]:
        """Yield `number` views of paragraphs from `start` on, and a line before the lost ones."""
        some = self._paragraphs[start : start + number]
        for index, paragraph in enumerate(some, start):
            if index == len(self._outline.paragraphs):
                yield Static(LOST, markup=False, classes="lost")
            yield ParagraphView(paragraph, restated=self._restated)

    def _lay_out(self) -> None:
        there = len(self.query(ParagraphView))
        if there < len(self._paragraphs):
            self.sheet.mount_all(self._views(there))
            self.call_after_refresh(self._lay_out)

    def _said_of_all(self) -> str:
        lines = [clean_line(self.bank.source.citation), f"{in_all(self._outline)}."]
        if self.bank.source.file and not self.bank.copy:
            lines.append(UNREAD)
        return "\n".join(filter(None, lines)) if self._paragraphs else EMPTY

    def _show(self) -> None:
        self.query_one("#whole", Static).update(self._said_of_all())
        for view, paragraph in zip(self.query(ParagraphView), self._paragraphs, strict=False):
            view.show(paragraph, restated=self._restated)

    def _go_to(self, view: ParagraphView) -> None:
        self.set_focus(view, scroll_visible=False)
        self.sheet.scroll_to_widget(view, top=True, animate=False)

    def _scrolled(self) -> None:
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """Keep the focus on a paragraph that is seen, when the text is scrolled away from it."""
        window = self.sheet.region
        seen = [view for view in self.query(ParagraphView) if view.region.overlaps(window)]
        if seen and self.current not in seen:
            self.set_focus(seen[0], scroll_visible=False)
