"""Whether a round is held on a screen or in lines, and the screen itself."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from quizapp.cli.streams import complain, speaks_utf8

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Reading
    from quizapp.cli.options import Options
    from quizapp.sitting import Desk
    from quizapp.tui import Opening


def wants_screen(options: Options) -> bool:
    """Return whether to draw a screen: a person sits at both ends, and the terminal can show it.

    If so no garbage is looked for until the first page stands there; the app sees to that.
    """
    if options.plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    if os.environ.get("TERM") == "dumb":
        return False
    if not speaks_utf8():
        complain(f"this terminal takes no UTF-8 ({sys.stdout.encoding}): here are plain lines")
        return False
    gc.disable()
    return True


def show(
    options: Options, desk: Desk, readings: Sequence[Reading], opening: Opening | None = None
) -> int:
    """Show home, or what `opening` says, on the screen, and return the exit status.

    Colours that the person chooses there are set for the next time.
    """
    from quizapp.cli.configuring.in_force import settings_for
    from quizapp.cli.finding import reader_for
    from quizapp.tui import HOME, Look, run

    look = Look(settings_for(options).theme, partial(_keep_theme, options))
    return run(desk, readings, opening or HOME, look, reader_for(options))


def _keep_theme(options: Options, theme: str) -> None:
    from quizapp.cli.configuring.colours import keep_theme

    keep_theme(options, theme)
