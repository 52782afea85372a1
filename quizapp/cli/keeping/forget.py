"""Deleting what a person asks to be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.keeping.overview import in_words
from quizapp.cli.keeping.words import agreed, no_path, say
from quizapp.cli.options import NOBODY
from quizapp.cli.problem import CommandError
from quizapp.history.backups import FOLDER, backups
from quizapp.history.upkeep import Amount, Whose, forget, remembered
from quizapp.plain.lines import counted

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.cli.history import Wanted


def run(store: Path, wanted: Wanted) -> int:
    """Say how much it is, ask, delete it, and say where it still stands."""
    no_path(wanted.paths, "forget")
    whose = _whose(wanted)
    much = remembered(store, whose)
    if much == Amount():
        if store.exists():
            forget(store, whose)  # the name may stand where nothing is counted
        say("There is nothing of that to forget.")
        return 0
    question = f"Forget {in_words(much)} {_described(whose)}? They cannot be brought back."
    if not agreed(question, yes=wanted.yes):
        return 0
    say(f"Forgotten: {in_words(forget(store, whose))} {_described(whose)}.")
    if copies := backups(store):
        folder = store.parent / FOLDER
        say(f"{counted(len(copies), 'backup')} in {folder} may still have them: delete those too.")
    say("What was exported, handed in or merged into other machines still has them.")
    return 0


def _whose(wanted: Wanted) -> Whose:
    player = NOBODY if wanted.nameless else wanted.player or None
    if player is None and wanted.about is None:
        raise CommandError(
            "say whose answers: --player NAME, --nameless (those without a name), or --bank ID"
        )
    return Whose(player, wanted.about)


def _described(whose: Whose) -> str:
    parts = [] if whose.player is None else [f"of {whose.player or 'the player without a name'}"]
    return " ".join(parts if whose.bank is None else [*parts, f"on {whose.bank}"])
