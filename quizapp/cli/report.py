"""What the answers of a class say of the questions: which to keep, to mend, or to look at.

A pupil is a --player of this machine; "quizapp history merge" brings in those
of others. The first answer to each question counts, and what was left out when
a round ended counts nothing. Facility is the mean credit, discrimination the
correlation with the rest of the round, efficiency its share of what it could
be at most, all as in Moodle.

What is likely holds with 95% confidence, and a verdict is spoken only where
that leaves no doubt; by chance, one in forty is wrong. No pupil is named.
"""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank, named

if TYPE_CHECKING:  # the room is entered when the verb runs
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.sitting.reported import Asked

EXAMPLES = """\
examples:
  quizapp report capitals
  quizapp report --mode drill --seed monday
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
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(options: Options) -> int:
    """Show the analysis, and return the exit status."""
    import sys

    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for, sound, tell_broken
    from quizapp.cli.json_text import print_json
    from quizapp.cli.report_values import report_values
    from quizapp.plain.page import width_of
    from quizapp.plain.report import report_lines
    from quizapp.sitting.reported import report_of

    readings = readings_for(options)
    asked = _asked(options, sound(readings))
    with desk_for(options) as desk:
        found = report_of(desk, asked)
    if options.json:
        bank = asked.banks[0].id if options.bank else None
        about = {"bank": bank, "mode": options.mode, "seed": options.seed}
        print_json({**about, **report_values(found)})
    else:
        tell_broken(readings)
        print(*report_lines(found, width_of(sys.stdout), sys.stdout.encoding), sep="\n")
    return 0


def _asked(options: Options, banks: "Sequence[Bank]") -> "Asked":
    from quizapp.sitting.reported import Asked

    modes = (options.mode,) if options.mode else _MODES
    return Asked(tuple(banks), modes, options.seed)
