"""One topic of an item analysis, with everything that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from quizapp.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.tui.reporting import Line, Topic


class LineView(Container):
    """Numbers, and to the right of them, or below where room is short, what they are about."""

    DEFAULT_CSS = """
    LineView {
        layout: horizontal;
        height: auto;
        Static { height: auto; }
        .numbers { width: auto; padding-right: 2; }
        .text { width: 1fr; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self._numbers = Static(markup=False, classes="numbers")
        self._text = Static(markup=False, classes="text")

    def compose(self) -> ComposeResult:
        """Lay the numbers before the text."""
        yield self._numbers
        yield self._text

    def on_mount(self) -> None:
        """Show the line that was given meanwhile."""
        if self._line:
            self._draw(self._line)

    def show(self, line: Line) -> None:
        """Show another line."""
        self._line = line
        if self.is_mounted:
            self._draw(line)

    def _draw(self, line: Line) -> None:
        # Not before the mount: Textual keeps the size of what was drawn first if a second text
        # is given to a Static that is laid out but not mounted yet.
        remark = (f"\n{line.remark}", "$warning") if line.remark else ""
        self._numbers.update(line.numbers)
        self._text.update(Content.assemble(line.text, remark))


class TopicView(Sheet):
    """What is said of a topic, and what it is made of."""

    DEFAULT_CSS = """
    TopicView {
        Static { height: auto; }
        #text { text-style: bold; }
        #said { margin-bottom: 1; color: $text-muted; }
        #lines { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the text over the figures."""
        yield Static(markup=False, id="text")
        yield Static(markup=False, id="said")
        yield Vertical(id="lines")

    def show(self, topic: Topic) -> None:
        """Show another topic, from its top."""
        self.query_one("#text", Static).update(topic.text)
        self.query_one("#said", Static).update("\n".join(topic.said))
        self._show_lines(topic.lines)
        self.scroll_home(animate=False)

    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        """Use the views there are, and make or hide some: making them all anew would flicker."""
        views = list(self.query(LineView))
        more = [LineView() for _ in lines[len(views) :]]
        self.query_one("#lines").mount_all(more)
        for index, view in enumerate([*views, *more]):
            view.display = index < len(lines)
            if view.display:
                view.show(lines[index])
