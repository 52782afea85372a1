"""Bringing a history back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.keeping.words import agreed, dated, local, now, one_path, say
from quizapp.cli.problem import CommandError
from quizapp.history import DamagedStore
from quizapp.history.upkeep import check, newest_sound, restore
from quizapp.plain.lines import counted

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.cli.history import Wanted


def run(store: Path, wanted: Wanted) -> int:
    """Ask, restore, and print what came back."""
    named = one_path(wanted.paths, "restore")
    if named is None and _is_well(store):
        say(f"{store} is sound: there is nothing to restore.")
        say("To go back to a backup all the same, name it: quizapp history lists them.")
        return 0
    if named is None and not store.exists() and newest_sound(store) is None:
        raise CommandError(f"there is neither a history at {store} nor a sound backup of it")
    if not agreed(_question(store, named), yes=wanted.yes):
        return 0
    done = restore(store, now(), named)
    if done.aside:
        say(f"The file that stood there is {done.aside} now.")
    if done.salvaged:
        say(f"{counted(done.salvaged, 'record')} came out of it that no backup had.")
    say(f"{store}: {counted(done.answers, 'answer')}")
    return 0


def _is_well(store: Path) -> bool:
    try:
        return store.exists() and not check(store).faults
    except DamagedStore:
        return False


def _question(store: Path, named: Path | None) -> str:
    if named is not None:
        return f"Put {store} aside, and {named} in its place?"
    newest = newest_sound(store)
    if newest is None:
        return f"There is no backup. Put {store} aside, and save what can be read of it?"
    if not store.exists():
        return f"Bring back the backup of {dated(newest)}?"
    return (
        f"Put {store} aside, and bring back the backup of {local(newest.at)}"
        " with all that can be read of the file?"
    )
