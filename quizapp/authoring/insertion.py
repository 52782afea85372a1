"""Where in a bank's text a question belongs, and the new text, with every old byte in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring.layout import Section
from quizapp.authoring.obstacle import Obstacle
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.authoring.layout import Layout
    from quizapp.authoring.style import Style

_FLOW = Obstacle(
    "'questions' is not written as a list of lines that begin with '- '",
    "write it so, with nothing behind 'questions:', then try again",
)
_NO_KEYS = Obstacle(
    "the keys of this bank, such as 'title:', do not stand at the margin on lines of their own",
    "write them so, then try again",
)


class Gap(Value):
    """The place for a question: before line `line`, counted from 0.

    `heading` says that `questions:` itself is missing there; `first` that no question stands
    above.
    """

    line: int
    heading: bool
    first: bool


def gap_in(layout: Layout) -> Gap | Obstacle:
    """Return where a question belongs: after the last one, or else before the statements."""
    if not layout.is_block():
        return _NO_KEYS
    questions = layout.section("questions")
    if questions:
        if questions.inline:
            return _FLOW
        return Gap(
            layout.last_of(questions) + 1, heading=False, first=not layout.entries(questions)
        )
    statements = layout.section("statements")
    end = statements.start if statements else layout.document_end()
    above = layout.last_of(Section(0, end, "")) + 1
    return Gap(above, heading=True, first=True)


def block(layout: Layout, gap: Gap, style: Style, entry: list[str]) -> list[str]:
    """Return the lines to insert in `gap` for the question `entry`: what parts it comes first."""
    lines = ["questions:", *entry] if gap.heading else entry
    above = layout.lines[gap.line - 1] if gap.line else ""
    wants_space = gap.heading or (
        style.spaced and not (gap.first and above.startswith("questions"))
    )
    return ["", *lines] if wants_space and above.strip() else lines


def inserted(layout: Layout, line: int, lines: list[str]) -> str:
    """Return the text with `lines` before line `line`, in the file's own line ends.

    A file that did not end its last line does not end it afterwards.
    """
    before, after = "".join(layout.raw[:line]), "".join(layout.raw[line:])
    if not before or before.endswith(("\r", "\n")):
        return before + "".join(each + layout.end for each in lines) + after
    return before + layout.end + layout.end.join(lines)
