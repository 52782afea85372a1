"""What each key that answers would bring, where answers say how sure they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style
from textual.visual import Visual

from quizapp.quiz.certainty import STAKES, Certainty
from quizapp.quiz.sureness import WORDS, at_stake
from quizapp.tui.words import MUTED

if TYPE_CHECKING:
    from textual.css.styles import RulesMap
    from textual.strip import Strip
    from textual.visual import RenderOptions

_KEYS = {Certainty.SURE: "enter", Certainty.LIKELY: "l", Certainty.GUESS: "g"}


class Stakes(Visual):
    """A line with the marks for right and wrong at each key; a click on one presses the key.

    Where there is little room it says so in fewer words.
    """

    def __init__(self) -> None:
        self._lines = (_line("How sure?", " or "), _line("", "/"), _line("", "/", named=False))

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the longest line that fits."""
        fitting = (line for line in self._lines if line.cell_length <= width)
        line = next(fitting, self._lines[-1])
        return line.render_strips(width, height, style, options)[:1]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - as Textual calls it
        """Return the width of the longest line."""
        return self._lines[0].cell_length

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - as Textual calls it
        """Return that it is one line."""
        return 1


def _line(lead: str, between: str, *, named: bool = True) -> Content:
    told = [_told(each, WORDS[each] if named else "", between) for each in STAKES]
    return Content("   ").join([Content.styled(lead, MUTED), *told] if lead else told)


def _told(certainty: Certainty, words: str, between: str) -> Content:
    key = _KEYS[certainty]
    press = Style.from_meta({"@click": f"app.simulate_key({key!r})"})
    marks = at_stake(certainty, between)
    named = f" {words} " if words else " "
    return Content.assemble((key, "bold"), named, (marks, MUTED)).stylize(press)
