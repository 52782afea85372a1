"""Where a conversation is written down and where its answers come from."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, TextIO

from quizapp.bank.text import clean_line
from quizapp.plain.keyboard import typed_line
from quizapp.plain.lines import marks_for
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.plain.lines import Marks

PIPED_WIDTH = 80
NARROWEST, WIDEST = 20, 100
_LONGEST_LINE = 10_000


def width_of(writer: TextIO) -> int:
    """Return how many columns to write: the terminal's, within what reads well, or 80 elsewhere."""
    if not writer.isatty():
        return PIPED_WIDTH
    return max(NARROWEST, min(shutil.get_terminal_size((PIPED_WIDTH, 24)).columns, WIDEST))


class Page(Value):
    """A reader and a writer of text, `width` columns wide."""

    reader: TextIO
    writer: TextIO
    width: int
    marks: Marks

    @classmethod
    def on(cls, reader: TextIO, writer: TextIO) -> Page:
        """Return a page as wide as the writer's terminal, with marks that it can carry."""
        return cls(reader, writer, width_of(writer), marks_for(writer.encoding))

    @property
    def is_attended(self) -> bool:
        """Whether a person types here, and no script."""
        return self.reader.isatty()

    def say(self, *lines: str) -> None:
        """Write `lines`."""
        self.say_all(lines)

    def say_all(self, lines: Iterable[str]) -> None:
        """Write every line of `lines`."""
        self.writer.writelines(f"{line}\n" for line in lines)

    def ask(self, prompt: str) -> str | None:
        """Return the line that is typed after `prompt`, or None at the end of the input.

        Everything said before is on its way to the reader when this waits. What comes from a pipe
        is written down too, so that the page reads like a conversation at a terminal.
        """
        self.writer.write(prompt)
        self.writer.flush()
        line = typed_line(self.reader, _LONGEST_LINE)
        if not line or not self.is_attended:
            self.say(clean_line(line))
        return line or None
