"""The full-screen front end, built on Textual."""

from collections.abc import Sequence
from pathlib import Path

from quizapp.bank import Reading
from quizapp.sitting import Desk, Sitting

__all__ = ["run"]

_FAULT = 1
"""What Textual gives as the return code of an app that an exception stopped."""


def run(
    desk: Desk,
    readings: Sequence[Reading],
    sitting: Sitting | None = None,
    *,
    log: Path | None = None,
) -> int:
    """Run the app to its end and return the exit status.

    It opens at home, with the banks of `readings`; a `sitting` is opened at once over it. The
    status is 0, or 128 + n after signal n, or 70 after a fault in the program, which is told in one
    line on stderr with the name of a report: `log`, or a temporary file.
    """
    from quizapp.tui.app import QuizApp
    from quizapp.tui.library import Library

    app = QuizApp(Library(desk, tuple(readings)), sitting)
    app.run()
    if app.return_code != _FAULT:
        return app.return_code or 0
    from quizapp.tui.crash import report

    return report(app.fault, log)
