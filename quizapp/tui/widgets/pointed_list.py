"""A list whose cursor can be seen without colours: a sign stands before its row."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizapp.tui.widgets.hanging import Hanging

POINTER = "▸ "


class Row(Option):
    """A row that the cursor can stop at. Its lines all begin to the right of the cursor's sign."""

    def __init__(self, text: Content) -> None:
        self._text = text
        super().__init__(self.drawn(here=False))

    def drawn(self, *, here: bool) -> Hanging:
        """Return it as it is drawn where the cursor is `here`, or elsewhere."""
        sign = Content.styled(POINTER if here else "", "bold $accent")
        return Hanging(sign, self._text, len(POINTER))


class PointedList(OptionList):
    """Rows walked by arrows or by j and k."""

    BINDINGS = [
        Binding("enter", "select", "open"),
        Binding("down,j", "cursor_down", "move down", show=False),
        Binding("up,k", "cursor_up", "move up", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._pointed: int | None = None

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Move the cursor's sign to its row."""
        for index, here in ((self._pointed, False), (highlighted, True)):
            if index is not None and index < self.option_count:
                self._draw(index, here=here)
        self._pointed = highlighted
        super().watch_highlighted(highlighted)

    def _draw(self, index: int, *, here: bool) -> None:
        row = self.get_option_at_index(index)
        if isinstance(row, Row):
            self.replace_option_prompt_at_index(index, row.drawn(here=here))
