"""Backups: whole copies in the folder `backups` beside the store, each proved before it counts.

They are made by SQLite's own backup, for a file that is copied while somebody writes to it may
lack rows. One is made when the latest is a day old and before the schema climbs. Of the daily ones
the latest of each of 7 days and 4 weeks are kept; those before a climb stay.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.errors import DamagedStore, FolderError
from quizapp.history.failures import not_read
from quizapp.history.ladder import version
from quizapp.history.making import fresh_file, place, sync
from quizapp.history.opening import attach
from quizapp.history.soundness import faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


FOLDER = "backups"
"""The folder's name."""

DAYS, WEEKS = 7, 4
"""Of how many days and weeks one backup each is kept."""

_A_DAY = timedelta(days=1)
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"history-(\d{8}T\d{6}Z)(-v\d+)?\.db")


class Backup(NamedTuple):
    """A backup's time by the clock of its day (UTC), its file, and whether it is a daily one."""

    at: datetime
    path: Path
    daily: bool


def backups(store: Path) -> tuple[Backup, ...]:
    """Return the backups of the store at that path, the newest first.

    Raises:
        FolderError: their folder cannot be read.
    """
    folder = store.parent / FOLDER
    try:
        names = sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []
    except OSError as error:
        raise FolderError(f"{folder} cannot be read.", "Give yourself the right to.") from error
    return tuple(_named(names))


def _named(paths: Iterable[Path]) -> Iterator[Backup]:
    for path in paths:
        found = _NAME.fullmatch(path.name)
        if found and (at := _time_of(found[1])):
            yield Backup(at, path, daily=not found[2])


def _time_of(stamp: str) -> datetime | None:
    """Return the time that a name tells, or None where it is no time: anybody may name a file."""
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def back_up(store: Path, at: datetime, mark: str = "") -> Path:
    """Make a backup of the store and return its path. If one of this second is there, it stays.

    Raises:
        DamagedStore: the store has faults; a backup of it would be worth nothing.
        OSError: the folder cannot be written.
        sqlite3.Error: the store cannot be read, or the disk is full.
    """
    target = store.parent / FOLDER / f"history-{at.strftime(_STAMP)}{mark}.db"
    with fresh_file(target) as fresh:
        with closing(attach(store)) as source:
            copy(source, fresh)
        with closing(attach(fresh)) as made:
            prove(made, store)
        sync(fresh)
        place(fresh, target)
    return target


def back_up_now(store: Path, at: datetime) -> Path:
    """Make a backup because somebody asks for one, and return its path.

    Raises:
        HistoryError: it could not be made; the message says why.
    """
    try:
        return back_up(store, at)
    except (sqlite3.Error, OSError) as error:
        raise not_read(error, store) from error


def copy(source: sqlite3.Connection, fresh: Path) -> None:
    """Fill the empty file `fresh` with all that `source` holds. It is not synced yet.

    Raises:
        sqlite3.Error: the source cannot be read, or the disk is full.
    """
    # Python's backup waits for ever for a lock; a transaction of one's own is refused in time.
    source.execute("BEGIN")
    version(source)
    with closing(attach(fresh)) as target:
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target)
    source.execute("ROLLBACK")


def prove(made: sqlite3.Connection, store: Path) -> None:
    """Refuse a copy of the store that has faults.

    Raises:
        DamagedStore: it has.
    """
    if found := faults(made):
        raise DamagedStore(f"{store} is damaged: {found[0]}.", "quizapp history check says more.")


def due(store: Path, at: datetime) -> bool:
    """Return whether a day has gone by without a backup.

    A backup that was made while the clock was ahead does not count.
    """
    return store.exists() and not any(
        at - _A_DAY < each.at <= at for each in backups(store) if each.daily
    )


def back_up_daily(store: Path, at: datetime) -> Path | None:
    """Make a backup if one is due, and let go of those that are not kept any longer.

    Raises:
        DamagedStore, OSError, sqlite3.Error: as `back_up`; the backups there are stay.
    """
    if not due(store, at):
        return None
    made = back_up(store, at)
    for path in surplus(backups(store), at):
        path.unlink(missing_ok=True)
    return made


def surplus(found: Iterable[Backup], at: datetime) -> tuple[Path, ...]:
    """Return the files of those daily backups that are not kept any longer, at this time.

    Those from the future, made while the clock was ahead, are left alone.
    """
    daily = [each for each in found if each.daily and each.at <= at]
    kept = {*_latest_of_each(daily, "%Y-%m-%d", DAYS), *_latest_of_each(daily, "%G-%V", WEEKS)}
    return tuple(each.path for each in daily if each not in kept)


def _latest_of_each(found: Iterable[Backup], period: str, most: int) -> tuple[Backup, ...]:
    latest: dict[str, Backup] = {}
    for each in sorted(found, reverse=True):
        latest.setdefault(each.at.strftime(period), each)
    return tuple(latest.values())[:most]
