"""The command line. Each verb is a module here, and imports its rooms when it runs."""

from __future__ import annotations

import atexit
import gc
import sys

from quizapp.cli.edge import Edge

TYPE_CHECKING = False
"""As in `typing`, which takes as long to load as all that --version needs."""

if TYPE_CHECKING:
    from collections.abc import Sequence

_RARELY = 50_000
"""After how many new objects to look for garbage; of what a command makes, most is needed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what `argv` (else the process's own arguments) asks for, and return the exit status.

    0: done. 1: errors were found, or a file left out. 2: the command, a bank or the data folder
    cannot be used. 70: a fault of quizapp's own. 74: the output cannot be written. 128 + n: signal
    n ended it.
    """
    gc.set_threshold(_RARELY)
    atexit.register(gc.freeze)  # what is left at the end goes with the process, unlooked at
    arguments = list(sys.argv[1:] if argv is None else argv)
    edge = Edge(arguments)
    with edge:
        edge.status = _command(arguments)
    return edge.status


def _command(arguments: list[str]) -> int:
    if arguments in (["--version"], ["--help"], ["-h"]):
        return _introduce(arguments[0])
    from quizapp.cli.command import command

    return command(arguments)


def _introduce(wanted: str) -> int:
    """Answer what needs no parser: these two come as fast as the interpreter starts."""
    from quizapp import __version__
    from quizapp.cli.wording import HELP

    print(f"quizapp {__version__}" if wanted == "--version" else HELP)
    return 0
