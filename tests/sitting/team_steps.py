"""Rounds of teams for tests: how they vote, and what is seen of it from outside."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from quizapp.bank import Bank
from quizapp.history import Store
from quizapp.quiz.ranking import ranking
from quizapp.quiz.teams import Phase
from quizapp.sitting import Desk
from quizapp.sitting.line_up import LineUp, left_teams
from quizapp.sitting.teams import TeamSitting
from tests.sitting.conftest import Watch

RED_BLUE = LineUp(("Red", "Blue"), count=3, seed="7")


def right(sitting: TeamSitting) -> int:
    return min(sitting.question.key)


def wrong(sitting: TeamSitting) -> int:
    return min(set(range(len(sitting.question.options))) - sitting.question.key)


def vote(sitting: TeamSitting, letters: str) -> None:
    """Let each team vote in turn: `r` right, `w` wrong, a point not at all."""
    for team, letter in enumerate(letters):
        sitting.turn_to(team)
        if letter != ".":
            assert sitting.choose(right(sitting) if letter == "r" else wrong(sitting))


def points(sitting: TeamSitting) -> dict[str, float]:
    return {rank.team: rank.score.points for rank in ranking(sitting.contest)}


def left(sitting: TeamSitting) -> float | None:
    return sitting.time_left.left if sitting.time_left else None


def is_paused(sitting: TeamSitting) -> bool:
    return sitting.paused


def phase(sitting: TeamSitting) -> Phase:
    return sitting.contest.phase


def votes(file: Path) -> list[tuple[str, int, bool]]:
    """Every vote in the store, as written: the team, the ballot, and whether it has a letter."""
    if not file.exists():
        return []
    query = "SELECT team, ballot, chosen FROM votes ORDER BY id"
    with closing(sqlite3.connect(file)) as connection:
        return [
            (team, ballot, chosen != "[]") for team, ballot, chosen in connection.execute(query)
        ]


def again(file: Path, watch: Watch, banks: Sequence[Bank]) -> TeamSitting:
    """The round as another process finds it: nothing was closed or ended before."""
    with Store.open(file) as store:
        found = left_teams(Desk(store, "Ana", watch.clock()), banks)
    assert found is not None
    return found
