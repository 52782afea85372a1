"""Study on your own: first what you never answered, then what you missed.

After each answer you see why, and the passage that it comes from. Your answers
are kept, and a round that you left is gone on with, unless you say how many
questions you want.
"""

from argparse import ArgumentParser

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank, add_count, add_source
from quizapp.quiz import STUDY_COUNT

EXAMPLES = """\
examples:
  quizapp study
  quizapp study capitals --count 5
  quizapp study capitals --source atlas.txt
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks mixed")
    add_count(parser, STUDY_COUNT)
    add_source(parser, "the copy that the bank names, if any")


def run(options: Options) -> int:
    """Study, and return the exit status."""
    from quizapp.cli.practice import practise
    from quizapp.sitting import STUDY

    return practise(options, STUDY)
