"""Show a teacher who answered what: a row an answer; with --summary, a round.

These are the rounds of every --player of this machine, or those handed in. CSV
is for a spreadsheet, JSON for other programs; moodle and canvas are grades for
a gradebook, a row a pupil, of the latest round that is over. A percentage is of
all that was asked. A file that does not count is named and left out, and so is
an exam that is not handed in: quizapp exam goes on with it.

Pupils hand in what --out writes: their own rounds, sealed, so that a fault of
copying or an edit is noticed. It is no proof against who can write programs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank, named

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

EXAMPLES = """\
examples:
  quizapp results capitals --mode exam --seed monday --summary > results.csv
  quizapp results capitals --out handed-in/
  quizapp results capitals --from handed-in/ --format moodle
  quizapp results --anonymous --format json
"""
LEFT_SOME_OUT = 1
GRADES = ("moodle", "canvas")
"""The formats that are grades."""

_FORMATS = ("csv", "json", *GRADES)
_MODES = ("study", "drill", "exam")


class Wanted(Options):
    """What `results` was asked for; `out` is where files to hand in go."""

    summary: bool
    shape: str
    session: str | None
    beside: Sequence[str] | None
    out: str | None
    anonymous: bool
    bom: bool
    title: str | None


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks together")
    parser.add_argument("--summary", action="store_true", help="a row a round, not a row an answer")
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        dest="shape",
        default=_FORMATS[0],
        metavar="FORMAT",
        help="csv (usually), json, moodle or canvas",
    )
    _add_narrowing(parser)
    _add_files(parser)
    parser.add_argument("--anonymous", action="store_true", help="no names, ids or times of day")
    parser.add_argument("--title", type=named, help="moodle and canvas: the column's name")
    parser.add_argument("--bom", action="store_true", help="csv: begin as Excel knows UTF-8")


def _add_narrowing(parser: ArgumentParser) -> None:
    modes = ", ".join(_MODES)
    parser.add_argument(
        "--mode", choices=_MODES, metavar="MODE", help=f"only rounds of this kind: {modes}"
    )
    parser.add_argument(
        "--seed", type=named, metavar="TEXT", help="only rounds that this seed has drawn"
    )
    parser.add_argument(
        "--session",
        type=named,
        metavar="ID",
        help="only the round whose id begins so, or latest: the latest of each pupil",
    )


def _add_files(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--from",
        action="append",
        dest="handed",
        metavar="PATH",
        help="a file that a pupil handed in, or a folder of such files, instead of what is kept"
        " here; may be repeated",
    )
    parser.add_argument(
        "--merge",
        action="append",
        dest="beside",
        metavar="PATH",
        help="the same, beside what is kept here; nothing is written to it",
    )
    parser.add_argument(
        "--out",
        metavar="PATH",
        help="write what each player hands in: into a folder, or a file that ends with .jsonl",
    )


def run(options: Options) -> int:
    """Print the results, or write what is handed in; return the exit status.

    It is 1 if a file was left out.
    """
    from quizapp.cli.desk import desk_for
    from quizapp.cli.resulting.choice import chosen, sensible
    from quizapp.sitting.resulted import results_of

    wanted = Wanted(**vars(options))
    sensible(wanted)
    choice = chosen(wanted)
    with desk_for(wanted) as desk:
        found = results_of(desk, choice.sought)
        if wanted.out:
            from quizapp.cli.resulting.handing_in import hand_in_all
            from quizapp.cli.resulting.telling import tell_withheld

            tell_withheld(found.withheld, named=True)
            hand_in_all(wanted, Path(wanted.out), found.results)
            return 0
    from quizapp.cli.resulting.printing import print_results

    print_results(wanted, choice, found)
    return LEFT_SOME_OUT if found.handed and found.handed.left_out else 0
