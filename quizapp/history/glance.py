"""A look into the store that need not be repeated while nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

T = TypeVar("T")


class Glance(Generic[T]):
    """What was found by the latest look, as long as the next one would find the same."""

    def __init__(self) -> None:
        self._latest: tuple[object, T] | None = None

    def at(self, connection: sqlite3.Connection, what: object, look: Callable[[], T]) -> T:
        """Return what `look` finds in the open file; `what` says what it looks for.

        It is done anew where that is another, or anything was written since, by anybody.
        """
        # https://sqlite.org/pragma.html#pragma_data_version tells of all writers but this one.
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        here = (connection, version, connection.total_changes, what)
        if self._latest is None or self._latest[0] != here:
            self._latest = (here, look())
        return self._latest[1]
