"""What was asked for on the command line."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.settings import Settings

NOBODY = ""
"""The player where none is named: whoever sits at this machine."""

LONGEST_NAME = 100


class Options(Namespace):
    """The words of one command, as its parser understood them. A verb reads those it defines.

    `count`, `seed`, `seconds`, `minutes`, `tags`, `difficulties` and `passages` are None where
    nobody says, and so is `verb`. `answers` is False for `--no-answers`, `cache` for `--no-cache`.
    `every` is True for `--all`. `settings` are what `settings_for` gives, once it was asked.
    """

    verb: str | None = None
    data_dir: str | None = None
    bank_dir: str | None = None
    player: str = NOBODY
    plain: bool = False
    cache: bool = True
    help: bool = False
    version: bool = False
    bank: str | None = None
    files: tuple[str, ...] = ()
    count: int | None = None
    seed: str | None = None
    seconds: int | None = None
    minutes: int | None = None
    tags: Sequence[str] | None = None
    difficulties: Sequence[str] | None = None
    passages: Sequence[str] | None = None
    teams: Sequence[str] | None = None
    every: bool = False
    ahead: bool = False
    source: str | None = None
    mode: str | None = None
    handed: Sequence[str] | None = None
    format: str = "text"
    answers: bool = True
    json: bool = False
    settings: Settings | None = None
