"""The learner's days: which one a moment belongs to, wherever they live and however late it is."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from datetime import date, tzinfo

DAY_START = 4
"""The hour at which a new day begins where nobody says: whoever studies at midnight is not done."""

LEEWAY = timedelta(days=1)
"""How far a clock may be ahead and still be taken for one that is a little wrong."""

_HOURS = range(24)
_ONE_DAY = timedelta(days=1)
_PROBES = (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC))


class Calendar(Value):
    """Days that begin at the hour `start` (0 to 23) by the clock on the wall in `zone`.

    A day is 24 hours long but for those on which the clocks are changed.

    Raises:
        ValueError: `start` is no such hour.
    """

    zone: tzinfo
    start: int = DAY_START

    def __post_init__(self) -> None:
        if self.start not in _HOURS:
            raise ValueError(f"a day begins at an hour from 0 to 23, not {self.start}")

    def day(self, at: datetime) -> date:
        """Return the day to which the moment `at` (aware) belongs."""
        on_the_wall = at.astimezone(self.zone)
        day = on_the_wall.date()
        return day if on_the_wall.hour >= self.start else day - _ONE_DAY

    def lived(self, at: datetime, now: datetime) -> date | None:
        """Return the day on which something was done at `at`, by a clock that may have been wrong.

        What lies ahead of `now` by no more than `LEEWAY` was done now; None, if it lies further.
        """
        return self.day(min(at, now)) if at <= now + LEEWAY else None

    def begins(self, day: date) -> datetime:
        """Return the moment at which `day` begins, in `zone`.

        Where the clocks skip that hour, it is the first moment after the gap.
        """
        on_the_wall = datetime.combine(day, time(self.start), self.zone)
        return on_the_wall.astimezone(UTC).astimezone(self.zone)

    @property
    def name(self) -> str:
        """What tells this calendar from another: its hour, and its zone's winter and summer."""
        offsets = (at.astimezone(self.zone).strftime("%z") for at in _PROBES)
        return " ".join((f"{self.start:02}:00", *offsets))
