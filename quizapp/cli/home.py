"""Home: the banks and how far you have come; or, with a BANK, straight to studying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from quizapp.cli.options import Options

EXAMPLES = ""
WAYS_ON = """
To go on, where BANK is an id from above:
  quizapp study [BANK]
  quizapp drill [BANK] --count 5
  quizapp --help
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what quizapp takes without a verb."""
    parser.add_argument("bank", nargs="?", metavar="BANK")


def run(options: Options) -> int:
    """Open home, or the bank that was named, and return the exit status."""
    from quizapp.cli.practice import practise
    from quizapp.cli.screen import wants_screen

    if options.bank is not None:
        from quizapp.sitting import STUDY

        return practise(options, STUDY)
    if wants_screen(options):
        return _screen(options)
    from quizapp.cli.banks import run as print_banks

    status = print_banks(options)
    print(WAYS_ON, end="")
    return status


def _screen(options: Options) -> int:
    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for
    from quizapp.cli.screen import show
    from quizapp.cli.source import attached

    readings = attached(readings_for(options), options.source)
    with desk_for(options) as desk:
        return show(options, desk, readings)
