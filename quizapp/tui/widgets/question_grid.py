"""All questions of an exam at one look: number, sign and flag."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from quizapp.tui.words import MUTED

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.events import Click
    from textual.geometry import Size

    from quizapp.quiz.exam import Exam

ANSWERED, OPEN, FLAG = "✓", "·", "⚑"
_FULL, _HALF = 10, 5
"""How many stand in a row, where there is room: such rows are easily counted."""


class QuestionGrid(Widget, can_focus=True):
    """A cell for each question, such as ` 7 ✓⚑`, and a cursor. It posts `Picked`."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "QuestionGrid { height: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "pick", "open it"),
        Binding("left", "move(-1, 0)", "move left", show=False),
        Binding("right", "move(1, 0)", "move right", show=False),
        Binding("up,k", "move(0, -1)", "move up", show=False),
        Binding("down,j", "move(0, 1)", "move down", show=False),
        Binding("home", "move_to(0)", "to the first", show=False),
        Binding("end", "move_to(-1)", "to the last", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    class Picked(Message):
        """The question of this index was picked."""

        def __init__(self, position: int) -> None:
            self.position = position
            super().__init__()

    def __init__(self, exam: Exam) -> None:
        super().__init__()
        self._exam = exam
        self._digits = len(str(exam.size))
        self.set_reactive(QuestionGrid.cursor, exam.position)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many rows there are."""
        return -(-self._exam.size // self._columns(width))

    def render(self) -> Content:
        """Draw the rows."""
        columns, size = self._columns(self.content_size.width), self._exam.size
        rows = (range(start, min(start + columns, size)) for start in range(0, size, columns))
        return Content("\n").join(Content("").join(map(self._cell, row)) for row in rows)

    def _cell(self, index: int) -> Content:
        is_open = self._exam.choices[index] is None
        is_here = index == self.cursor
        number = f"{'▸' if is_here else ' '}{index + 1:>{self._digits}} "
        signs = (OPEN if is_open else ANSWERED) + (FLAG if index in self._exam.marked else " ")
        cell = Content.assemble((number, MUTED if is_open else ""), signs, " ")
        return cell.stylize("bold $accent on $foreground 8%") if is_here else cell

    @property
    def _width(self) -> int:
        return self._digits + len(" " * 5)

    def _columns(self, width: int) -> int:
        fitting = max(1, width // self._width)
        return next((each for each in (_FULL, _HALF) if each <= fitting), fitting)

    def on_resize(self) -> None:
        """Keep the cursor in sight in a terminal of another size."""
        self.call_after_refresh(self._bring_into_view)

    def watch_cursor(self) -> None:
        """Keep the cursor in sight."""
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        row = self.cursor // self._columns(self.content_size.width)
        around = self.screen.query_one("Sheet")
        around.scroll_to_region(Region(0, self.virtual_region.y + row, 1, 1), animate=False)

    def action_move(self, across: int, down: int) -> None:
        """Move the cursor, as far as there are questions."""
        to = self.cursor + across + down * self._columns(self.content_size.width)
        if 0 <= to < self._exam.size:
            self.cursor = to

    def action_move_to(self, index: int) -> None:
        """Move the cursor to a question; -1 is the last one."""
        self.cursor = index % self._exam.size

    def action_pick(self) -> None:
        """Pick the question under the cursor."""
        self.post_message(self.Picked(self.cursor))

    def on_click(self, event: Click) -> None:
        """Pick the question that was clicked."""
        columns = self._columns(self.content_size.width)
        column, row = event.x // self._width, event.y
        index = row * columns + column
        if column < columns and index < self._exam.size:
            self.post_message(self.Picked(index))
