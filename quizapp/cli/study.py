"""Study on your own: first what is due, then new questions, and no more than that.

After each answer you see why, and the passage that it comes from. Your answers
are kept, and a round that you left is gone on with, unless you say which
questions you want. What you answer wrong is asked once more at the end, and
again on another day: each time the answer is right, a longer time goes by. When
nothing is due, you are told when to come back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.narrowing import add_narrowing
from quizapp.cli.parsing import add_bank, add_count, add_source
from quizapp.quiz import STUDY_COUNT

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from quizapp.cli.options import Options

EXAMPLES = """\
examples:
  quizapp study
  quizapp study capitals --count 5
  quizapp study capitals --tag rivers --tag towns --ahead
  quizapp study capitals --source atlas.txt
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks mixed")
    add_count(parser, STUDY_COUNT)
    add_narrowing(parser)
    parser.add_argument(
        "--all", action="store_true", dest="every", help="all that is due, and every new question"
    )
    parser.add_argument(
        "--ahead", action="store_true", help="then what is not due yet, what will be soonest first"
    )
    add_source(parser, "the copy that the bank names, if any")


def run(options: Options) -> int:
    """Study, and return the exit status."""
    from quizapp.cli.practice import practise
    from quizapp.sitting import STUDY

    return practise(options, STUDY)
