"""Making a backup now."""

import sqlite3
from pathlib import Path

from quizapp.cli.history import Wanted
from quizapp.cli.keeping.words import no_path, now, say
from quizapp.cli.problem import CommandError
from quizapp.history.backups import back_up
from quizapp.history.failures import not_read


def run(store: Path, wanted: Wanted) -> int:
    """Make it and print where it is."""
    no_path(wanted.paths, "backup")
    if not store.exists():
        raise CommandError(f"there is no history at {store} yet, so nothing to back up")
    try:
        made = back_up(store, now())
    except (sqlite3.Error, OSError) as error:
        raise not_read(error, store) from error
    say(f"{made}: made and proved")
    return 0
