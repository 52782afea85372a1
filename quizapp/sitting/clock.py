"""Time as an argument: what the system says, or what a test says."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` gives the date and time in UTC, `ticks` seconds that never run backwards."""

    now: Callable[[], datetime] = _utc_now
    ticks: Callable[[], float] = time.monotonic
