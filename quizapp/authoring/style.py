"""How the author of a file writes: a question that is added looks like those that stand there."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.authoring.layout import Layout, Section

WIDTH = 100
_GAP = re.compile(r" *-( +)[^\s#]")
_FLOW_WRONG = re.compile(r"\s*(?:- )?\s*distractors: *\[")
_BLOCK_WRONG = re.compile(r"(\s*(?:- +)?)distractors:\s*(?:#.*)?$")
_DOUBLE = re.compile(r"""(?::|-|,|\[) ?"[^"]""")
_SINGLE = re.compile(r"""(?::|-|,|\[) ?'[^']""")


class Style(Value):
    """The habits of one file, each with what is used where the file shows none.

    `dash` is the column of a question's dash, `gap` the distance from there to its fields, `nested`
    that from a key to the dashes of its list. `spaced` puts an empty line between questions,
    `quote` is the quotation mark preferred, `flow` writes wrong options without a why as `[a, b]`.
    """

    dash: int = 2
    gap: int = 2
    nested: int = 2
    spaced: bool = True
    quote: str = '"'
    flow: bool = False

    @property
    def fields(self) -> int:
        """The column of a question's fields."""
        return self.dash + self.gap


def style_of(layout: Layout) -> Style:
    """Return the habits of the file laid out so."""
    questions, statements = layout.section("questions"), layout.section("statements")
    shown = [each for each in (questions, statements) if each and layout.entries(each)]
    quote = _quote(layout.lines)
    if not shown:
        return Style(quote=quote)
    entries = layout.entries(shown[0])
    dash = layout.dash(entries[0])
    lines = layout.lines[shown[0].start : shown[0].end]
    return Style(
        dash=dash,
        gap=_gap(layout.lines[entries[0]]),
        nested=_nested(lines, dash),
        spaced=_spaced(layout, shown[0], entries),
        quote=quote,
        flow=_flow(lines),
    )


def _quote(lines: list[str]) -> str:
    written = [line for line in lines if not line.lstrip().startswith("#")]
    single = sum(len(_SINGLE.findall(line)) for line in written)
    double = sum(len(_DOUBLE.findall(line)) for line in written)
    return "'" if single > double else '"'


def _gap(first: str) -> int:
    match = _GAP.match(first)
    return 1 + len(match[1]) if match else 2


def _nested(lines: list[str], dash: int) -> int:
    for key, entry in pairwise(lines):
        match = _BLOCK_WRONG.match(key)
        if match and entry.lstrip().startswith("- "):
            return max(0, len(entry) - len(entry.lstrip()) - len(match[1]))
    return dash


def _spaced(layout: Layout, section: Section, entries: list[int]) -> bool:
    """Whether empty lines part the questions; remarks above a question belong to it."""
    if len(entries) == 1:
        return True
    parted = 0
    for entry in entries[1:]:
        above = entry - 1
        while above > section.start and layout.lines[above].lstrip().startswith("#"):
            above -= 1
        parted += not layout.lines[above].strip()
    return parted * 2 >= len(entries) - 1


def _flow(lines: list[str]) -> bool:
    flows = sum(bool(_FLOW_WRONG.match(line)) for line in lines)
    return flows > sum(bool(_BLOCK_WRONG.match(line)) for line in lines)
