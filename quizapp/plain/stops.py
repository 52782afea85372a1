"""Signals that end a conversation: a key (ctrl+c), a closed window, a polite kill."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SIGNAL_STATUS = 128
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP


class Stopped(BaseException):
    """A signal has ended the conversation. Like KeyboardInterrupt, no handler of errors sees it."""

    def __init__(self, signal_number: int) -> None:
        self.signal = signal_number
        super().__init__(signal_number)


@contextmanager
def stoppable() -> Iterator[None]:
    """Let the signals raise `Stopped` in this block, and do what they did before after it."""
    known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.signal(number, _stop) for number in known}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)
