"""The teams of a round, as they are named on the command line."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line, reading
from quizapp.cli.options import LONGEST_NAME
from quizapp.quiz.teams import FEWEST_TEAMS, MOST_TEAMS

if TYPE_CHECKING:
    from argparse import ArgumentParser

_EXAMPLE = 'say two or more, such as "Red,Blue,Green"'


def add_teams(parser: ArgumentParser) -> None:
    """Let `parser` take the names of teams."""
    parser.add_argument(
        "--teams",
        type=team_names,
        metavar="NAMES",
        help=f"{FEWEST_TEAMS} to {MOST_TEAMS} teams that vote, by name, with commas between",
    )


def team_names(text: str) -> tuple[str, ...]:
    """Return the names in `text`, which has commas between them: cleaned, and not too long."""
    names = tuple(clean_line(name)[:LONGEST_NAME] for name in text.split(","))
    if not all(names):
        raise ArgumentTypeError(f"a team has no name; {_EXAMPLE}")
    if not FEWEST_TEAMS <= len(names) <= MOST_TEAMS:
        there = "is only 1 team" if len(names) == 1 else f"are {len(names)} teams"
        raise ArgumentTypeError(f"there {there}; {FEWEST_TEAMS} to {MOST_TEAMS} can vote")
    for index, name in enumerate(names):
        if reading(name) in map(reading, names[:index]):
            raise ArgumentTypeError(f'two teams are called "{name}"; name them apart')
    return names
