"""The folder of the cache: whole files that come and go, and never more than so many bytes.

It may be deleted at any time, and several programs may use it at once. What cannot be written is
done without.
"""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST = 256 * 1024 * 1024
"""How many bytes its files may have altogether."""

MOST_FILES = 1000

HEX = 40
"""With how many hexadecimal digits the name of a file begins."""

_OURS = rf"[0-9a-f]{{{HEX}}}\.[a-z]+(\.[0-9a-f]+\.tmp)?"
_TEMPORARY = ".tmp"
_ABANDONED = 3600
_A_DAY = 86_400


class _Kept(Value):
    used: float
    size: int
    path: str


class CacheFolder:
    """The files in the folder `path`, which need not be there, of `most` bytes and no more."""

    def __init__(self, path: Path, most: int = MOST) -> None:
        self._path = path
        self._most = most

    def file(self, name: str) -> Path:
        """Return where the file `name` is, or would be."""
        return self._path / name

    def used(self, name: str) -> None:
        """Note that the file `name` was of use: those that are not go first."""
        with suppress(OSError):
            path = self.file(name)
            if time.time() - path.stat().st_mtime > _A_DAY:
                os.utime(path)

    def forget(self, name: str) -> None:
        """Delete the file `name`, if that can be done."""
        with suppress(OSError):
            self.file(name).unlink()

    def put(self, name: str, write: Callable[[BinaryIO], None]) -> bool:
        """Let `write` write the file `name`; return whether it is there now.

        Nobody ever sees half of it, and a file of that name stays until this one is whole.
        """
        temporary = self.file(f"{name}.{os.urandom(4).hex()}{_TEMPORARY}")
        try:
            _make(self._path)
            with _fresh(temporary) as file:
                write(file)
                size = file.tell()
            if size > self._most:
                return False
            self._make_room(size, temporary)
            temporary.replace(self.file(name))
        except OSError:
            return False
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        return True

    def _make_room(self, size: int, fresh: Path) -> None:
        """Delete the files that were of no use for longest, until `fresh` fits in with its size."""
        now = time.time()
        kept = [each for each in self._kept() if each.path != str(fresh)]
        kept.sort(key=lambda each: each.used)
        total, count = size + sum(each.size for each in kept), 1 + len(kept)
        for each in kept:
            is_abandoned = each.path.endswith(_TEMPORARY) and now - each.used > _ABANDONED
            if is_abandoned or total > self._most or count > MOST_FILES:
                with suppress(OSError):
                    Path(each.path).unlink()
                    total, count = total - each.size, count - 1

    def _kept(self) -> Iterator[_Kept]:
        with os.scandir(self._path) as entries:
            for entry in entries:
                with suppress(OSError):  # another program may have deleted it
                    status = entry.stat(follow_symlinks=False)
                    if re.fullmatch(_OURS, entry.name) and entry.is_file(follow_symlinks=False):
                        yield _Kept(status.st_mtime, status.st_size, entry.path)


def _make(folder: Path) -> None:
    """Make the folder and those it is in, for its owner alone: banks may be private."""
    if not folder.exists():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _fresh(path: Path) -> BinaryIO:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "wb")
