"""Which edition of the reader this is: what another one read is not to be relied on."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from quizapp import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = 1
"""The number of the compiled banks' own format."""

_BANK = Path(__file__).parent.parent
_PARSER = "yaml"

_State: TypeAlias = tuple[str, int, int]


@cache
def edition() -> bytes:
    """Return what is another one in every release, and after every change to what reads banks.

    That is this room's modules, the parser and Python itself. The files are known by their sizes
    and times; where they are no files, the release must do.
    """
    states = sorted(_states(_BANK)) if _BANK.is_dir() else []
    parts = FORMAT, __version__, sys.version, states, _parser()
    return sha256(repr(parts).encode()).digest()


def _states(folder: Path | str) -> Iterator[_State]:
    """Yield names, sizes and times of the modules in the folder and in those that are in it."""
    for entry in os.scandir(folder):
        if entry.name.endswith(".py"):
            status = entry.stat()
            yield entry.path, status.st_size, status.st_mtime_ns
        elif entry.is_dir():
            yield from _states(entry.path)


def _parser() -> _State | None:
    """Return which parser is installed, without loading it."""
    spec = PathFinder.find_spec(_PARSER)
    if spec is None or spec.origin is None or not Path(spec.origin).is_file():
        return None
    status = Path(spec.origin).stat()
    return spec.origin, status.st_size, status.st_mtime_ns
