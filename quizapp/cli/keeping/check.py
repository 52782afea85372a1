"""Looking at every record of a history, and of its newest backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.keeping.overview import in_words
from quizapp.cli.keeping.words import dated, no_path, say
from quizapp.history import DamagedStore
from quizapp.history.backups import backups
from quizapp.history.upkeep import check, is_sound

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.cli.history import Wanted

FOUND_FAULTS = 1


def run(store: Path, wanted: Wanted) -> int:
    """Print what is wrong, or that all is well."""
    no_path(wanted.paths, "check")
    try:
        found = check(store)
        faults = found.faults
    except DamagedStore as error:
        faults = (error.message,)
    for fault in faults:
        say(f"{store}: {fault}")
    if faults:
        say("quizapp history restore puts it aside and brings back all that can be had")
    else:
        say(f"{store}: sound, {in_words(found.amount)}")
    if newest := next(iter(backups(store)), None):
        state = "sound" if is_sound(newest.path) else "damaged"
        say(f"newest backup: {dated(newest)}: {state}")
    return FOUND_FAULTS if faults else 0
