"""A share of right answers, and how far it is to be trusted."""

from __future__ import annotations

from math import sqrt

from quizapp.values import Value

Z = 1.959964
"""How many standard deviations on either side hold 95 % of a normal distribution."""


class Share(Value):
    """So many `right` answers out of `of`."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, or None if there is nothing to share."""
        return self.right / self.of if self.of else None

    @property
    def bounds(self) -> tuple[float, float]:
        """Between which two shares, from 0 to 1, the true one lies, with 95 % confidence."""
        return wilson(self.value, self.of)


def wilson(share: float | None, of: int) -> tuple[float, float]:
    """Return between which two shares the true one lies, with 95 % confidence.

    `share` is that found among `of`, from 0 to 1. It may be a mean of credits between 0 and 1 too:
    these vary less than right and wrong do, so the interval is then rather too wide than too
    narrow.

    This is the score interval of Wilson (1927, doi 10.1080/01621459.1927.10502953), which is
    honest about small numbers: one wrong answer out of one leaves up to 79 %.
    """
    if share is None or not of:
        return 0.0, 1.0
    weight = Z * Z / of
    centre = (share + weight / 2) / (1 + weight)
    spread = Z * sqrt((share * (1 - share) + weight / 4) / of) / (1 + weight)
    return max(0.0, centre - spread), min(1.0, centre + spread)
