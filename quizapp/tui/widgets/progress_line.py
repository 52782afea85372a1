"""A thin line that says how far a round is, by its stroke and not by colour alone."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from quizapp.tui.words import FAINT, bar


class ProgressLine(Widget):
    """A line over the whole width: `done` of `total`."""

    DEFAULT_CSS = """
    ProgressLine { height: 1; padding: 0 2; }
    """

    done: reactive[int] = reactive(0)
    total: reactive[int] = reactive(1)

    def render(self) -> Content:
        """Draw the done piece heavy and the rest light."""
        done, rest = bar(self.done, self.total, self.content_size.width)
        return Content.assemble((done, "$accent"), (rest, FAINT))
