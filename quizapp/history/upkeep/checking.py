"""Whether every record is what was written."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quizapp.history.handle import Handle
from quizapp.history.soundness import faults
from quizapp.history.upkeep.amount import COUNTS, NOTHING, Amount
from quizapp.values import Value

if TYPE_CHECKING:
    from pathlib import Path


class Checkup(Value):
    """What a look at all of a store found: its faults, a line each, or how much is in it."""

    faults: tuple[str, ...] = ()
    amount: Amount = NOTHING


def check(store: Path) -> Checkup:
    """Look at every record of the store at that path; where there is none, it is empty and sound.

    Raises:
        HistoryError: the store cannot be opened.
    """
    handle = Handle(store)
    with closing(handle), handle.reading() as connection:
        if found := faults(connection):
            return Checkup(found)
        return Checkup((), Amount(*connection.execute(COUNTS).fetchone()))
