"""Putting together what pupils handed in: in memory, beside anybody's own history.

A file counts whole or not at all. What stands in several files counts once.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.ladder import transaction
from quizapp.history.opening import empty
from quizapp.history.rounds import rounds
from quizapp.history.upkeep.merging import united
from quizapp.history.upkeep.sources import LeftOut, records_of
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from quizapp.history.records import Round
    from quizapp.history.upkeep.records import Sealed


class NotCounted(NamedTuple):
    """A file that does not count, and why not: `it ...`, without a full stop."""

    file: Path
    why: str


class HandedIn(Value):
    """What files hold together: their `rounds`, each once, in the order begun.

    `counted` are the files that count, `left_out` those that do not, both by name. `files` has the
    first file in which a round stands, by the uid of its session.
    """

    rounds: tuple[Round, ...]
    counted: tuple[Path, ...]
    left_out: tuple[NotCounted, ...]
    files: Mapping[str, Path]


def handed_in(paths: Iterable[Path], banks: Iterable[str] | None = None) -> HandedIn:
    """Return what the files at these paths hold about `banks` (ids), else about any.

    A file is an export or a store. A folder is gone through to the bottom, and what has a name
    that begins with a dot is passed over. Nothing is written anywhere.
    """
    counted: list[Path] = []
    left_out: list[NotCounted] = []
    files: dict[str, Path] = {}
    with closing(empty()) as together:
        for file in (each for path in paths for each in _files(path)):
            try:
                found = _taken(together, file)
            except LeftOut as reason:
                left_out.append(NotCounted(file, str(reason)))
            else:
                counted.append(file)
                files = dict.fromkeys(found, file) | files
        found_rounds = tuple(rounds(together, banks))
    return HandedIn(found_rounds, tuple(counted), tuple(left_out), files)


def _files(path: Path) -> Iterator[Path]:
    """Yield the files at or below `path`, and what turns out to be none when it is read."""
    try:
        below = sorted(path.iterdir())
    except OSError:
        yield path
        return
    for each in below:
        if each.name.startswith("."):
            continue
        if each.is_symlink():
            yield each  # a folder is not entered by a link: it may lead back up
        else:
            yield from _files(each)


def _taken(together: sqlite3.Connection, file: Path) -> set[str]:
    """Add all records of the file or none, and return the uids of the sessions they are about."""
    about: set[str] = set()
    try:
        with transaction(together):
            for record in records_of(file):
                united(together, record)
                about.update(_session_of(record))
    except (sqlite3.Error, ValueError, OverflowError) as error:
        raise LeftOut("it has a record that this quizapp does not know") from error
    return about


def _session_of(record: Sealed) -> Iterator[str]:
    """Yield the uid of the session that a record of one belongs to."""
    place = {"sessions": 0, "answers": 14}.get(record.table)
    if place is not None:
        yield str(record.row[place])
