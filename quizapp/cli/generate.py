"""Put down what a seed draws: exactly what `quizapp drill` would ask with it.

As text to read, as JSON for other programs, or as a worksheet in HTML (print it
from a browser) or in Markdown, with the answers on a page of their own. Nothing
is kept, and nobody is asked.

With --versions A,B,C a worksheet comes in as many versions: the same questions
and options, each time in another order, and one key to all of them. The seed
and its name make a version, so --versions B makes that one again.

Passages are in the bank's words, so that everybody's sheet is the same; with
--source they are your copy's, and JSON has them beside the bank's.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.narrowing import add_narrowing, selection_of
from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank, add_count, add_seed, add_source
from quizapp.cli.problem import CommandError
from quizapp.cli.versions import version_names
from quizapp.quiz import DRILL_COUNT

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.cli.sheets import Sheet
    from quizapp.quiz import QuestionName, Version

EXAMPLES = """\
examples:
  quizapp generate capitals --count all
  quizapp generate capitals --seed monday --format json
  quizapp generate capitals --format html --versions A,B,C > worksheet.html
  quizapp generate capitals --tag towns --format markdown --no-answers > out.md
"""
WORKSHEETS = ("html", "markdown")


class Wanted(Options):
    """What `generate` was asked for. `versions` are names, in the order they were given."""

    versions: Sequence[str]


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks mixed")
    add_count(parser, DRILL_COUNT)
    add_seed(parser)
    add_narrowing(parser)
    parser.add_argument("--all", action="store_true", dest="every", help="every question there is")
    add_source(parser, "they are in the bank's words")
    parser.add_argument(
        "--format",
        choices=("text", "json", *WORKSHEETS),
        metavar="FORMAT",
        help="text (usually), json, html, or markdown",
    )
    parser.add_argument(
        "--versions",
        type=version_names,
        default=(),
        metavar="A,B,C",
        help="of a worksheet: versions by these names, with the same questions in other orders",
    )
    parser.add_argument(
        "--no-answers",
        action="store_false",
        dest="answers",
        help="leave out all that tells an answer: for a worksheet",
    )


def run(options: Options) -> int:
    """Print the sheet, and return the exit status.

    Raises:
        CommandError: there is nothing to draw from, or the options do not fit each other.
    """
    wanted = Wanted(**vars(options))
    if wanted.versions and wanted.format not in WORKSHEETS:
        raise CommandError("--versions is for a worksheet: add --format html or --format markdown")
    _print(_drawn(wanted), wanted.format)
    return 0


def _print(sheet: Sheet, form: str) -> None:
    if form == "json":
        from quizapp.cli.json_text import print_json
        from quizapp.cli.sheets.values import as_values

        print_json(as_values(sheet))
    elif form == "html":
        from quizapp.cli.sheets.paper import as_html

        print(_portable(as_html(sheet)))
    elif form == "markdown":
        from quizapp.cli.sheets.markdown import as_markdown

        print(*as_markdown(sheet), sep="\n")
    else:
        from quizapp.cli.sheets.text import as_text
        from quizapp.plain.lines import marks_for
        from quizapp.plain.page import width_of

        marks = marks_for(sys.stdout.encoding)
        print(*as_text(sheet, width_of(sys.stdout), marks), sep="\n")


def _portable(page: str) -> str:
    """Return `page` as it can be written: where the output is not UTF-8, by numbers in ASCII."""
    from quizapp.cli.streams import speaks_utf8

    return page if speaks_utf8() else page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _drawn(wanted: Wanted) -> Sheet:
    from quizapp.cli.count import EVERYTHING, settle
    from quizapp.cli.sheets import Sheet
    from quizapp.quiz import fixed_round, new_seed, version

    banks = _banks(wanted)
    seed = wanted.seed or new_seed()
    count = wanted.count or (EVERYTHING if wanted.every else DRILL_COUNT)
    questions = fixed_round(banks, seed, count, selection_of(wanted, banks))
    settle(len(questions), wanted.count)
    versions = tuple(version(questions, seed, name) for name in wanted.versions)
    if len(questions) > 1:
        _tell_alike(versions)
    return Sheet(banks, seed, questions, wanted.answers, versions)


def _tell_alike(versions: Sequence[Version]) -> None:
    """Say on stderr which versions ask in the same order, by the first two."""
    from quizapp.cli.streams import complain
    from quizapp.sitting.rewording import name_of

    seen: dict[tuple[QuestionName, ...], str] = {}
    for version in versions:
        order = tuple(map(name_of, version.questions))
        if order in seen:
            pair = f'versions "{seen[order]}" and "{version.name}"'
            remedy = "more questions or another seed may part them"
            complain(f"{pair} ask in the same order by chance; {remedy}")
            return
        seen[order] = version.name


def _banks(options: Options) -> tuple[Bank, ...]:
    from quizapp.cli.finding import readings_for, sound, tell_broken
    from quizapp.cli.source import attached

    readings = readings_for(options)
    banks = sound(attached(readings, options.source) if options.source else readings)
    tell_broken(readings)
    return banks
