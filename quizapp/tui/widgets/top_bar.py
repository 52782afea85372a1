"""The first line of a screen: what this is, and where things stand."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from quizapp.tui.words import MUTED

_GAP = 2
"""Columns between the title and the state, at least."""


class TopBar(Widget):
    """A title to the left, cut where room ends, and a state to the right.

    On a narrow screen a shorter state stands first and the title follows it.
    """

    DEFAULT_CSS = """
    TopBar { height: 1; padding: 0 2; text-wrap: nowrap; text-style: bold; }
    """

    title: reactive[str] = reactive("")
    states: reactive[tuple[str, str]] = reactive(("", ""))
    """The state, and the shorter one for narrow screens."""

    def show(self, title: str, long: str = "", short: str | None = None) -> None:
        """Show a title and a state, `long` and, for narrow screens, `short`."""
        self.title = title
        self.tick(long, short)

    def tick(self, long: str, short: str | None = None) -> None:
        """Show another state; nothing around it moves."""
        self.states = (long, long if short is None else short)

    def render(self) -> Content:
        """Draw both beside each other."""
        long, short = (Content.styled(state, MUTED) for state in self.states)
        is_narrow = self.screen.has_class("-narrow")
        state, gap = (short if is_narrow else long), Content(" " * _GAP)
        room = max(0, self.content_size.width - state.cell_length - _GAP)
        title = Content(self.title).first_line.truncate(room, ellipsis=True, pad=not is_narrow)
        return Content.assemble(*((state, gap, title) if is_narrow else (title, gap, state)))
