"""Something drawn in lines of characters, which fits itself to the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size


class Drawing(Widget):
    """As high as what is drawn, and as wide as there is room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Drawing { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def lines(self, width: int) -> Sequence[Content]:
        """Return what to draw in `width` columns."""
        raise NotImplementedError

    def render(self) -> Content:
        """Draw it as wide as the widget is."""
        return Content("\n").join(self.lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual calls it
        """Return how many lines it takes in `width` columns."""
        return len(self.lines(width))
