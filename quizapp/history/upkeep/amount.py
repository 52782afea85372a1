"""How much there is in a history."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quizapp.history.handle import Handle
from quizapp.values import Value

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = """SELECT (SELECT count(*) FROM answers), (SELECT count(*) FROM sessions),
  (SELECT count(*) FROM flags), (SELECT count(*) FROM votes)"""
"""Counts what an `Amount` holds."""


class Amount(Value):
    """How many answers, sessions, flags and votes of teams there are."""

    answers: int = 0
    sessions: int = 0
    flags: int = 0
    votes: int = 0


NOTHING = Amount()
"""What is in an empty store."""


def amount(store: Path) -> Amount:
    """Return how much there is in the store at that path.

    Raises:
        HistoryError: it cannot be read.
    """
    handle = Handle(store)
    with closing(handle), handle.reading() as connection:
        return Amount(*connection.execute(COUNTS).fetchone())
