"""Reading another machine's history: a store of its own, or an export."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING
from urllib.parse import quote

from quizapp.history.ladder import version
from quizapp.history.schema import APPLICATION, STEPS
from quizapp.history.soundness import faults
from quizapp.history.upkeep.meaning import meaningful
from quizapp.history.upkeep.records import sealed_rows
from quizapp.history.upkeep.taking_over import NoRecordError, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.history.upkeep.records import Sealed

_DATABASE = b"SQLite format 3\0"
_LONGEST_LINE = 1 << 24


class LeftOut(Exception):  # noqa: N818 - it says what became of the file
    """A file was left out of a merge. The message says why; nothing of it was taken over."""


def records_of(path: Path) -> Iterator[Sealed]:
    """Yield every record in the file, each with its seal looked at. The file is only read.

    Raises:
        LeftOut: it is no history, damaged, of another version, or cannot be read.
    """
    try:
        mode = path.stat().st_mode
        if not (S_ISREG(mode) or S_ISDIR(mode)):
            raise LeftOut("it cannot be read: it is no file")  # a pipe would wait for ever
        with path.open("rb") as file:
            database = file.read(len(_DATABASE)) == _DATABASE
        yield from map(_meant, _of_store(path) if database else _of_export(path))
    except OSError as error:
        raise LeftOut(f"it cannot be read: {error.strerror}") from error
    except (NoRecordError, UnicodeDecodeError) as error:
        said = error if isinstance(error, NoRecordError) else "it is no history of quizapp"
        raise LeftOut(str(said)) from error
    except (sqlite3.Error, ValueError, RecursionError) as error:
        raise LeftOut("it is damaged; quizapp history check says more") from error


def _meant(record: Sealed) -> Sealed:
    try:
        return meaningful(record)
    except ValueError as error:
        raise LeftOut("it has a record that no quizapp wrote") from error


def _of_export(path: Path) -> Iterator[Sealed]:
    with path.open(encoding="utf-8-sig") as file:
        # Something else may have no end of a line for gigabytes.
        yield from read_lines(iter(lambda: file.readline(_LONGEST_LINE), ""))


def _of_store(path: Path) -> Iterator[Sealed]:
    uri = f"file:{quote(str(path.absolute()), errors='surrogateescape')}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        _require_this_version(connection)
        if found := faults(connection):
            raise LeftOut(f"it is damaged: {found[0]}")
        yield from sealed_rows(connection)


def _require_this_version(connection: sqlite3.Connection) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        raise LeftOut("it is no history of quizapp")
    if version(connection) > len(STEPS):
        raise LeftOut("it was written by a newer quizapp; update this one")
    if version(connection) < len(STEPS):
        raise LeftOut("it is of an older quizapp; quizapp history check --data-dir updates it")
