"""A share of right answers, and how far it is to be trusted."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

_Z = 1.959964
"""How many standard deviations on either side hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many `right` answers out of `of`."""

    right: int = 0
    of: int = 0

    @classmethod
    def counted(cls, rights: Iterable[bool]) -> "Share":
        """Return the share of those that are right."""
        answers = list(rights)
        return cls(sum(answers), len(answers))

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, or None if there is nothing to share."""
        return self.right / self.of if self.of else None

    @property
    def bounds(self) -> tuple[float, float]:
        """Between which two shares, from 0 to 1, the true one lies, with 95 % confidence.

        This is the score interval of Wilson (1927, doi 10.1080/01621459.1927.10502953), which is
        honest about small numbers: one wrong answer out of one leaves up to 79 %.
        """
        if not self.of:
            return 0.0, 1.0
        share, weight = self.right / self.of, _Z * _Z / self.of
        centre = (share + weight / 2) / (1 + weight)
        spread = _Z * sqrt((share * (1 - share) + weight / 4) / self.of) / (1 + weight)
        return max(0.0, centre - spread), min(1.0, centre + spread)
