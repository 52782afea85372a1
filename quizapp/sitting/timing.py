"""How long a person has been at a round and at its open question, breaks left out."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Timing:
    """Two stopwatches that stand still together: one for the round, one for the open question.

    `ticks` gives seconds that never run backwards, `before` is what the round had taken before.
    """

    def __init__(self, ticks: Callable[[], float], before: float = 0.0) -> None:
        self._ticks = ticks
        self._before = before
        self._stopped: float | None = None
        self.begin()

    @property
    def on_round(self) -> float:
        """Seconds spent on the round."""
        return self._now() - self._began

    @property
    def on_question(self) -> float:
        """Seconds spent on the open question."""
        return self._now() - self._shown

    def begin(self) -> None:
        """Count from now on."""
        self._shown = self._now()
        self._began = self._shown - self._before

    def begin_question(self) -> None:
        """Count the seconds of another question."""
        self._shown = self._now()

    def pause(self) -> None:
        """Let no time pass from now on."""
        self._stopped = self._now()

    def resume(self) -> None:
        """Let time pass again, as if there had been no break."""
        away = self._ticks() - self._now()
        self._stopped = None
        self._began += away
        self._shown += away

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let no time pass in the block."""
        was_stopped = self._stopped is not None
        self.pause()
        try:
            yield
        finally:
            if not was_stopped:
                self.resume()

    def _now(self) -> float:
        return self._ticks() if self._stopped is None else self._stopped
