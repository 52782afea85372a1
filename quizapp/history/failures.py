"""What SQLite and the system report, as what a person is told.

SQLite's codes are listed at https://sqlite.org/rescode.html.
"""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

from quizapp.history.errors import DamagedStore, FolderError, HistoryError, NotKept

if TYPE_CHECKING:
    from pathlib import Path

ASIDE = "It is left as it is. quizapp history restore moves it aside and saves what can be saved."
"""The way out of a damaged store."""

_ELSEWHERE = "Make the file and its folder writable, or choose another folder with --data-dir."

_SAID = {
    sqlite3.SQLITE_BUSY: (
        "Another quizapp is writing to {path} just now.",
        "Close it, or go on: the next answer is tried afresh.",
    ),
    sqlite3.SQLITE_FULL: (
        "The disk that holds {path} is full.",
        "Make room and go on: the next answer is tried afresh.",
    ),
    sqlite3.SQLITE_READONLY: ("{path} cannot be written: it is read-only.", _ELSEWHERE),
    sqlite3.SQLITE_CANTOPEN: ("{path} or its folder cannot be opened.", _ELSEWHERE),
    sqlite3.SQLITE_IOERR: (
        "The disk failed at {path}.",
        "Check the disk, its space and its cable; the next answer is tried afresh.",
    ),
    sqlite3.SQLITE_CORRUPT: ("{path} is damaged.", ASIDE),
    sqlite3.SQLITE_NOTADB: ("{path} is no history of quizapp.", ASIDE),
    sqlite3.SQLITE_MISMATCH: (
        "A text cannot be stored: it holds half a character.",
        "Please report this, with the bank that it came from.",
    ),
}

_CODE_OF_ERRNO = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EIO: sqlite3.SQLITE_IOERR,
}

_CLASS_OF_CODE: dict[int, type[HistoryError]] = {
    sqlite3.SQLITE_CORRUPT: DamagedStore,
    sqlite3.SQLITE_NOTADB: DamagedStore,
    sqlite3.SQLITE_CANTOPEN: FolderError,
}

Failure = sqlite3.Error | OSError | ValueError | HistoryError
"""What can come of a use of the store. A ValueError stands for a value that is no record."""


def not_read(error: Failure, path: Path) -> HistoryError:
    """Return what to raise where reading failed: the subclass says whose fault it is."""
    if isinstance(error, HistoryError):
        return error
    code = _code(error)
    return _CLASS_OF_CODE.get(code, HistoryError)(*_said(code, error, path))


def not_kept(error: Failure, path: Path) -> NotKept:
    """Return what to raise where a record could not be written, with the same words."""
    if isinstance(error, NotKept):
        return error
    if isinstance(error, HistoryError):
        return NotKept(error.message, error.way_out)
    return NotKept(*_said(_code(error), error, path))


def moved(path: Path) -> NotKept:
    """Return what to raise where the open file is no longer the one at `path`."""
    return NotKept(
        f"{path} was moved, replaced or removed while quizapp had it open.",
        "Go on: the next answer is kept in the file that is there, or in a new one.",
    )


def _code(error: sqlite3.Error | OSError | ValueError) -> int:
    match error:
        case OSError():
            return _CODE_OF_ERRNO.get(error.errno or 0, sqlite3.SQLITE_CANTOPEN)
        case UnicodeEncodeError():
            return sqlite3.SQLITE_MISMATCH
        case sqlite3.Error():
            # Without a code, Python's own module could not make text of what the file holds.
            return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        case _:
            return sqlite3.SQLITE_CORRUPT


def _said(code: int, error: Exception, path: Path) -> tuple[str, str]:
    if code not in _SAID:
        return f"{path} cannot be used: {error}.", "Please report this."
    message, way_out = _SAID[code]
    return message.format(path=path), way_out
