"""Looking into files that nobody should write to, by way of a copy, and saving what is in them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from quizapp.history.errors import DamagedStore, HistoryError
from quizapp.history.ladder import transaction
from quizapp.history.opening import attach, connect
from quizapp.history.soundness import faults
from quizapp.history.upkeep.merging import united
from quizapp.history.upkeep.records import salvaged
from quizapp.history.upkeep.sources import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.history.upkeep.records import Sealed

JOURNAL = "-journal"
"""What SQLite puts after the name of a file whose last transaction is not whole."""


@contextmanager
def copied(path: Path) -> Iterator[Path]:
    """Give the path of a copy of the file, with the journal that it may need to be whole.

    Raises:
        OSError: it cannot be read, or there is no room.
    """
    with TemporaryDirectory() as folder:
        target = Path(folder) / path.name
        shutil.copyfile(path, target)
        with suppress(FileNotFoundError):
            shutil.copyfile(beside(path, JOURNAL), beside(target, JOURNAL))
        yield target


def beside(path: Path, ending: str) -> Path:
    """Return the path of the file whose name is that of `path` and the ending."""
    return path.with_name(path.name + ending)


def is_sound(path: Path) -> bool:
    """Return whether the file is a history without a fault."""
    try:
        with copied(path) as target, closing(connect(target)) as connection:
            return not faults(connection)
    except (sqlite3.Error, OSError, HistoryError):
        return False


def salvage(store: Path, new: sqlite3.Connection) -> int:
    """Take every row of a damaged store whose seal is whole into the open store `new`.

    Returns how many of them were new.

    Raises:
        NewerStore: it is of a newer quizapp.
        OSError: it cannot be copied.
        sqlite3.Error: the new store cannot be written.
    """
    if not store.is_file():
        return 0
    with copied(store) as target:
        # An older file climbs, a newer one is refused, and a damaged one is read for what it has.
        with suppress(DamagedStore, sqlite3.DatabaseError), closing(connect(target)):
            pass
        with closing(attach(target)) as old, transaction(new):
            return sum(_taken(new, record) for record in salvaged(old))


def _taken(new: sqlite3.Connection, record: Sealed) -> bool:
    try:
        return united(new, record)
    except LeftOut:
        return False
