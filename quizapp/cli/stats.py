"""Show how far you have come: what is due, what holds, what does not, and what is coming.

Only the first answer to a question on a day tells how well you know it; every
answer tells how much you did. What is called weak goes wrong more often than by
chance. Days and weeks are those of the last year, the rest is of 90 days.
"""

from argparse import ArgumentParser

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank

EXAMPLES = """\
examples:
  quizapp stats
  quizapp stats capitals
  quizapp stats --json
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks together")
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(options: Options) -> int:
    """Print the figures, and return the exit status."""
    import sys

    from quizapp.cli.desk import desk_for
    from quizapp.cli.figure_values import figure_values
    from quizapp.cli.finding import readings_for, sound, tell_broken
    from quizapp.cli.json_text import print_json
    from quizapp.plain.figures import figure_lines
    from quizapp.plain.page import width_of
    from quizapp.sitting.past import figures_of

    readings = readings_for(options)
    banks = sound(readings)
    with desk_for(options) as desk:
        found = figures_of(desk, banks)
    if options.json:
        bank = banks[0].id if options.bank else None
        print_json({"player": desk.player, "bank": bank, **figure_values(found)})
    else:
        tell_broken(readings)
        print(*figure_lines(found, width_of(sys.stdout), sys.stdout.encoding), sep="\n")
    return 0
