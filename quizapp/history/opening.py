"""A connection to the history file: made, looked at, and never trusted before."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from stat import S_ISREG
from urllib.parse import quote

from quizapp.history.errors import DamagedStore, FolderError, HistoryError, NewerStore
from quizapp.history.failures import ASIDE
from quizapp.history.schema import APPLICATION, STEPS, TABLES, climb, version

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


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to the file at `path`, which is a history of this version.

    An older one is brought to this version first. Any other is left as it is.

    Raises:
        DamagedStore: the file is empty, torn or no history.
        NewerStore: it is of a version this program does not know.
        HistoryError: Python's SQLite is too old.
        sqlite3.Error: it cannot be read.
    """
    _require_strict()
    if path.stat().st_size == 0:
        # SQLite would take it for a new database; but a history is never made empty.
        raise DamagedStore(f"{path} is empty.", ASIDE)
    connection = _connect(path)
    try:
        _inspect(connection, path)
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def empty() -> sqlite3.Connection:
    """Return a connection to a history in memory with nothing in it, to read from."""
    _require_strict()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    climb(connection)
    return connection


def create(path: Path) -> None:
    """Make an empty history at `path`, for its owner alone, and the folders that lead there.

    It comes into being whole, under its name or not at all. If another copy of the program was
    faster, its file stays.

    Raises:
        HistoryError: Python's SQLite is too old.
        OSError: the folder cannot be made or written.
        sqlite3.Error: the file cannot be written.
    """
    _require_strict()
    _make_folder(path.parent)
    fresh = path.with_name(f"{path.name}-{os.urandom(4).hex()}")
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(_connect(fresh)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            _prepare(connection)
        _place(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
    _sync(path.parent)


def _require_strict() -> None:
    if sqlite3.sqlite_version_info < (3, 37):
        raise HistoryError(
            f"This Python brings SQLite {sqlite3.sqlite_version}, which is too old.",
            "Use a Python with SQLite 3.37 or newer.",
        )


def _connect(path: Path) -> sqlite3.Connection:
    # As a URI (https://sqlite.org/uri.html) for the mode that makes no file where there is none.
    slashed = quote(path.absolute().as_posix(), errors="surrogateescape")
    uri = f"file://{slashed if slashed.startswith('/') else '/' + slashed}?mode=rw"
    return sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)


def _inspect(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        raise DamagedStore(f"{path} is no history of quizapp.", ASIDE)
    if version(connection) > len(STEPS):
        raise NewerStore(f"{path} was written by a newer quizapp.", "Update this one to use it.")
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    if not {name for (name,) in tables}.issuperset(TABLES):
        raise DamagedStore(f"{path} has lost some of its tables.", ASIDE)


def _prepare(connection: sqlite3.Connection) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    climb(connection)


def _make_folder(folder: Path) -> None:
    if not folder.exists():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        _sync(folder.parent)


def _place(fresh: Path, path: Path) -> None:
    with suppress(FileExistsError):
        try:
            os.link(fresh, path)
        except FileExistsError:
            raise
        except OSError:
            # FAT and some network shares have no links: claim the name, then take it over.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
            fresh.replace(path)


def _sync(folder: Path) -> None:
    """Bring the names in `folder` to the disk. Windows does so by itself and knows no such call."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
