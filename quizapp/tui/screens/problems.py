"""Everything that is wrong with a bank that cannot be asked from."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizapp.bank import Reading
from quizapp.bank.diagnostics import Diagnostic
from quizapp.bank.text import clean, clean_line
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import count


class ProblemsScreen(Screen[None]):
    """The diagnostics of one reading, each with its line, a caret and the way out."""

    CSS_PATH = "problems.tcss"
    BINDINGS = [Binding("q,escape,enter", "dismiss", "back")]

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading

    def compose(self) -> ComposeResult:
        """Lay out the problems one under the other."""
        yield TopBar()
        with Sheet():
            yield Static(self._text(), markup=False, id="problems")
        yield KeyLine()

    def on_mount(self) -> None:
        """Name the file, and say how much there is to mend."""
        found = count(self._reading.total, "problem")
        self.query_one(TopBar).show(clean_line(self._reading.path.name), found)

    def _text(self) -> Content:
        return Content("\n\n").join(map(_problem, self._reading.diagnostics))


def _problem(diagnostic: Diagnostic) -> Content:
    headline, *rest = clean(str(diagnostic)).split("\n")
    return Content("\n").join([Content.styled(headline, "bold"), *rest])
