"""A round of teams: who competes, and where it is held."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.cli.count import EVERYTHING, settle
from quizapp.cli.desk import desk_for
from quizapp.cli.finding import readings_for, sound, tell_broken
from quizapp.cli.narrowing import selection_of
from quizapp.cli.problem import CommandError
from quizapp.cli.screen import show, wants_screen
from quizapp.cli.source import attached
from quizapp.sitting.line_up import LineUp, is_wanted, left_teams, line_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.cli.options import Options
    from quizapp.sitting import Desk
    from quizapp.sitting.teams import TeamSitting


def compete(options: Options) -> int:
    """Hold a round of the teams asked for, and return the exit status.

    Raises:
        CommandError: there is nothing to ask, or the votes have no place, or the time is one that
            no round of teams has.
    """
    if options.minutes:
        raise CommandError("--minutes is no limit for teams; --seconds limits each vote")
    with_screen = wants_screen(options)
    readings = attached(readings_for(options), options.source)
    banks = sound(readings)
    with desk_for(options) as desk:
        sitting = _line_up(desk, banks, options)
        if with_screen:
            from quizapp.tui.openings import teams_of

            return show(options, desk, readings, teams_of(sitting))
        from quizapp.plain.teams import run

        tell_broken(readings)
        return run(sitting, sys.stdin, sys.stdout, _way_back(sitting, options))


def _line_up(desk: Desk, banks: Sequence[Bank], options: Options) -> TeamSitting:
    """Go on with the round that was left, if it is the one asked for; else begin one."""
    wanted = LineUp(
        tuple(options.teams or ()),
        options.count or (EVERYTHING if options.every else None),
        options.seed,
        selection_of(options, banks),
        options.seconds,
    )
    left = left_teams(desk, banks)
    if left and is_wanted(left, wanted, banks):
        return left
    sitting = line_up(desk, banks, wanted)
    settle(len(sitting.contest.questions), options.count)
    return sitting


def _way_back(sitting: TeamSitting, options: Options) -> str:
    """Return the command that goes on with the round."""
    words = ["quizapp", "drill", *([options.bank] if options.bank else [])]
    words += ("--teams", ",".join(sitting.contest.teams), "--seed", sitting.record.seed)
    for name in ("source", "player", "data_dir", "bank_dir"):
        if value := getattr(options, name):
            words += (f"--{name.replace('_', '-')}", value)
    return clean_line(shlex.join(words))
