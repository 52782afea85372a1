"""A line that somebody types, who may break off at any moment (ctrl+c)."""

from __future__ import annotations

import os
import select
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOME = 512
"""Bytes, one for each signal that came."""


def typed_line(reader: TextIO, longest: int) -> str:
    """Return the next line, of at most `longest` characters: empty at the end of the input.

    A signal is heard whenever it comes. In `readline` alone, one that comes between Python's last
    look at the signals and the reading itself is heard with the next line only.
    """
    if _keeps_lines(reader):
        with _woken_by_signals() as woken:
            typed = reader.fileno()
            while typed not in select.select([typed, woken], [], [])[0]:
                os.read(woken, _SOME)
    return reader.readline(longest)


def _keeps_lines(reader: TextIO) -> bool:
    """Whether it is a terminal that hands over line by line, so that no line waits in `reader`."""
    if sys.platform == "win32":
        return False
    import termios  # noqa: PLC0415 - Windows has none

    try:
        local_modes: int = termios.tcgetattr(reader)[3]
    except (OSError, termios.error):
        return False
    return bool(local_modes & termios.ICANON)


@contextmanager
def _woken_by_signals() -> Iterator[int]:
    """Yield a descriptor that can be read once a signal has come for which there is a handler."""
    woken, waker = os.pipe()
    os.set_blocking(waker, False)
    before = signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    try:
        yield woken
    finally:
        signal.set_wakeup_fd(before)
        os.close(woken)
        os.close(waker)
