"""The first line of a screen: what this is, and where things stand."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static


class TopBar(Horizontal):
    """A title to the left, cut where room ends, and a state to the right.

    On a narrow screen a shorter state stands first and the title follows it.
    """

    DEFAULT_CSS = """
    TopBar {
        height: 1;
        padding: 0 2;
        Static { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        .title { width: 1fr; text-style: bold; }
        .long { width: auto; padding-left: 2; color: $text-muted; }
        .short { width: auto; padding-right: 2; dock: left; display: none; color: $text-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._title = Static(markup=False, classes="title")
        self._long = Static(markup=False, classes="long")
        self._short = Static(markup=False, classes="short")
        self._lengths = (0, 0)

    def compose(self) -> ComposeResult:
        """Lay out both forms of the state; the stylesheet shows one."""
        yield self._short
        yield self._title
        yield self._long

    def show(self, title: str, long: str = "", short: str | None = None) -> None:
        """Show a title and a state, `long` and, for narrow screens, `short`."""
        self._title.update(title, layout=False)
        self.tick(long, short)

    def tick(self, long: str, short: str | None = None) -> None:
        """Show another state; nothing around it moves unless its length changes."""
        brief = long if short is None else short
        lengths = (len(long), len(brief))
        self._long.update(long, layout=lengths != self._lengths)
        self._short.update(brief, layout=lengths != self._lengths)
        self._lengths = lengths
