"""How much time is left: a clock, a bar that shortens, and a sign when it is nearly over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from quizapp.quiz.limits import CLOSING
from quizapp.tui.words import FAINT, bar, clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.quiz.limits import TimeLeft

_POLL = 0.2
"""Seconds between two looks at the time: what is drawn changes once a second."""


def _none() -> None:
    """Tell of no limit."""


class Countdown(Widget):
    """A line such as `  0:12 left ━━━━━───────`; it is empty while there is no limit.

    `time_left` is asked for the time again and again; without it, whoever owns the widget calls
    `show`. The sign comes with `closing` seconds left. When nothing is left it posts `Over`, once
    until there is time again.
    """

    DEFAULT_CSS = """
    Countdown { height: 1; padding: 0 2; }
    """

    seconds: reactive[int | None] = reactive(None)
    """What is left, in whole seconds; None, if there is no limit now."""

    class Over(Message):
        """The time is over. It may be so no more when this arrives: who handles it looks again."""

    def __init__(
        self, time_left: Callable[[], TimeLeft | None] = _none, closing: int = CLOSING
    ) -> None:
        super().__init__()
        self._time_left = time_left
        self._signed_at = closing
        self._total = 0.0

    def on_mount(self) -> None:
        """Follow the time from now on."""
        if self._time_left is not _none:
            self.tick()
            self.set_interval(_POLL, self.tick)

    def tick(self) -> None:
        """Look at the time."""
        self.show(self._time_left())

    def show(self, left: TimeLeft | None) -> None:
        """Show this much time; nothing around it moves."""
        self._total = left.total if left else 0.0
        self.seconds = left.seconds if left else None

    def watch_seconds(self, seconds: int | None) -> None:
        """Tell when the time is over."""
        if seconds == 0:
            self.post_message(self.Over())

    def render(self) -> Content:
        """Draw the sign, the clock and the bar, from the left."""
        if self.seconds is None:
            return Content()
        closing = self.seconds <= self._signed_at
        words = f"{'!' if closing else ' '} {clock(self.seconds):>{len(clock(self._total))}} left "
        left, gone = bar(self.seconds, self._total, max(0, self.content_size.width - len(words)))
        colour = "$warning" if closing else "$accent"
        return Content.assemble((words, f"bold {colour}"), (left, colour), (gone, FAINT))
