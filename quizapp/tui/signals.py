"""Signals that end a process, turned into a clean exit that gives the terminal back."""

import signal
from asyncio import AbstractEventLoop
from collections.abc import Callable

NAMES = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
_BASE = 128


def on_signals(loop: AbstractEventLoop, leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit status, 128 + n, when a signal asks this process to end.

    Where the loop cannot watch signals (Windows, or a thread that is not the main one) nothing
    happens: there the system's own way of ending a program stays.
    """
    for number in (getattr(signal, name, None) for name in NAMES):
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, leave, _BASE + number)
        except (NotImplementedError, RuntimeError, ValueError):
            return
