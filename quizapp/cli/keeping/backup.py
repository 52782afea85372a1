"""Making a backup now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.keeping.words import no_path, now, say
from quizapp.cli.problem import CommandError
from quizapp.history.backups import back_up_now

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.cli.history import Wanted


def run(store: Path, wanted: Wanted) -> int:
    """Make it and print where it is."""
    no_path(wanted.paths, "backup")
    if not store.exists():
        raise CommandError(f"there is no history at {store} yet, so nothing to back up")
    say(f"{back_up_now(store, now())}: made and proved")
    return 0
