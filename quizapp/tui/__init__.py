"""The full-screen front end, built on Textual."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizapp.bank import Bank, Reading
from quizapp.sitting import Desk, Sitting
from quizapp.tui.look import THE_APPS_OWN, Look

if TYPE_CHECKING:  # the app is imported when it runs
    from quizapp.sitting.reported import Analysis
    from quizapp.tui.app import QuizApp

__all__ = ["Look", "StoppedError", "run", "run_figures", "run_report"]

_FAULT = 1
"""What Textual gives as the return code of an app that an exception stopped."""


class StoppedError(Exception):
    """A fault of its own stopped the app; its cause is the fault. The terminal is given back."""


def run(
    desk: Desk,
    readings: Sequence[Reading],
    sitting: Sitting | None = None,
    book: Bank | None = None,
    look: Look = THE_APPS_OWN,
) -> int:
    """Run the app to its end and return the exit status: 0, or 128 + n after signal n.

    It opens at home, with the banks of `readings`; a `sitting`, or the source of the bank `book`,
    is opened at once over it. `look` says in which colours.

    Raises:
        StoppedError: a fault in the program ended it; nothing of it was printed.
    """
    from quizapp.tui.app import QuizApp
    from quizapp.tui.library import Library

    return _held(QuizApp(Library(desk, tuple(readings)), sitting, book), look)


def run_report(
    desk: Desk, readings: Sequence[Reading], made: "Analysis", look: Look = THE_APPS_OWN
) -> int:
    """Show an item analysis of banks of `readings`, and return the exit status as `run` does.

    Raises:
        StoppedError: a fault in the program ended it; nothing of it was printed.
    """
    from quizapp.tui.app import QuizApp
    from quizapp.tui.library import Library

    return _held(QuizApp(Library(desk, tuple(readings)), made=made), look)


def run_figures(desk: Desk, readings: Sequence[Reading], look: Look = THE_APPS_OWN) -> int:
    """Show the figures of all banks of `readings`, and return the exit status as `run` does.

    Raises:
        StoppedError: a fault in the program ended it; nothing of it was printed.
    """
    from quizapp.tui.app import QuizApp
    from quizapp.tui.library import Library

    return _held(QuizApp(Library(desk, tuple(readings)), figures=True), look)


def _held(app: "QuizApp", look: Look) -> int:
    look.run(app)
    if app.return_code == _FAULT:
        raise StoppedError from app.fault
    return app.return_code or 0
