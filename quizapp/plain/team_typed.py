"""What is typed in a round of teams, understood. No command is a letter that an option may have."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from quizapp.plain.typed import Unclear, quoted
from quizapp.quiz.polls import LETTERS
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.quiz import Choice
    from quizapp.quiz.teams import Contest

_OF_TEAM = re.compile(r"(\d+)\s+(.+)")
_BETWEEN = re.compile(r"[\s,;+]+")


class Act(Enum):
    """What can be asked for besides voting."""

    ENTER = auto()
    SKIP = auto()
    UNDO = auto()
    DISCUSS = auto()
    MORE = auto()
    RANKING = auto()
    QUIT = auto()
    HELP = auto()


class Vote(Value):
    """What a team chose, by its index; None is the team that was asked."""

    chosen: Choice
    team: int | None = None


Typed: TypeAlias = Act | Vote | Unclear

_ACTS = {
    "": Act.ENTER,
    "s": Act.SKIP,
    "u": Act.UNDO,
    "v": Act.DISCUSS,
    "m": Act.MORE,
    "r": Act.RANKING,
    "q": Act.QUIT,
    "?": Act.HELP,
}


def understood(line: str, contest: Contest) -> Typed:
    """Return what `line`, as typed at the open question of `contest`, asks for."""
    words = unicodedata.normalize("NFKC", line).strip().casefold()
    if words in _ACTS:
        return _ACTS[words]
    if found := _OF_TEAM.fullmatch(words):
        return _of_team(found[1], found[2], contest)
    chosen = _chosen(words, contest)
    return Vote(chosen) if chosen else Unclear(f"{quoted(line)}: type {_wanted(contest)}.")


def _of_team(number: str, letters: str, contest: Contest) -> Vote | Unclear:
    chosen, teams = _chosen(letters, contest), len(contest.teams)
    if chosen and len(number) == 1 and 1 <= int(number) <= teams:
        return Vote(chosen, int(number) - 1)
    return Unclear(f"Type the number of a team, 1 to {teams}, and then {_wanted(contest)}.")


def _chosen(words: str, contest: Contest) -> Choice | None:
    """Return the options that these letters name; None, if they name none, or too many."""
    known = LETTERS[: len(contest.question.options)].casefold()
    letters = _BETWEEN.sub("", words)
    if not letters or not set(letters) <= set(known):
        return None
    chosen = frozenset(map(known.index, letters))
    return chosen if contest.takes_several or len(chosen) == 1 else None


def _wanted(contest: Contest) -> str:
    last = LETTERS[len(contest.question.options) - 1]
    if contest.takes_several:
        return f"one or more letters from A to {last}, such as AC"
    return f"a letter from A to {last}, or ? for help"
