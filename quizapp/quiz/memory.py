"""What a person remembers of one question, and when to ask it again, by FSRS-6.

FSRS (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm) describes a memory
by two numbers. *Stability* is the time in days after which it is recalled with a chance of 90 %;
*difficulty*, from 1 to 10, says how slowly the stability grows. How answers change them is in
`folding`; what follows from them at a time is a line of arithmetic, and stands here.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

RETENTION = 0.9
"""The chance of recall at which a question is due, where nobody says."""

DECAY = 0.1542
"""How fast a memory fades: FSRS-6's parameter w20, fitted to the reviews of many people."""

FADING: float = 0.9 ** (-1 / DECAY) - 1
"""What makes the chance of recall 90 % when as many days have gone by as the stability says."""

LONGEST = 36_500
"""The most days until a question is due."""

RULE = "fsrs-6/1"
"""The name of the way in which `folding` makes memories. It changes when the same answers make
others.
"""

KNOWN = 7
"""For how many days a question that counts as known need not be asked, at least."""

_LAST_DAY = date.max.toordinal()


@lru_cache
def _faded(retention: float) -> float:
    """Return how far a memory has faded when it is recalled with that chance; see `FADING`."""
    return float(retention ** (-1 / DECAY)) - 1


class Memory(NamedTuple):
    """What answers have left behind.

    `stability` is in days, `difficulty` from 1 to 10. `first` and `last` are the days of the first
    and the latest answer. `slip` says that the latest was wrong although the person was sure.
    """

    stability: float
    difficulty: float
    first: date
    last: date
    slip: bool = False

    def recall(self, today: date) -> float:
        """Return the chance from 0 to 1 that the question is answered right `today`."""
        [chance] = recalls((self.stability,), (self.last.toordinal(),), today.toordinal())
        return chance

    def due(self, retention: float = RETENTION) -> date:
        """Return the day on which the chance of recall comes closest to `retention`; see `dues`."""
        [day] = dues((self.stability,), (self.last.toordinal(),), retention)
        return date.fromordinal(day)

    def is_firm(self, due: date) -> bool:
        """Return whether the question counts as known until it is `due`; see `firm`."""
        return any(firm((self.last.toordinal(),), (due.toordinal(),)))


def recalls(stability: Iterable[float], last: Iterable[int], today: int) -> list[float]:
    """Return the chances from 0 to 1 that questions are answered right `today`.

    Each has a stability in days and the day of its latest answer. Days are ordinals, here and
    below, for these functions look at thousands of questions at once.
    """
    return [
        float((1 + FADING * max(0, today - day) / stable) ** -DECAY)
        for stable, day in zip(stability, last, strict=True)
    ]


def dues(stability: Iterable[float], last: Iterable[int], retention: float) -> list[int]:
    """Return the days on which the chances of recall come closest to `retention`.

    Each is a day after the latest answer at least: one right answer a day is enough (Rawson &
    Dunlosky 2011, doi 10.1037/a0023956), and what was wrong comes back after a night.
    """
    faded = _faded(retention)
    days = [round(stable / FADING * faded) for stable in stability]
    found = [
        day + (later if 1 <= later <= LONGEST else 1 if later < 1 else LONGEST)
        for later, day in zip(days, last, strict=True)
    ]
    # No clock is ever that far ahead.
    return found if max(found, default=0) <= _LAST_DAY else [min(d, _LAST_DAY) for d in found]


def firm(last: Iterable[int], due: Iterable[int]) -> list[bool]:
    """Return whether questions answered `last` count as known until `due`, not as being learnt.

    Right answers on one day say little about the next (Roediger & Karpicke 2006): known is what
    need not be asked again for a week.
    """
    return [later - day >= KNOWN for day, later in zip(last, due, strict=True)]
