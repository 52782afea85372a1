"""A connection to the history file, which is looked at before it is trusted."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from itertools import chain
from stat import S_ISREG
from typing import TYPE_CHECKING
from urllib.parse import quote

from quizapp.history.errors import DamagedStore, FolderError, HistoryError, NewerStore
from quizapp.history.failures import ASIDE
from quizapp.history.ladder import climb, version
from quizapp.history.schema import APPLICATION, STEPS, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE = 0.2
"""Seconds to wait for another copy's transaction, which takes a few milliseconds."""

Identity = tuple[int, int]
"""A file's device and inode: which file it is, whatever its name."""

# `fullfsync` has a meaning on macOS only, where fsync leaves the answer in the disk's own cache.
# `recursive_triggers` lets a REPLACE fire the triggers that refuse a DELETE.
_PRAGMAS = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


def identity(path: Path) -> Identity | None:
    """Return which file is at `path`, or None if there is none.

    Raises:
        FolderError: what is there is no file.
        OSError: the path cannot be looked at.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if not S_ISREG(found.st_mode):
        raise FolderError(f"{path} is no file.", "Move it aside, or choose another --data-dir.")
    return found.st_dev, found.st_ino


def leave_alone(_: Path, __: int) -> None:
    """Make no backup of a file before it climbs: for files that are copies themselves."""


def connect(
    path: Path, before_climb: Callable[[Path, int], None] = leave_alone
) -> sqlite3.Connection:
    """Return a connection to the file at `path`, which is a history of this version.

    An older one is brought to this version, after `before_climb` was called with the path and the
    version that it has. Any other is left as it is.

    Raises:
        DamagedStore: the file is empty, torn or no history.
        NewerStore: it is of a version this program does not know.
        HistoryError: Python's SQLite is too old.
        sqlite3.Error: it cannot be read.
    """
    require_strict()
    if path.stat().st_size == 0:
        # SQLite would take it for a new database; but a history is never made empty.
        raise DamagedStore(f"{path} is empty.", ASIDE)
    connection = attach(path)
    with ExitStack() as refused:
        refused.callback(connection.close)
        _read_header(connection, path)
        if version(connection) < len(STEPS):
            before_climb(path, version(connection))
        prepare(connection)
        _count_tables(connection, path)
        refused.pop_all()
    return connection


def empty() -> sqlite3.Connection:
    """Return a connection to a history in memory with nothing in it yet."""
    require_strict()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    climb(connection)
    return connection


def nothing() -> sqlite3.Connection:
    """Return a connection to a history in which there is nothing to read, and never will be.

    No trigger watches over it; to set them takes longer than all that is asked of it.
    """
    require_strict()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statement in chain.from_iterable(STEPS):
        if not statement.lstrip().startswith("CREATE TRIGGER"):
            connection.execute(statement)
    connection.execute("PRAGMA query_only = ON")
    return connection


def require_strict() -> None:
    """Refuse an SQLite without STRICT tables (https://sqlite.org/stricttables.html).

    Raises:
        HistoryError: it is such an SQLite.
    """
    if sqlite3.sqlite_version_info < (3, 37):
        raise HistoryError(
            f"This Python brings SQLite {sqlite3.sqlite_version}, which is too old.",
            "Use a Python with SQLite 3.37 or newer.",
        )


def attach(path: Path) -> sqlite3.Connection:
    """Return a connection to the file at `path`, not looked at; every statement stands alone.

    Raises:
        sqlite3.OperationalError: there is no such file, or it cannot be opened.
    """
    # As a URI (https://sqlite.org/uri.html) for the mode that makes no file where there is none.
    slashed = quote(path.absolute().as_posix(), errors="surrogateescape")
    uri = f"file://{slashed if slashed.startswith('/') else '/' + slashed}?mode=rw"
    return sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)


def _read_header(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        raise DamagedStore(f"{path} is no history of quizapp.", ASIDE)
    if version(connection) > len(STEPS):
        raise NewerStore(f"{path} was written by a newer quizapp.", "Update this one to use it.")


def _count_tables(connection: sqlite3.Connection, path: Path) -> None:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    if not {name for (name,) in tables}.issuperset(TABLES):
        raise DamagedStore(f"{path} has lost some of its tables.", ASIDE)


def prepare(connection: sqlite3.Connection) -> None:
    """Make the connection as safe as it can be, and its file of the newest version.

    Raises:
        sqlite3.Error: the file cannot be read, or cannot be written where it must be.
    """
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    climb(connection)
