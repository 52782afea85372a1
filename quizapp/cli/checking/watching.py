"""Checking again at every save, until ctrl+c."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING, NoReturn

from quizapp.bank.finding import files
from quizapp.bank.watching import Watch, stamps_of
from quizapp.cli.checking.examined import examined
from quizapp.cli.checking.own_lines import OwnLines
from quizapp.cli.checking.progress import happened, known, progress
from quizapp.cli.checking.reports import text_lines
from quizapp.cli.finding import folders_of, readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.bank import Reading
    from quizapp.bank.watching import Changes, Stamps
    from quizapp.cli.check import Wanted
    from quizapp.cli.checking.progress import Memory

POLL = 0.15
"""Seconds from look to look."""


def watch(wanted: Wanted) -> NoReturn:
    """Check the banks that were asked for at every save. Ends as every command does, by ctrl+c.

    Raises:
        CommandError: no bank has a name that was given.
    """
    watcher = _Watcher(wanted)
    while True:
        watcher.look(time.monotonic())
        time.sleep(POLL)


class _Watcher:
    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        # An id is looked up once: a save that breaks the bank must not make it unknown.
        named = readings_of(wanted, wanted.files) if wanted.files else ()
        self._paths = tuple(reading.path for reading in named)
        self._names = tuple(map(_as_path, self._paths))
        self._watch = Watch(self._stamps)
        self._lines = OwnLines(sys.stdout)
        self._known: Memory = {}
        self._is_first = True

    def look(self, now: float) -> None:
        """Check the banks if a save has come to rest by the time `now`."""
        changes = self._watch.rests(now)
        if changes is None:
            return
        readings = examined(self._wanted, self._names)
        if self._watch.settle():
            self._show(readings, changes)

    def _stamps(self) -> Stamps:
        return stamps_of(self._paths or files(folders_of(self._wanted)))

    def _show(self, readings: Sequence[Reading], changes: Changes) -> None:
        before, self._known = self._known, known(readings, self._known)
        what = "" if self._is_first else f"{happened(changes)}: {progress(before, self._known)}"
        self._lines.replace(_lines(readings, what))
        self._is_first = False


def _as_path(path: Path) -> str:
    """Return `path` as a name that is no bank's id, even while there is no such file."""
    return str(path) if path.is_absolute() else f"{os.curdir}{os.sep}{path}"


def _lines(readings: Sequence[Reading], what: str) -> Iterator[str]:
    yield from text_lines(readings)
    if what:
        yield f"{datetime.now().astimezone():%H:%M:%S} {what}"
    number = "1 file" if len(readings) == 1 else f"{len(readings)} files"
    yield f"Watching {number}; ctrl+c ends it."
