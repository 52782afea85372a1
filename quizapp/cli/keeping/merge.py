"""Taking over what other machines kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli.keeping.words import say
from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain
from quizapp.history.upkeep import LeftOut, merge
from quizapp.plain.lines import counted

if TYPE_CHECKING:
    from quizapp.cli.history import Wanted

LEFT_SOME_OUT = 1


def run(store: Path, wanted: Wanted) -> int:
    """Merge file by file: one that cannot be taken over is named and left out."""
    if not wanted.paths:
        raise CommandError(f"say which files: quizapp history {wanted.deed} FILE...")
    status = 0
    for path in map(Path, wanted.paths):
        try:
            found = merge(store, path)
        except LeftOut as reason:
            complain(f"left out: {path}: {reason}")
            status = LEFT_SOME_OUT
        else:
            say(f"{path}: {counted(found.added, 'new record')}, {found.known} known already")
    return status
