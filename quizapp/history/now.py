"""The time at which something is done to a history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Now: TypeAlias = Callable[[], datetime]
"""A clock: the time in UTC."""


def utc_now() -> datetime:
    """Return the time by the system's clock."""
    return datetime.now(UTC)
