"""The one bank that a command is about, sound or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.finding import readings_for
from quizapp.cli.problem import CommandError

if TYPE_CHECKING:
    from quizapp.bank import Reading
    from quizapp.cli.options import Options


def reading_of(options: Options) -> Reading:
    """Return the reading of the bank that was asked for, or of the only one there is.

    Raises:
        CommandError: there is none, or there are several and none was named.
    """
    readings = readings_for(options)
    if len(readings) == 1:
        return readings[0]
    known = ", ".join(sorted(reading.id for reading in readings))
    raise CommandError(
        f"say which bank, one of these: {known}" if known else "there is no bank here yet"
    )
