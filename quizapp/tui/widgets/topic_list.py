"""The rows of an item analysis, walked by the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizapp.tui.reporting import topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.events import Resize

    from quizapp.quiz import QuestionName
    from quizapp.report import Report
    from quizapp.tui.reporting import Topic

_NARROW = 60


class TopicOption(Option):
    """The row of one topic."""

    def __init__(self, topic: Topic, *, narrow: bool) -> None:
        self.topic = topic
        super().__init__(topic.row(narrow=narrow))


class TopicList(OptionList):
    """Everything a report tells of, a line each: first all of it, then what asks for a look."""

    BINDINGS = [
        Binding("enter", "select", "in full"),
        Binding("down,j", "cursor_down", "move down", show=False),
        Binding("up,k", "cursor_up", "move up", show=False),
    ]

    def __init__(self, report: Report) -> None:
        super().__init__(markup=False)
        self._report = report
        self._is_narrow = False

    @property
    def topic(self) -> Topic | None:
        """The topic under the cursor."""
        option = self.highlighted_option
        return option.topic if isinstance(option, TopicOption) else None

    def on_mount(self) -> None:
        """Fill in the rows."""
        self._fill(0)

    def show(self, report: Report) -> None:
        """Show another report; the cursor stays with its question, if that is in it."""
        here = self.topic
        self._report = report
        self._fill(self.highlighted or 0)
        for index, option in enumerate(self.options):
            if here and here.name and _is_about(option, here.name):
                self.highlighted = index

    def on_resize(self, event: Resize) -> None:
        """Shorten the rows where they have little room, and let them have more again."""
        is_narrow = event.size.width < _NARROW
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._fill(self.highlighted or 0)

    def _fill(self, at: int) -> None:
        self.set_options(self._rows())
        self.highlighted = min(at, self.option_count - 1)

    def _rows(self) -> Iterator[Option]:
        for heading, group in topics(self._report):
            if heading:
                yield Option("", disabled=True)
                yield Option(Content(heading), disabled=True)
            for topic in group:
                yield TopicOption(topic, narrow=self._is_narrow)


def _is_about(option: Option, name: QuestionName) -> bool:
    return isinstance(option, TopicOption) and option.topic.name == name
