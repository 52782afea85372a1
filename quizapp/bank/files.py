"""Reading a file that may be no file at all: at once, and never more of it than is allowed."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEFAULT_LIMIT = 256 * 1024 * 1024
_PART = 256 * 1024
# What a system lacks of these it does not need: Windows has no FIFOs that block an open.
FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_FOLDER = ("this is a folder, not a file", "name a file in it")
_PIPE = ("this is a pipe, not a file", "save what it gives to a file first")
_DEVICE = ("this is a device, not a file", "name a bank's file")
_REASONS = {
    errno.ENOENT: ("there is no such file", "check the name and the folder"),
    errno.ENOTDIR: ("there is no such file", "a part of its path is no folder"),
    errno.EACCES: ("you may not read this file", "give yourself the right to read it"),
    errno.EPERM: ("you may not read this file", "give yourself the right to read it"),
    errno.ELOOP: ("this is a link that leads back to itself", "make it point to a file"),
    errno.ENAMETOOLONG: ("this name is too long to be a file's", "check the name"),
    errno.ENXIO: ("this is a socket, not a file", "name a bank's file"),
}


class UnreadableFileError(Exception):
    """A file that cannot be read: `reason` says why in words, `hint` what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        self.reason = reason
        self.hint = hint
        super().__init__(reason)


def read_bytes(path: Path, limit: int = DEFAULT_LIMIT) -> bytes:
    """Return what the regular file `path` holds, which is at most `limit` bytes.

    Raises UnreadableFileError for whatever else `path` may be; it never waits for a pipe.
    """
    with _regular(path, limit) as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(size + 1)
        if len(data) > size:  # it grew meanwhile, or its size is not known beforehand
            data += file.read(limit + 1 - len(data))
        _refuse_large(len(data), limit)
        return data


def read_start(path: Path, most: int, limit: int = DEFAULT_LIMIT) -> bytes:
    """Return the first `most` bytes of what `read_bytes` would return; it raises alike."""
    with _regular(path, limit) as file:
        return file.read(most)


def digest_of(path: Path, limit: int = DEFAULT_LIMIT) -> str:
    """Return the SHA-256 of what `read_bytes` would return, in hexadecimal, without keeping it.

    Raises UnreadableFileError as `read_bytes` does.
    """
    from hashlib import sha256

    with _regular(path, limit) as file:
        found, size = sha256(), 0
        while part := file.read(_PART):
            found.update(part)
            size += len(part)
            _refuse_large(size, limit)
        return found.hexdigest()


@contextmanager
def _regular(path: Path, limit: int) -> Iterator[BinaryIO]:
    """Open the regular file `path`, of at most `limit` bytes; say why in words if that fails."""
    try:
        if path.is_dir():  # Windows would not let it be opened, and say something else
            raise UnreadableFileError(*_FOLDER)
        with os.fdopen(os.open(path, FLAGS), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                is_pipe = stat.S_ISFIFO(status.st_mode)
                raise UnreadableFileError(*(_PIPE if is_pipe else _DEVICE))
            _refuse_large(status.st_size, limit)
            yield file
    except ValueError:
        raise UnreadableFileError("a file's name has no null character", "check the name") from None
    except OSError as error:
        unknown = ((error.strerror or "this file cannot be read").lower(), "check the file")
        raise UnreadableFileError(*_REASONS.get(error.errno or 0, unknown)) from None


def _refuse_large(size: int, limit: int) -> None:
    if size > limit:
        reason = f"this file is larger than {limit:,} bytes"
        raise UnreadableFileError(reason, "split it into several banks")
