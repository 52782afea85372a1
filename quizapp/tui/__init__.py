"""The full-screen front end, built on Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank import read
from quizapp.tui import pace
from quizapp.tui.look import THE_APPS_OWN, Look
from quizapp.tui.offline import without_tls
from quizapp.tui.openings import HOME, Opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Reading
    from quizapp.bank.finding import Reader
    from quizapp.sitting import Desk

__all__ = ["HOME", "Look", "Opening", "StoppedError", "run"]

_FAULT = 1
"""What Textual gives as the return code of an app that an exception stopped."""


class StoppedError(Exception):
    """A fault of its own stopped the app; its cause is the fault. The terminal is given back."""


def run(
    desk: Desk,
    readings: Sequence[Reading],
    opening: Opening = HOME,
    look: Look = THE_APPS_OWN,
    reader: Reader = read,
) -> int:
    """Run the app to its end and return the exit status: 0, or 128 + n after signal n.

    It has the banks of `readings`; `opening` says with what it opens, `look` in which colours,
    and `reader` reads what is saved meanwhile.

    Raises:
        StoppedError: a fault in the program ended it; nothing of it was printed.
    """
    pace.set_up()
    with without_tls():
        from quizapp.tui.app import QuizApp
    from quizapp.tui.library import Library

    app = QuizApp(Library(desk, tuple(readings), reader), opening)
    look.run(app)
    if app.return_code == _FAULT:
        raise StoppedError from app.fault
    return app.return_code or 0
