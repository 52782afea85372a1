"""The one open connection of a store, and whether its file is still the one at its path."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizapp.history.errors import HistoryError, NewerStore
from quizapp.history.failures import moved, not_kept, not_read
from quizapp.history.ladder import transaction, version
from quizapp.history.making import create
from quizapp.history.now import utc_now
from quizapp.history.opening import connect, identity, nothing
from quizapp.history.schema import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.history.now import Now
    from quizapp.history.opening import Identity


class Handle:
    """Opens the file at `path` when it is needed, and anew after every failure.

    A failure may leave a connection in any state; a fresh one is in none, so that the next use
    works as soon as what was wrong is put right. `now` dates the backup that is made before an
    older file climbs to this version.
    """

    def __init__(self, path: Path, now: Now = utc_now) -> None:
        self._path = path
        self._now = now
        self._written_to: Identity | None = None
        self._written = False
        self._connection: sqlite3.Connection | None = None
        self._identity: Identity | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection to read from: to the file, or to an empty store if there is none.

        Raises:
            HistoryError: the file cannot be read.
        """
        try:
            yield self._current()
        except sqlite3.ProgrammingError:
            raise  # a mistake of the caller's, such as another thread
        except (sqlite3.Error, OSError, ValueError, HistoryError) as error:
            self.close()
            raise not_read(error, self._path) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection in a transaction that is on the disk when the block is left.

        Raises:
            NotKept: it is not, or nobody would find it there.
        """
        try:
            connection = self._made()
            with transaction(connection):
                _hold_version(connection)
                yield connection
            if identity(self._path) != self._identity:
                raise moved(self._path)
            self._written_to, self._written = self._identity, True
        except sqlite3.ProgrammingError:
            raise  # a mistake of the caller's, such as another thread
        except (sqlite3.Error, OSError, UnicodeEncodeError, HistoryError) as error:
            self.close()
            raise not_kept(error, self._path) from error

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._path

    @property
    def written(self) -> bool:
        """Whether anything was written since this was made."""
        return self._written

    def twin(self) -> Handle:
        """Return another handle of the same file, which has not opened it yet."""
        return Handle(self._path, self._now)

    def close(self) -> None:
        """Let go of the file. The next use opens it again."""
        if self._connection is not None:
            self._connection.close()
        self._connection = self._identity = None

    def _current(self) -> sqlite3.Connection:
        found = identity(self._path)
        if self._connection is None or found != self._identity:
            self.close()
            self._connection = self._opened() if found else nothing()
            self._identity = found
        return self._connection

    def _opened(self) -> sqlite3.Connection:
        return connect(self._path, self._back_up)

    def _back_up(self, path: Path, climbed_from: int) -> None:
        from quizapp.history.backups import back_up

        back_up(path, self._now(), f"-v{climbed_from}")

    def _made(self) -> sqlite3.Connection:
        found = identity(self._path)
        if self._identity not in (None, found) or self._written_to not in (None, found):
            # The file with the earlier records is not here any more, which is told once, even if
            # somebody has read from another since; and writing to it would leave a journal that
            # SQLite takes for the other file's.
            self._written_to = None
            raise moved(self._path)
        if found is None:
            create(self._path)
        return self._current()


def _hold_version(connection: sqlite3.Connection) -> None:
    """Refuse a file that a newer program has changed meanwhile.

    Writing the number back makes every transaction reach the disk: so does one that finds its
    record there already, after a commit that failed and yet took hold.
    """
    if version(connection) != len(STEPS):
        raise NewerStore("The history was changed by a newer quizapp.", "Update this one.")
    connection.execute(f"PRAGMA user_version = {len(STEPS)}")
