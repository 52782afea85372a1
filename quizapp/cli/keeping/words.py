"""What the deeds of `history` have in common: how they speak, and how they ask."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.cli.problem import CommandError
from quizapp.plain.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.history.backups import Backup


def now() -> datetime:
    """Return the time in UTC."""
    return datetime.now(UTC)


def say(line: str) -> None:
    """Print one line, cleaned: paths and names may hold anything."""
    print(clean_line(line))


def local(at: datetime) -> str:
    """Return a time as this machine's people read it."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def dated(backup: Backup) -> str:
    """Return a backup's time and path."""
    return f"{local(backup.at)}  {backup.path}"


def one_path(paths: Sequence[str], deed: str) -> Path | None:
    """Return the one path that a deed was given, or None.

    Raises:
        CommandError: there are several.
    """
    if len(paths) > 1:
        raise CommandError(f'{deed} takes one file: "{paths[1]}" is one too many')
    return Path(paths[0]) if paths else None


def no_path(paths: Sequence[str], deed: str) -> None:
    """Refuse a path where none has a meaning.

    Raises:
        CommandError: there is one.
    """
    if paths:
        raise CommandError(f'{deed} takes no file: what is "{paths[0]}" for?')


def agreed(question: str, *, yes: bool) -> bool:
    """Return whether the person agrees; with `yes`, they have said so already.

    Raises:
        CommandError: there is nobody to ask.
    """
    if yes:
        return True
    typed = Page.on(sys.stdin, sys.stdout).ask(f"{clean_line(question)} [y/N] ")
    if typed is None:
        raise CommandError("nobody answered, and nothing was changed; --yes does it without asking")
    if typed.strip().casefold() in ("y", "yes"):
        return True
    say("Nothing was changed.")
    return False
