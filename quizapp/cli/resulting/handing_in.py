"""Writing what players hand in: a file for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.desk import store_path
from quizapp.cli.keeping.words import say
from quizapp.cli.problem import CommandError
from quizapp.history.upkeep import Share, hand_in
from quizapp.plain.lines import counted
from quizapp.results.naming import ENDING, file_names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizapp.cli.results import Wanted
    from quizapp.results import Result

NAMELESS = "the player without a name"


def hand_in_all(wanted: Wanted, target: Path, results: Iterable[Result]) -> None:
    """Write the rounds of each player to a file in the folder `target`, or to the file it names.

    Raises:
        CommandError: there is nothing to hand in, one file is named for several players, or the
            folder cannot be made.
        HistoryError: a file cannot be written, or other things are in it.
    """
    rounds: dict[str, list[str]] = {}
    for result in results:
        rounds.setdefault(result.player, []).append(result.session)
    if not rounds:
        raise CommandError("no round fits that, so there is nothing to hand in")
    store = store_path(wanted)
    for player, file in _files(target, rounds).items():
        hand_in(store, file, Share(player, tuple(rounds[player])))
        say(f"{file}: {counted(len(rounds[player]), 'round')} of {player or NAMELESS}")


def _files(target: Path, rounds: dict[str, list[str]]) -> dict[str, Path]:
    if target.suffix == ENDING and not target.is_dir():
        if len(rounds) > 1:
            raise CommandError(
                f"{len(rounds)} players have rounds here: name a folder, or one --player"
            )
        return dict.fromkeys(rounds, target)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{target} cannot be made a folder: {error.strerror}") from error
    return {player: target / name for player, name in file_names(rounds).items()}
