"""Writing what one player hands in: an export of their share, in a file for a teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.history.errors import FolderError
from quizapp.history.failures import not_kept
from quizapp.history.making import fresh_file, place
from quizapp.history.upkeep.handing_on import export, write_lines
from quizapp.history.upkeep.sources import LeftOut, records_of

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.history.upkeep.records import Sealed, Share

READABLE = 0o666
"""For whom the file is: for all whom the umask lets, since it is made to be handed in."""


def hand_in(store: Path, target: Path, share: Share) -> int:
    """Write a share of the store to `target`, whole or not at all; return how many records.

    A file that is there already is replaced only if nothing in it is lost: if it is what the same
    player handed in before.

    Raises:
        HistoryError: the store cannot be read, another file is there, or none can be written.
    """
    target = target.absolute()
    try:
        with fresh_file(target, READABLE) as fresh:
            lines = write_lines(fresh, export(store, share))
            if _is_taken(target):
                _require_older(target, frozenset(records_of(fresh)))
                fresh.replace(target)
            else:
                place(fresh, target)
    except OSError as error:
        raise not_kept(error, target) from error
    return lines - 1


def _is_taken(target: Path) -> bool:
    return target.exists() or target.is_symlink()


def _require_older(target: Path, new: frozenset[Sealed]) -> None:
    """Refuse a file with anything in it that is not among the `new` records.

    Raises:
        FolderError: it has.
    """
    try:
        older = not target.is_symlink() and new.issuperset(records_of(target))
    except LeftOut:
        older = False
    if not older:
        raise FolderError(
            f"{target} is there already, and has other things in it.",
            "Move it aside, or write to another folder.",
        )
