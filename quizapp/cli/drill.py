"""Answer a fixed round: the same seed asks everybody the same questions.

Without a seed a new one is made and shown, so that others can drill what you
did; narrowed by a tag, a difficulty or a passage, it is another round. Your
answers are kept, and a round that you left is gone on with, unless you say
which questions you want, or how much time there is.

--seconds limits the time for each question: what comes later counts as not
answered. To read the verdict and the passage takes none of it. --minutes limits
the round, reading included: it ends after the verdict that you are at, or at
once. A dialog, or your editor, stops the clock.

--teams is for a projector: 2 to 8 teams vote, you type their letters, and no
key is seen before you reveal it. After a first vote they can talk it over and
vote again. The same command goes on with a round that was left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.limits import add_minutes, add_seconds
from quizapp.cli.narrowing import add_narrowing
from quizapp.cli.parsing import add_bank, add_count, add_seed, add_source
from quizapp.cli.team_names import add_teams
from quizapp.quiz import DRILL_COUNT

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from quizapp.cli.options import Options

EXAMPLES = """\
examples:
  quizapp drill
  quizapp drill capitals --count 5 --seed monday
  quizapp drill capitals --difficulty hard --all
  quizapp drill capitals --seconds 20 --minutes 5
  quizapp drill capitals --teams "Red,Blue,Green" --seconds 45
  printf '2\\n1\\n' | quizapp drill --count 2 --seed 7
"""


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks mixed")
    add_count(parser, DRILL_COUNT)
    add_seed(parser)
    add_narrowing(parser)
    add_seconds(parser)
    add_minutes(parser)
    add_teams(parser)
    parser.add_argument("--all", action="store_true", dest="every", help="every question there is")
    add_source(parser, "the copy that the bank names, if any")


def run(options: Options) -> int:
    """Drill, and return the exit status."""
    if options.teams:
        from quizapp.cli.competing import compete

        return compete(options)
    from quizapp.cli.practice import practise
    from quizapp.sitting import DRILL

    return practise(options, DRILL)
