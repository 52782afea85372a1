"""The standard streams, made fit for any text and for whatever the other end does."""

import io
import os
import sys
from contextlib import suppress

_STREAMS = (
    ("stdin", "r", "replace"),
    ("stdout", "w", "backslashreplace"),
    ("stderr", "w", "backslashreplace"),
)


def prepare() -> None:
    """Let no character and no closed stream stop the program.

    A character that the output's encoding lacks is written as its number, and a byte of the input
    that is no text is read as U+FFFD. A stream that was closed (`>&-`) becomes an empty one, before
    the first file opened, such as the history, is given its number.
    """
    for name, mode, errors in _STREAMS:
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)


def silence() -> None:
    """Drop what is still to be written: the other end takes no more."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def complain(message: str) -> None:
    """Write one line on standard error."""
    from quizapp.bank.text import clean_line

    with suppress(OSError):
        print(f"quizapp: {clean_line(message)}", file=sys.stderr, flush=True)


def speaks_utf8() -> bool:
    """Whether the output takes every character."""
    return (sys.stdout.encoding or "").lower().replace("-", "").replace("_", "") == "utf8"
