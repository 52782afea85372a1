"""Whether a round is held on a screen or in lines, and the screen itself."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from quizapp.bank import Bank, Reading
from quizapp.cli.options import Options
from quizapp.cli.streams import complain, speaks_utf8
from quizapp.sitting import Desk, Sitting

if TYPE_CHECKING:  # the rooms are entered when there is a screen to draw
    from quizapp.sitting.reported import Analysis
    from quizapp.tui import Look


def wants_screen(options: Options) -> bool:
    """Return whether to draw a screen: a person sits at both ends, and the terminal can show it."""
    if options.plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    if os.environ.get("TERM") == "dumb":
        return False
    if not speaks_utf8():
        complain(f"this terminal takes no UTF-8 ({sys.stdout.encoding}): here are plain lines")
        return False
    return True


def show(
    options: Options,
    desk: Desk,
    readings: Sequence[Reading],
    sitting: Sitting | None = None,
    book: Bank | None = None,
) -> int:
    """Hold it on the screen and return the exit status; `book` is a bank whose source is read.

    Colours that the person chooses there are set for the next time.
    """
    from quizapp.tui import run

    return run(desk, readings, sitting, book, _look(options))


def show_report(options: Options, desk: Desk, readings: Sequence[Reading], made: "Analysis") -> int:
    """Show an item analysis on the screen, and return the exit status."""
    from quizapp.tui import run_report

    return run_report(desk, readings, made, _look(options))


def show_figures(options: Options, desk: Desk, readings: Sequence[Reading]) -> int:
    """Show the person's figures on the screen, and return the exit status."""
    from quizapp.tui import run_figures

    return run_figures(desk, readings, _look(options))


def _look(options: Options) -> "Look":
    from quizapp.cli.configuring.colours import keep_theme
    from quizapp.cli.configuring.in_force import settings_for
    from quizapp.tui import Look

    return Look(settings_for(options).theme, partial(keep_theme, options))
