"""Put down what a seed draws: exactly what `quizapp drill` would ask with it.

As text to read, as JSON for other programs, or as a Markdown worksheet with the
answers on a page of their own. Nothing is kept, and nobody is asked.

Passages are in the bank's words, so that everybody's sheet is the same; with
--source they are your copy's, and JSON has them beside the bank's.
"""

import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank, add_count, add_seed, add_source
from quizapp.quiz import DRILL_COUNT

if TYPE_CHECKING:  # the room is entered when the verb runs
    from quizapp.bank import Bank
    from quizapp.cli.sheets import Sheet

EXAMPLES = """\
examples:
  quizapp generate capitals --count all
  quizapp generate capitals --seed monday --format json
  quizapp generate capitals --format markdown --no-answers > worksheet.md
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "needed where several banks are found")
    add_count(parser, DRILL_COUNT)
    add_seed(parser)
    add_source(parser, "they are in the bank's words")
    parser.add_argument(
        "--format",
        choices=("text", "json", "markdown"),
        metavar="FORMAT",
        help="text (usually), json, or markdown",
    )
    parser.add_argument(
        "--no-answers",
        action="store_false",
        dest="answers",
        help="leave out all that tells an answer: for a worksheet",
    )


def run(options: Options) -> int:
    """Print the sheet, and return the exit status."""
    sheet = _drawn(options)
    if options.format == "json":
        from quizapp.cli.json_text import print_json
        from quizapp.cli.sheets.values import as_values

        print_json(as_values(sheet))
    elif options.format == "markdown":
        from quizapp.cli.sheets.markdown import as_markdown

        print(*as_markdown(sheet), sep="\n")
    else:
        from quizapp.cli.sheets.text import as_text
        from quizapp.plain.lines import marks_for
        from quizapp.plain.page import width_of

        marks = marks_for(sys.stdout.encoding)
        print(*as_text(sheet, width_of(sys.stdout), marks), sep="\n")
    return 0


def _drawn(options: Options) -> "Sheet":
    from quizapp.cli.count import settle
    from quizapp.cli.sheets import Sheet
    from quizapp.quiz import fixed_round, new_seed

    bank = _one_bank(options)
    seed = options.seed or new_seed()
    questions = fixed_round([bank], seed, options.count or DRILL_COUNT)
    settle(len(questions), options.count)
    return Sheet(bank.id, bank.title, seed, questions, options.answers)


def _one_bank(options: Options) -> "Bank":
    from quizapp.cli.finding import readings_for, sound
    from quizapp.cli.problem import CommandError
    from quizapp.cli.source import attached

    readings = readings_for(options)
    banks = sound(attached(readings, options.source) if options.source else readings)
    if len(banks) > 1:
        ids = ", ".join(bank.id for bank in banks)
        raise CommandError(f"say which bank to draw from, one of these: {ids}")
    return banks[0]
