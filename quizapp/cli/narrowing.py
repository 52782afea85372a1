"""Narrowing a round: the options for it, and what they mean in the banks at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import Difficulty
from quizapp.cli.problem import CommandError, meant
from quizapp.quiz import Selection, stock

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.cli.options import Options


def add_narrowing(parser: ArgumentParser) -> None:
    """Let `parser` take what narrows a round. Each may be said again: any of the words will do."""
    known = [str(each) for each in Difficulty]
    for word, dest, choices, about in (
        ("tag", "tags", None, "only questions with this tag"),
        ("difficulty", "difficulties", known, f"only questions this hard: {', '.join(known)}"),
        ("passage", "passages", None, "only questions on the passage of this id"),
    ):
        parser.add_argument(
            f"--{word}",
            action="append",
            dest=dest,
            choices=choices,
            metavar=word.upper(),
            help=f"{about}; may be repeated",
        )


def is_narrowed(options: Options) -> bool:
    """Return whether a round was asked for that is about less than all."""
    return bool(options.tags or options.difficulties or options.passages)


def selection_of(options: Options, banks: Sequence[Bank]) -> Selection:
    """Return the selection that was asked for.

    Raises:
        CommandError: no question of `banks` is in it.
    """
    selection = Selection(
        frozenset(options.tags or ()),
        frozenset(map(Difficulty, options.difficulties or ())),
        frozenset(options.passages or ()),
    )
    if not selection or stock(banks, selection):
        return selection
    labels = [each for bank in banks for each in bank.askables().labels()]
    _require("tag", options.tags or (), {tag for each in labels for tag in each.tags})
    _require("passage", options.passages or (), {name for each in labels for name in each.passages})
    raise CommandError("no question fits all of that; ask for less at a time")


def _require(kind: str, words: Sequence[str], known: set[str]) -> None:
    for word in words:
        if word not in known:
            raise CommandError(f'no question has the {kind} "{word}".{meant(word, sorted(known))}')
