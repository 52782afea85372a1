"""Noticing that files have been saved, and that whoever saves them has finished.

An editor empties a file before it fills it, writes it in pieces, or puts another file in its place
and leaves none there for a moment. So a change counts only when all has been quiet for a while.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

QUIET = 0.3
"""For how many seconds nothing may have changed before a change counts."""

ABSENCE = 2.0
"""The same, where a file has gone: most come back at once."""


class Stamp(NamedTuple):
    """What changes when a file is saved. `modified` is in nanoseconds."""

    inode: int
    size: int
    modified: int


Stamps: TypeAlias = Mapping[Path, Stamp | None]
"""The stamp of each file, None for one that is not there."""


class Changes(NamedTuple):
    """Which files are there that were not, which are other than they were, and which have gone."""

    new: tuple[Path, ...] = ()
    saved: tuple[Path, ...] = ()
    gone: tuple[Path, ...] = ()


def stamps_of(paths: Iterable[Path]) -> Stamps:
    """Return the stamps of `paths` as they are now."""
    return {path: _stamp(path) for path in paths}


def changes(before: Stamps, after: Stamps) -> Changes:
    """Return what happened to the files between two looks at them."""
    old = {path: stamp for path, stamp in before.items() if stamp}
    new = {path: stamp for path, stamp in after.items() if stamp}
    return Changes(
        new=tuple(path for path in new if path not in old),
        saved=tuple(path for path, stamp in new.items() if old.get(path, stamp) != stamp),
        gone=tuple(path for path in old if path not in new),
    )


class Watch:
    """Files under watch. It looks when it is told to, and takes the time from who tells it.

    `look` returns the stamps of all files that count now. Whoever reads them after `rests` asks
    `settle` whether what was read is whole.
    """

    def __init__(self, look: Callable[[], Stamps]) -> None:
        self._look = look
        self._settled: Stamps | None = None
        self._seen: Stamps | None = None
        self._since = 0.0

    def rests(self, now: float) -> Changes | None:
        """Look at time `now` (seconds of any steady clock) whether a change has come to rest.

        Return what has changed since the files were last settled, everything at first; None while
        nothing has, or while it may be going on.
        """
        seen = self._look()
        if seen != self._seen:
            self._seen, self._since = seen, now
        if seen == self._settled:
            return None
        found = changes(self._settled or {}, seen)
        patience = ABSENCE if found.gone else QUIET
        return found if now - self._since >= patience else None

    def settle(self) -> bool:
        """Take the change for dealt with, unless another has begun since: then return False."""
        if self._look() != self._seen:
            return False
        self._settled = self._seen
        return True


def _stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return Stamp(status.st_ino, status.st_size, status.st_mtime_ns)
