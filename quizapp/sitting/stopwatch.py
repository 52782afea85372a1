"""A watch that is stopped and started again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Stopwatch:
    """Counts seconds by `ticks` while it runs; it is not running at first."""

    def __init__(self, ticks: Callable[[], float]) -> None:
        self._ticks = ticks
        self._before = 0.0
        self._started: float | None = None

    @property
    def spent(self) -> float:
        """The seconds counted so far."""
        return self._before + (0.0 if self._started is None else self._ticks() - self._started)

    @property
    def running(self) -> bool:
        """Whether it counts now."""
        return self._started is not None

    def start(self) -> None:
        """Count on; it may be running already."""
        if self._started is None:
            self._started = self._ticks()

    def stop(self) -> None:
        """Count no more; it may be stopped already."""
        self._before, self._started = self.spent, None

    def reset(self) -> None:
        """Stop, and forget what was counted."""
        self._before, self._started = 0.0, None
