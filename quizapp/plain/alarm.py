"""Not waiting for ever for a line: an alarm clock that rings while somebody thinks."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_A_MOMENT = 0.001
"""Seconds until an alarm that was due rings: an alarm of 0 would be none."""


class Rang(BaseException):
    """The time was over. Like KeyboardInterrupt, no handler of errors sees it."""


@contextmanager
def alarm(seconds: float | None) -> Iterator[None]:
    """Raise `Rang` in this block after so many seconds; without a number, never.

    What a person has typed by then and not sent stays with the terminal, and is sent with the next
    line. Where the system has no such clock (Windows) nothing rings: who asks looks at the time
    when the line is there.
    """
    if seconds is None or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, _A_MOMENT))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise Rang
