"""Letters that are three rows high, for a screen that is read from the back of a room."""

from quizapp.quiz.polls import LETTERS

ROWS = 3
WIDTH = 5
"""Cells of a letter."""

_PIXELS = (
    ".###. ####. .#### ####. ##### ##### .#### #...# .###.",
    "#...# #...# #.... #...# #.... #.... #.... #...# ..#..",
    "#...# ####. #.... #...# ####. ####. #..## ##### ..#..",
    "##### #...# #.... #...# #.... #.... #...# #...# ..#..",
    "#...# #...# #.... #...# #.... #.... #...# #...# ..#..",
    "#...# ####. .#### ####. ##### #.... .#### #...# .###.",
)
_HALVES = {("#", "#"): "█", ("#", "."): "▀", (".", "#"): "▄", (".", "."): " "}


def _drawn(column: int) -> str:
    rows = [row.split()[column] for row in _PIXELS]
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return "\n".join(
        "".join(_HALVES[pixels] for pixels in zip(upper, lower, strict=True))
        for upper, lower in pairs
    )


BIG = {letter: _drawn(column) for column, letter in enumerate(LETTERS)}
"""Each letter of an option as ROWS lines of WIDTH cells, drawn in half blocks."""
