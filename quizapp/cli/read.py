"""Read the source as a whole, paragraph by paragraph, with what you know of each.

The paragraphs are your own copy's, where there is one; else they are in the
bank's words. Over each stand the number of its questions, and how many of those
you answered you got right.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.parsing import add_bank, add_source

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from quizapp.bank import Bank, Reading
    from quizapp.cli.options import Options

EXAMPLES = """\
examples:
  quizapp read capitals
  quizapp read capitals --source atlas.txt
  quizapp read capitals --plain | less
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "needed where several banks are found")
    add_source(parser, "the copy that the bank names, if any")


def run(options: Options) -> int:
    """Show the source, and return the exit status."""
    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for
    from quizapp.cli.screen import show, wants_screen
    from quizapp.cli.source import attached

    with_screen = wants_screen(options)
    readings = attached(readings_for(options), options.source)
    bank = _one(readings)
    with desk_for(options) as desk:
        if with_screen:
            from quizapp.tui.openings import book_of

            return show(options, desk, readings, book_of(bank))
        from quizapp.plain.outline import outline_lines
        from quizapp.plain.page import width_of
        from quizapp.sitting.outlines import outlined

        print(*outline_lines(outlined(bank, desk), width_of(sys.stdout)), sep="\n")
    return 0


def _one(readings: Sequence[Reading]) -> Bank:
    from quizapp.cli.finding import sound
    from quizapp.cli.problem import CommandError

    banks = sound(readings)
    if len(banks) > 1:
        ids = ", ".join(bank.id for bank in banks)
        raise CommandError(f"say which bank to read, one of these: {ids}")
    return banks[0]
