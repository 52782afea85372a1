"""Reading parts of a file that stays what it was, even if another takes its name meanwhile."""

from __future__ import annotations

import os
from threading import Lock
from typing import TYPE_CHECKING

from quizapp.bank.compiled.sealing import DamagedError, Extent
from quizapp.bank.files import FLAGS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WHOLE = 64 * 1024
"""Up to this size, in bytes, a file is read at once: it costs no more than a part of it."""

_FEW = 128
"""How many files may be open: a process may have 256 of them on some systems."""


def opened(path: Path) -> tuple[Callable[[Extent], bytes], int]:
    """Return a function that reads an extent of the file `path`, and the file's size.

    Raises OSError if it cannot be opened, and DamagedError, as the function does, if it cannot be
    read.
    """
    file = _File(path)
    if file.size <= _WHOLE or file.number > _FEW:
        return of_bytes(file.read(Extent(0, file.size))), file.size
    return file.read, file.size


def of_bytes(data: bytes) -> Callable[[Extent], bytes]:
    """Return a function that reads an extent of `data`."""
    return lambda extent: data[extent.start : extent.start + extent.length]


class _File:
    """A file that is open as long as anybody has this. `number` is the system's for it."""

    def __init__(self, path: Path) -> None:
        self.number = os.open(path, FLAGS)
        self.size = os.fstat(self.number).st_size
        self._lock = Lock()

    def read(self, extent: Extent) -> bytes:
        """Return the bytes of `extent`, fewer if the file ends before. Raises DamagedError."""
        try:
            with self._lock:  # Windows has no call that does both at once
                os.lseek(self.number, extent.start, os.SEEK_SET)
                return os.read(self.number, extent.length)
        except OSError as error:
            raise DamagedError(str(error)) from error

    def __del__(self) -> None:
        if hasattr(self, "number"):
            os.close(self.number)
