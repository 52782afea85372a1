"""Whether every record is what was written."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from quizapp.history.handle import Handle
from quizapp.history.soundness import faults

_COUNTS = """SELECT (SELECT count(*) FROM answers), (SELECT count(*) FROM sessions),
  (SELECT count(*) FROM flags)"""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a look at all of a store found: its faults, a line each, or how much is in it."""

    faults: tuple[str, ...] = ()
    answers: int = 0
    sessions: int = 0
    flags: int = 0


def check(store: Path) -> Checkup:
    """Look at every record of the store at that path; where there is none, it is empty and sound.

    Raises:
        HistoryError: the store cannot be opened.
    """
    handle = Handle(store)
    with closing(handle), handle.reading() as connection:
        if found := faults(connection):
            return Checkup(found)
        return Checkup((), *connection.execute(_COUNTS).fetchone())
