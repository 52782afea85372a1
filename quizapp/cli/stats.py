"""Show how far you have come: what is due, what holds, and what is coming.

Only the first answer to a question on a day tells how well you know it; every
answer tells how much you did. What is called weak goes wrong more often than by
chance, once it was asked before. Days and weeks are those of the last year, the
rest is of 90 days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.parsing import add_bank

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from quizapp.bank import Bank, Reading
    from quizapp.cli.options import Options
    from quizapp.figures import Figures

EXAMPLES = """\
examples:
  quizapp stats
  quizapp stats capitals
  quizapp stats --plain | less
  quizapp stats --json
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks together")
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(options: Options) -> int:
    """Show the figures, and return the exit status."""
    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for, sound
    from quizapp.cli.screen import show, wants_screen

    with_screen = not options.json and wants_screen(options)
    readings = readings_for(options)
    banks = sound(readings)
    with desk_for(options) as desk:
        if with_screen:
            from quizapp.tui.openings import figures

            return show(options, desk, readings, figures())
        from quizapp.sitting.past import figures_of

        found = figures_of(desk, banks)
    if options.json:
        _print_values(options, desk.player, banks, found)
    else:
        _print_lines(readings, found)
    return 0


def _print_values(options: Options, player: str, banks: Sequence[Bank], found: Figures) -> None:
    from quizapp.cli.figure_values import figure_values
    from quizapp.cli.json_text import print_json

    bank = banks[0].id if options.bank else None
    print_json({"player": player, "bank": bank, **figure_values(found)})


def _print_lines(readings: Sequence[Reading], found: Figures) -> None:
    import sys

    from quizapp.cli.finding import tell_broken
    from quizapp.plain.figures import figure_lines
    from quizapp.plain.page import width_of

    tell_broken(readings)
    print(*figure_lines(found, width_of(sys.stdout), sys.stdout.encoding), sep="\n")
