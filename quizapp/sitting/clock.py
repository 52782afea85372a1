"""Time as an argument: what the system says, or what a test says."""

from __future__ import annotations

import time
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SystemZone(tzinfo):
    """The time zone that the system is set to, with its summer times, past and to come.

    Python gives a system's zone no name and no object, but converts to it and from it.
    """

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        """Return how far the clocks are ahead of UTC."""
        return at.replace(tzinfo=None).astimezone().utcoffset() if at else None

    def dst(self, at: datetime | None) -> timedelta | None:
        """Return nothing: the system does not tell."""

    def tzname(self, at: datetime | None) -> str | None:
        """Return what the system calls the zone at that time."""
        return at.replace(tzinfo=None).astimezone().tzname() if at else None

    def fromutc(self, at: datetime) -> datetime:
        """Return the time on the wall for a time in UTC that pretends to be in this zone."""
        return at.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)


class Clock(Value):
    """`now` gives the date and time in UTC, `ticks` seconds that never run backwards.

    `zone` is where the person lives, whose days are counted.
    """

    now: Callable[[], datetime] = _utc_now
    ticks: Callable[[], float] = time.monotonic
    zone: tzinfo = SystemZone()
