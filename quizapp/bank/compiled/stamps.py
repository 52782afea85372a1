"""Knowing a large file's content by its stamp: what the system says of it, without reading it.

A stamp counts only if the file had rested for a while when its content was looked at: a change
right after that look would otherwise bear the same time (Git calls such files racily clean,
https://git-scm.com/docs/racy-git).
"""

from __future__ import annotations

import json
import os
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from quizapp.bank.compiled.folder import HEX
from quizapp.bank.files import UnreadableFileError, digest_of, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.bank.compiled.folder import CacheFolder

LARGE = 128 * 1024
"""From this size on, in bytes, a stamp is looked up sooner than the file's content is hashed."""

RESTED = 3 * 10**9
"""For how many nanoseconds a file must have rested: some systems count in steps of two seconds."""

_MOST = 4096
"""No stamp has more bytes."""


class _State(NamedTuple):
    """What the system says of a file; `modified` and `changed` in nanoseconds.

    Nobody can set `changed` on Unix; on Windows it is when the file was made.
    """

    device: int
    inode: int
    size: int
    modified: int
    changed: int

    def rested(self, now: int) -> bool:
        """Return whether the file had rested at the time `now`, in nanoseconds."""
        return max(self.modified, self.changed) + RESTED < now


class Stamps:
    """The stamps kept in `folder`; `now` tells the time in nanoseconds, as files have it."""

    def __init__(self, folder: CacheFolder, now: Callable[[], int]) -> None:
        self._folder = folder
        self._now = now

    def digest(self, path: Path, limit: int) -> str:
        """Return the SHA-256 of the file `path`, of at most `limit` bytes, in hexadecimal.

        Raises UnreadableFileError if it cannot be read.
        """
        before, now = _state(path), self._now()
        if known := self.digest_at_once(path, limit):
            return known
        digest = digest_of(path, limit)
        if before and before == _state(path) and before.rested(now):
            self._note(_name(path), before, digest)
        return digest

    def digest_at_once(self, path: Path, limit: int) -> str | None:
        """Return what `digest` does; None, where a large file would have to be read for it."""
        state = _state(path)
        if state is None or not LARGE <= state.size <= limit:
            return digest_of(path, limit)
        return self._known(_name(path), state)

    def _known(self, name: str, state: _State) -> str | None:
        """Return the digest that was noted for a file in that state."""
        try:
            seal, _, body = read_bytes(self._folder.file(name), _MOST).partition(b"\n")
        except UnreadableFileError:
            return None
        if seal != _seal(name, body):
            return None
        *noted, digest = json.loads(body)
        return str(digest) if noted == list(state) else None

    def _note(self, name: str, state: _State, digest: str) -> None:
        body = json.dumps([*state, digest]).encode()
        self._folder.put(name, lambda file: _write(file, _seal(name, body) + b"\n" + body))


def _write(file: BinaryIO, data: bytes) -> None:
    file.write(data)


def _name(path: Path) -> str:
    """Return the name of the file for the stamp of `path`, whatever characters that has."""
    return f"{sha256(os.fsencode(path.absolute())).hexdigest()[:HEX]}.stamp"


def _seal(name: str, body: bytes) -> bytes:
    return blake2b(body, digest_size=16, key=name.encode()).hexdigest().encode()


def _state(path: Path) -> _State | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    times = status.st_mtime_ns, status.st_ctime_ns
    return _State(status.st_dev, status.st_ino, status.st_size, *times)
