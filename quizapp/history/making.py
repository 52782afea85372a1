"""A new history file: whole under its name, or not there at all."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from quizapp.history.opening import attach, prepare, require_strict
from quizapp.history.schema import APPLICATION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
    with fresh_file(path) as fresh:
        with closing(attach(fresh)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            prepare(connection)
        _put_journal_aside(path)
        place(fresh, path)


def _put_journal_aside(path: Path) -> None:
    """Part the new file from the journal of one that is gone: SQLite would play it into this one.

    That journal (https://sqlite.org/howtocorrupt.html, 1.3) is kept, for the file may come back.
    """
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and not path.exists():
        journal.rename(f"{journal}-{os.urandom(4).hex()}.aside")


@contextmanager
def fresh_file(path: Path, mode: int = 0o600) -> Iterator[Path]:
    """Give an empty file beside `path`, to be filled and placed there.

    It is for its owner alone, unless `mode` lets others read it, as far as the umask does.

    Whatever is left of it at the end is removed, and the names in the folder are on the disk.

    Raises:
        OSError: the folder or the file cannot be made.
    """
    _make_folder(path.parent)
    fresh = path.with_name(f"{path.name}-{os.urandom(4).hex()}")
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL, mode))
    try:
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)
    sync(path.parent)


def _make_folder(folder: Path) -> None:
    if not folder.exists():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        sync(folder.parent)


def place(fresh: Path, path: Path) -> None:
    """Give the file `fresh` the name `path`, unless there is a file of that name: that one stays.

    Raises:
        OSError: the folder cannot be written.
    """
    with suppress(FileExistsError):
        try:
            os.link(fresh, path)
        except FileExistsError:
            raise
        except OSError:
            # FAT and some network shares have no links: claim the name, then take it over.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
            fresh.replace(path)


def sync(path: Path) -> None:
    """Bring a file's content, or the names in a folder, to the disk.

    Windows does so by itself for names and knows no such call.

    Raises:
        OSError: the disk fails.
    """
    if os.name == "posix" or path.is_file():
        number = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
        try:
            os.fsync(number)
        finally:
            os.close(number)
