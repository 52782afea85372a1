"""Reading a file that may be no file at all: at once, and never more of it than is allowed."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

DEFAULT_LIMIT = 256 * 1024 * 1024
# What a system lacks of these it does not need: Windows has no FIFOs that block an open.
_FLAGS = (
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
    try:
        if path.is_dir():  # Windows would not let it be opened, and say something else
            raise UnreadableFileError(*_FOLDER)
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            return _read(file, limit)
    except ValueError:
        raise UnreadableFileError("a file's name has no null character", "check the name") from None
    except OSError as error:
        unknown = ((error.strerror or "this file cannot be read").lower(), "check the file")
        raise UnreadableFileError(*_REASONS.get(error.errno or 0, unknown)) from None


def _read(file: BinaryIO, limit: int) -> bytes:
    status = os.fstat(file.fileno())
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError(*(_PIPE if stat.S_ISFIFO(status.st_mode) else _DEVICE))
    data = b""
    if status.st_size <= limit:
        data = file.read(status.st_size + 1)
        if len(data) > status.st_size:  # it grew meanwhile, or its size is not known beforehand
            data += file.read(limit + 1 - len(data))
    if max(len(data), status.st_size) > limit:
        reason = f"this file is larger than {limit:,} bytes"
        raise UnreadableFileError(reason, "split it into several banks")
    return data
