"""A new history file: whole under its name, or not there at all."""

import os
from contextlib import closing, suppress
from pathlib import Path

from quizapp.history.opening import attach, prepare, require_strict
from quizapp.history.schema import APPLICATION


def create(path: Path) -> None:
    """Make an empty history at `path`, for its owner alone, and the folders that lead there.

    It comes into being whole, under its name or not at all. If another copy of the program was
    faster, its file stays.

    Raises:
        HistoryError: Python's SQLite is too old.
        OSError: the folder cannot be made or written.
        sqlite3.Error: the file cannot be written.
    """
    require_strict()
    _make_folder(path.parent)
    fresh = path.with_name(f"{path.name}-{os.urandom(4).hex()}")
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(attach(fresh)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            prepare(connection)
        _place(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
    _sync(path.parent)


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
