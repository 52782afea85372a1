"""Things that are drawn one under the other in a single widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.visual import Visual

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.css.styles import RulesMap
    from textual.strip import Strip
    from textual.style import Style
    from textual.visual import RenderOptions


class Stack(Visual):
    """`parts` from the top down. It is laid out and drawn sooner than a widget for each."""

    def __init__(self, parts: Sequence[Visual]) -> None:
        self._parts = parts

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw `height` lines, or as many as there are."""
        drawn = (part.render_strips(width, None, style, options) for part in self._parts)
        return [strip for strips in drawn for strip in strips][:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of the widest part."""
        widths = (part.get_optimal_width(rules, container_width) for part in self._parts)
        return max(widths, default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines all parts take."""
        return sum(self.heights(rules, width))

    def heights(self, rules: RulesMap, width: int) -> list[int]:
        """Return how many lines each part takes."""
        return [part.get_height(rules, width) for part in self._parts]
