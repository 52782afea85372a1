"""The order of answers: one that a clock cannot upset, and the same on every machine.

Time alone is no order: a clock that jumps back would make an old answer the latest. Row ids alone
are none either: two machines count apart, and a merge of their stores would have to shuffle them.
So every answer, vote and session takes a *turn* when it is first kept, a number sealed with its
row: its time in microseconds, or one more than the greatest turn that its store knows, whichever
is greater. (This is a hybrid logical clock, https://cse.buffalo.edu/tech-reports/2014-04.pdf.)

Within one store the turns only rise, so they tell what row ids tell, however the clock jumps. A
record that is merged from another store brings its turn along, and whatever is kept later comes
after it. Only answers of two machines that had not heard of each other are ordered by their
clocks. Turns that are equal are told apart by the uid.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlite3

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Ordered = Literal["answers", "sessions", "votes"]
"""A table whose rows have a turn."""

_FIND: dict[Ordered, str] = {
    "answers": "SELECT turn FROM answers WHERE uid = ?",
    "sessions": "SELECT turn FROM sessions WHERE uid = ?",
    "votes": "SELECT turn FROM votes WHERE uid = ?",
}
_LATEST: dict[Ordered, str] = {
    "answers": "SELECT max(turn) FROM answers",
    "sessions": "SELECT max(turn) FROM sessions",
    "votes": "SELECT max(turn) FROM votes",
}


def turn_of(connection: sqlite3.Connection, table: Ordered, uid: str, at: datetime) -> int:
    """Return the turn that the record of this uid has in `table`, else the next one there is."""
    if found := connection.execute(_FIND[table], (uid,)).fetchone():
        return int(found[0])
    (latest,) = connection.execute(_LATEST[table]).fetchone()
    moment = (at - _EPOCH) // _MICROSECOND
    return moment if latest is None else max(moment, latest + 1)
