"""Colour on a terminal, where nobody asked for none. No meaning hangs on it."""

import os
from collections.abc import Callable
from typing import TextIO

from quizapp.bank.diagnostics import Diagnostic, Severity

Paint = Callable[[Diagnostic], str]
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_RESET = "\x1b[0m"


def painter(writer: TextIO) -> Paint:
    """Return how to write a diagnostic on `writer` (https://no-color.org)."""
    dumb = os.environ.get("TERM") == "dumb"
    return str if os.environ.get("NO_COLOR") or dumb or not writer.isatty() else _painted


def _painted(diagnostic: Diagnostic) -> str:
    """Return the diagnostic with its sign and its carets in the colour of its severity."""
    colour = f"\x1b[1;{_COLOURS[diagnostic.severity]}m"
    sign = f"{diagnostic.severity}[{diagnostic.rule}]"
    headline = diagnostic.headline.replace(sign, f"{colour}{sign}{_RESET}", 1)
    lines = [headline, *diagnostic.snippet]
    if diagnostic.snippet:
        gutter, bar, carets = lines[-1].partition("|")
        lines[-1] = f"{gutter}{bar}{colour}{carets}{_RESET}"
    return "\n".join([*lines, diagnostic.fix] if diagnostic.fix else lines)
