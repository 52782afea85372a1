"""Bringing a history back: from a backup, and from what can still be read of a damaged file.

The damaged file is never written and never lost: it stands beside the store under another name
before the new one takes its place, in one step.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from quizapp.history.backups import backups, copy, prove
from quizapp.history.errors import DamagedStore, FolderError, HistoryError
from quizapp.history.failures import not_kept, not_read
from quizapp.history.ladder import transaction
from quizapp.history.making import fresh_file, sync
from quizapp.history.opening import attach, connect, prepare
from quizapp.history.schema import APPLICATION, REFOLD
from quizapp.history.upkeep.salvage import JOURNAL, beside, copied, is_sound, salvage
from quizapp.values import Value

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from quizapp.history.backups import Backup


class Restored(Value):
    """What a restoration did.

    `aside` is where the file is that stood there, None if there was none; `backup` the one that was
    taken, None if there was none to take. `answers` are in the store now, `salvaged` counts the
    records among all that only the damaged file had.
    """

    aside: Path | None
    backup: Path | None
    answers: int
    salvaged: int


def newest_sound(store: Path) -> Backup | None:
    """Return the newest backup of the store without a fault, or None."""
    with suppress(FolderError):
        return next((each for each in backups(store) if is_sound(each.path)), None)
    return None


def restore(store: Path, at: datetime, backup: Path | None = None) -> Restored:
    """Put a sound store at that path, and what stands there aside under a name with the time `at`.

    With a `backup`, the store is exactly that. Without one, it is the newest sound backup and every
    record that can still be read of what stands there.

    Raises:
        NewerStore: what stands there is of a newer quizapp, and no business of this one.
        DamagedStore: the backup that was named is damaged.
        HistoryError: the disk fails or is full; what stands there still does.
    """
    chosen = backup
    if backup is None and (newest := newest_sound(store)):
        chosen = newest.path
    try:
        with fresh_file(store) as fresh:
            with closing(_filled(fresh, chosen)) as new:
                found = 0 if backup else salvage(store, new)
                _fold(new)
                (answers,) = new.execute("SELECT count(*) FROM counted").fetchone()
            sync(fresh)
            aside = _exchange(store, fresh, at)
    except (sqlite3.Error, OSError, HistoryError) as error:
        raise (error if isinstance(error, HistoryError) else not_kept(error, store)) from error
    return Restored(aside, chosen, int(answers), found)


def _filled(fresh: Path, backup: Path | None) -> sqlite3.Connection:
    """Return a connection to `fresh`, which is a copy of the backup or an empty history now."""
    if backup is None:
        new = attach(fresh)
        new.execute(f"PRAGMA application_id = {APPLICATION}")
        prepare(new)
        return new
    try:
        with copied(backup) as target, closing(connect(target)) as source:
            prove(source, backup)
            copy(source, fresh)
    except (sqlite3.Error, DamagedStore) as error:
        raise DamagedStore(f"{backup} is damaged.", "Name another backup.") from error
    except OSError as error:
        raise not_read(error, backup) from error
    return connect(fresh)


def _fold(new: sqlite3.Connection) -> None:
    with transaction(new):
        for statement in REFOLD:
            new.execute(statement)


def _exchange(store: Path, fresh: Path, at: datetime) -> Path | None:
    """Put `fresh` where the store is, and the old file and its journal aside."""
    if not store.exists():
        fresh.replace(store)
        return None
    aside = beside(store, f".{at:%Y%m%dT%H%M%SZ}-{os.urandom(2).hex()}.aside")
    try:
        os.link(store, aside)
    except OSError:
        store.rename(aside)  # FAT and some network shares have no links
    # SQLite would play the old journal into the new file.
    with suppress(FileNotFoundError):
        beside(store, JOURNAL).replace(beside(aside, JOURNAL))
    fresh.replace(store)
    return aside
