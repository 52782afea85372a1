"""Signals that end a process, turned into a clean exit that gives the terminal back."""

from __future__ import annotations

import os
import signal
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable

NAMES = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
_BASE = 128
_HANGUP = 1
_STDIN = 0


def on_signals(loop: AbstractEventLoop, leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit status, 128 + n, when a signal asks this process to end.

    Where the window is gone there is no terminal to give back, and whoever writes to it waits for
    ever: then the process ends at once. Every answer is on the disk by then.

    Where the loop cannot watch signals (Windows, or a thread that is not the main one) nothing
    happens: there the system's own way of ending a program stays.
    """
    for number in (getattr(signal, name, None) for name in NAMES):
        if number is None:
            continue
        end = partial(_end, _BASE + number, leave, had_terminal=os.isatty(_STDIN))
        try:
            loop.add_signal_handler(number, end)
        except (NotImplementedError, RuntimeError, ValueError):
            return


def _end(status: int, leave: Callable[[int], None], *, had_terminal: bool) -> None:
    if had_terminal and not os.isatty(_STDIN):
        os._exit(status)
    leave(status)


def end_if_hung_up() -> None:
    """End the process at once if its terminal was taken away and no signal said so.

    That is so where the terminal never was the session's own. Textual would read from it for ever.
    """
    if not os.isatty(_STDIN):
        os._exit(_BASE + _HANGUP)
