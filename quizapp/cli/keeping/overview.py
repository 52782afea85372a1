"""Where the history is, how much is in it, and its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.json_text import print_json
from quizapp.cli.keeping.words import dated, say
from quizapp.history.backups import backups
from quizapp.history.upkeep import amount
from quizapp.plain.lines import counted

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.cli.history import Wanted
    from quizapp.history.upkeep import Amount


def run(store: Path, wanted: Wanted) -> int:
    """Print the overview."""
    found, copies = amount(store), backups(store)
    if wanted.json:
        print_json(
            {
                "path": str(store),
                "answers": found.answers,
                "rounds": found.sessions,
                "notes": found.flags,
                "votes": found.votes,
                "backups": [{"at": each.at.isoformat(), "path": str(each.path)} for each in copies],
            }
        )
        return 0
    say(f"{store}: {in_words(found)}" if store.exists() else f"{store}: nothing was answered yet")
    say(f"{counted(len(copies), 'backup')}{', the newest first:' if copies else ''}")
    for each in copies:
        print("  ", end="")
        say(dated(each))
    return 0


def in_words(found: Amount) -> str:
    """Return how much there is."""
    parts = [
        counted(found.answers, "answer"),
        counted(found.sessions, "round"),
        counted(found.flags, "note"),
    ]
    if found.votes:
        parts.append(counted(found.votes, "vote"))
    return ", ".join(parts)
