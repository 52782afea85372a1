"""Whose exam it is: the name that was given, or else is asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.cli.configuring.in_force import settings_for
from quizapp.cli.options import LONGEST_NAME, NOBODY
from quizapp.cli.problem import CommandError
from quizapp.values import replace

if TYPE_CHECKING:
    from quizapp.cli.options import Options

PROMPT = "Your name (enter for none): "


def name_for(options: Options, name: str | None) -> str:
    """Return whose answers these are, and let that hold for the settings of `options`.

    It is `name`, else the player who was named or is set, else what a person at the terminal types.
    What comes from a pipe are answers: there nobody is asked.

    Raises:
        CommandError: there is nobody to ask.
    """
    settings = settings_for(options)
    player = name or settings.player or _typed()
    options.settings = replace(settings, player=player)
    return player


def _typed() -> str:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CommandError("whose exam is this? Say --name NAME (a pipe is not asked)")
    from quizapp.plain.page import Page

    line = Page.on(sys.stdin, sys.stdout).ask(PROMPT)
    if line is None:
        raise CommandError("no name was given, and no exam begun")
    return clean_line(line)[:LONGEST_NAME] or NOBODY
