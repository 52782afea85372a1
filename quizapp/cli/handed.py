"""Files that pupils handed in: where they are looked for, and which of them do not count."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.history.upkeep import HandedIn


def paths_of(words: Iterable[str]) -> tuple[Path, ...]:
    """Return the paths that were named.

    Raises:
        CommandError: nothing is at one of them.
    """
    paths = tuple(map(Path, words))
    for path in paths:
        if not path.exists():
            raise CommandError(f'there is no file or folder "{path}"')
    return paths


def tell_left_out(handed: HandedIn) -> None:
    """Name the files that do not count, each in a line on stderr.

    Raises:
        CommandError: none counts.
    """
    for file, why in handed.left_out:
        complain(f"left out: {file}: {why}")
    if not handed.counted:
        raise CommandError("nothing was handed in there; quizapp results --out makes such files")
