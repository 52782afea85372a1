"""A round with a person: on a screen, or in lines of text where there is no screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.cli.beginnings import readings_to_study, whole_if_known
from quizapp.cli.count import EVERYTHING, settle
from quizapp.cli.desk import desk_for
from quizapp.cli.finding import readings_for, sound, tell_broken
from quizapp.cli.narrowing import is_narrowed, selection_of
from quizapp.cli.screen import show, wants_screen
from quizapp.cli.source import attached
from quizapp.history import FREE, Terms
from quizapp.quiz import DRILL_COUNT, stock
from quizapp.sitting import STUDY, Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.cli.options import Options
    from quizapp.sitting import Desk, Sitting


def practise(options: Options, mode: str) -> int:
    """Hold a round of this mode over the banks asked for, and return the exit status.

    Raises:
        CommandError: there is nothing to ask, or the answers have no place.
    """
    with_screen = wants_screen(options)
    begins = with_screen and mode == STUDY
    found = readings_to_study(options) if begins else readings_for(options)
    with desk_for(options) as desk:
        readings = attached(whole_if_known(found, desk, options), options.source)
        banks = sound(readings)
        sitting = _sit_down(desk, banks, mode, options)
        if sitting is None:
            return _rest(desk, banks, options)
        if with_screen:
            from quizapp.tui.openings import round_of

            return show(options, desk, readings, round_of(sitting))
        from quizapp.plain import run

        tell_broken(readings)
        return run(sitting, sys.stdin, sys.stdout, way_back(options, mode))


def _sit_down(desk: Desk, banks: Sequence[Bank], mode: str, options: Options) -> Sitting | None:
    """Go on with the round that was left, unless another was asked for; None if nothing is due."""
    if _is_usual(options) and (left := _left(desk, banks, mode)):
        return left
    count = options.count or (EVERYTHING if options.every else None)
    selection = selection_of(options, banks)
    if mode == STUDY:
        wanted = Wanted(selection, every=options.every, ahead=options.ahead)
        sitting = desk.study(banks, count, wanted)
        if sitting.session.finished and stock(banks, selection):
            return None
    else:
        sitting = desk.drill(banks, options.seed, count or DRILL_COUNT, selection, _terms(options))
    settle(len(sitting.session.questions), options.count)
    return sitting


def _is_usual(options: Options) -> bool:
    """Return whether nothing was said of which questions to ask, and of how long."""
    is_counted = options.count is not None or options.seed is not None
    is_limited = _terms(options) != FREE
    is_chosen = is_counted or options.every or options.ahead or is_narrowed(options)
    return not (is_chosen or is_limited)


def _terms(options: Options) -> Terms:
    return Terms(seconds=options.seconds, minutes=options.minutes)


def _rest(desk: Desk, banks: Sequence[Bank], options: Options) -> int:
    """Say when to come back and how to go on all the same, and return the exit status."""
    from quizapp.sitting import nothing_due

    selection = selection_of(options, banks)
    plan = desk.agenda(banks, selection)
    print(nothing_due(desk, banks, selection))
    if plan.unseen:
        print("quizapp study --all asks new questions beyond those of the day.")
    if plan.resting:
        print("quizapp study --ahead practises what is not due yet.")
    return 0


def _left(desk: Desk, banks: Sequence[Bank], mode: str) -> Sitting | None:
    """Return the round of this mode that was left open and asks of no other banks."""
    known = {bank.id for bank in banks}
    left = desk.unfinished(banks)
    if left is None or left.record.mode != mode:
        return None
    return left if all(bank in known for bank, _ in left.record.questions) else None


def way_back(options: Options, verb: str) -> str:
    """Return the command that goes on with a round of this verb."""
    import shlex

    words = ["quizapp", verb, *([options.bank] if options.bank else [])]
    for name in ("source", "player", "data_dir", "bank_dir"):
        if value := getattr(options, name):
            words += (f"--{name.replace('_', '-')}", value)
    return clean_line(shlex.join(words))
