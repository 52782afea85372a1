"""What the answers of a class say of the questions: which to keep, which to mend.

A pupil is a --player of this machine, or of the files that pupils handed in;
who has no name there is one pupil a file. The first answer to each question
counts, and what was left out when a round ended counts nothing. Facility is the
mean credit, discrimination the correlation with the rest of the round, and
efficiency its share of what it could be at most, all as in Moodle.

What is likely holds with 95% confidence, and a verdict is spoken only where
that leaves no doubt; by chance, one in forty is wrong. No pupil is named.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli.parsing import add_bank, named

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from quizapp.bank import Bank, Reading
    from quizapp.cli.options import Options
    from quizapp.sitting.reported import Analysis, Asked

EXAMPLES = """\
examples:
  quizapp report capitals
  quizapp report --mode drill --seed monday
  quizapp report capitals --from handed-in/
  quizapp report capitals --json
"""
_MODES = ("study", "drill", "exam")


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks together")
    modes = ", ".join(_MODES)
    parser.add_argument(
        "--mode", choices=_MODES, metavar="MODE", help=f"only rounds of this kind: {modes}"
    )
    parser.add_argument(
        "--seed", type=named, metavar="TEXT", help="only rounds that this seed has drawn"
    )
    parser.add_argument(
        "--from",
        action="append",
        dest="handed",
        metavar="PATH",
        help="a file that a pupil handed in (quizapp results --out), or a folder of such files,"
        " instead of what is kept here; may be repeated",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(options: Options) -> int:
    """Show the analysis, and return the exit status."""
    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for, sound
    from quizapp.cli.screen import show, wants_screen
    from quizapp.sitting.reported import analysis

    with_screen = not options.json and wants_screen(options)
    readings = readings_for(options)
    asked = _asked(options, sound(readings))
    with desk_for(options) as desk:
        made = analysis(desk, asked)
        _tell_left_out(made)
        if with_screen:
            from quizapp.tui.openings import report_of

            return show(options, desk, readings, report_of(made))
    if options.json:
        _print_values(options, made)
    else:
        _print_lines(made, readings)
    return 0


def _print_values(options: Options, made: Analysis) -> None:
    from quizapp.cli.json_text import print_json
    from quizapp.cli.report_values import report_values

    bank = made.asked.banks[0].id if options.bank else None
    about = {"bank": bank, "mode": options.mode, "seed": options.seed}
    print_json({**about, **report_values(made.report)})


def _print_lines(made: Analysis, readings: Sequence[Reading]) -> None:
    import sys

    from quizapp.cli.finding import tell_broken
    from quizapp.plain.page import width_of
    from quizapp.plain.report import report_lines

    tell_broken(readings)
    print(*report_lines(made.report, width_of(sys.stdout), sys.stdout.encoding), sep="\n")


def _asked(options: Options, banks: Sequence[Bank]) -> Asked:
    from quizapp.sitting.reported import MODES, Asked

    modes = (options.mode,) if options.mode else MODES
    return Asked(tuple(banks), modes, options.seed, tuple(map(Path, options.handed or ())))


def _tell_left_out(made: Analysis) -> None:
    from quizapp.cli.handed import tell_left_out

    if made.handed is not None:
        tell_left_out(made.handed)
