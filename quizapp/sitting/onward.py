"""The clock on the wall, for those whom it would give more time if it were turned back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.sitting.clock import Clock

_A_MOMENT = timedelta(microseconds=1)


class Onward:
    """Tells the time in UTC, each time a later one, beginning after `since`.

    It follows `clock` when that is put forward. When that is put back it goes on from where it was
    by the seconds that have passed.
    """

    def __init__(self, clock: Clock, since: datetime) -> None:
        self._clock = clock
        self._latest = since
        self._ticks = clock.ticks()

    def now(self) -> datetime:
        """Return the time."""
        ticks = self._clock.ticks()
        passed = timedelta(seconds=ticks - self._ticks)
        self._latest = max(self._clock.now(), self._latest + max(passed, _A_MOMENT))
        self._ticks = ticks
        return self._latest
