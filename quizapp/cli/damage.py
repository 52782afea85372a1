"""What a person is told whose history is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.history import FolderError

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.history import DamagedStore


def damage(error: DamagedStore, store: Path) -> str:
    """Return what is the matter, which backup is the newest, and the command that mends it."""
    return (
        f"{error.message} It is left as it is. {_newest(store)}"
        " quizapp history restore brings back all that can be had."
    )


def _newest(store: Path) -> str:
    from quizapp.history.backups import backups

    try:
        found = backups(store)
    except FolderError as error:
        return error.message
    if not found:
        return "There is no backup."
    return f"The newest backup is of {found[0].at.astimezone():%Y-%m-%d %H:%M}."
