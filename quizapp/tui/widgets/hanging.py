"""Text that hangs beside a sign: the lines after the first begin where the text began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip
from textual.visual import Visual

if TYPE_CHECKING:
    from textual.content import Content
    from textual.css.styles import RulesMap
    from textual.style import Style
    from textual.visual import RenderOptions


class Hanging(Visual):
    """A `sign` at the left in a column of `indent` cells, and `text` wrapped to the right of it.

    `paper` is a style for all of its lines, from edge to edge.
    """

    def __init__(self, sign: Content, text: Content, indent: int, paper: str = "") -> None:
        self._sign = sign
        self._text = text
        self._indent = indent
        self._paper = paper

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw `height` lines, or as many as there are."""
        if self._paper:
            style += options.get_style(self._paper)
        lines = self._text.render_strips(self._room(width), height, style, options)
        if not lines:
            return lines
        [sign] = self._sign.render_strips(self._indent, 1, style, options)
        ink = style.rich_style
        signs = [sign.adjust_cell_length(self._indent, ink), Strip.blank(self._indent, ink)]
        return [
            Strip.join([signs[bool(number)], line]).adjust_cell_length(width, ink)
            for number, line in enumerate(lines)
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing needs to be wrapped."""
        return self._indent + self._text.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines the text takes."""
        return self._text.get_height(rules, self._room(width))

    def _room(self, width: int) -> int:
        return max(1, width - self._indent)
