"""Numbers with how far they are to be trusted. An interval holds the truth with 95 % confidence."""

from __future__ import annotations

from collections import Counter
from math import atanh, fsum, sqrt, tanh
from statistics import correlation, covariance
from typing import TYPE_CHECKING

from quizapp.figures.share import Z, wilson
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FEWEST = 3
"""How many pupils must differ from the others before a correlation is more than their chance.

Where totals are skewed, one pupil alone would be called remarkable in 6 of 100 cases, not 2.5.
"""

_SMALLEST = 4
"""The fewest pairs of which Fisher's interval can be told."""

_NO_SPREAD = 1e-12

Bounds = tuple[float, float]
"""The lower and the upper end of an interval."""


class Proportion(Value):
    """A sum of credits, or a count: `amount` out of `of`."""

    amount: float
    of: int

    @classmethod
    def counted(cls, credits_: Iterable[float]) -> Proportion:
        """Return the mean of credits from 0 to 1, or of what is true."""
        each = list(credits_)
        return cls(fsum(each), len(each))

    @property
    def value(self) -> float | None:
        """The proportion from 0 to 1, or None of nothing."""
        return self.amount / self.of if self.of else None

    @property
    def bounds(self) -> Bounds:
        """Wilson's interval."""
        return wilson(self.value, self.of)


class Correlation(Value):
    """Pearson's correlation over `of` pupils, from -1 to 1; None where one side does not vary.

    `odd` is how many of the pupils did otherwise than most of them.
    """

    value: float | None
    of: int
    odd: int = 0

    @property
    def bounds(self) -> Bounds:
        """The interval by Fisher's z (1915, doi 10.1093/biomet/10.4.507).

        It has no width at ±1; there it is taken as if one of the pupils had spoilt that.
        """
        if self.value is None or self.of < _SMALLEST:
            return -1.0, 1.0
        most = 1 - 1 / self.of
        middle = atanh(min(most, max(-most, self.value)))
        spread = Z / sqrt(self.of - 3)
        return tanh(middle - spread), tanh(middle + spread)

    def is_below(self, threshold: float) -> bool:
        """Return whether the truth is below `threshold`, beyond doubt."""
        return self.odd >= FEWEST and self.bounds[1] < threshold

    def is_above(self, threshold: float) -> bool:
        """Return whether the truth is above `threshold`, beyond doubt."""
        return self.odd >= FEWEST and self.bounds[0] > threshold


def correlated(one: Sequence[float], other: Sequence[float]) -> Correlation:
    """Return the correlation of two measures of the same pupils."""
    odd = len(one) - max(Counter(one).values(), default=0)
    if not (_varies(one) and _varies(other)):
        return Correlation(None, len(one), odd)
    return Correlation(max(-1.0, min(1.0, correlation(one, other))), len(one), odd)


def efficiency(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Return the covariance of two measures, as a share of what it could be at most.

    That is what it is when the pupils who do best by one do best by the other too. None where one
    side does not vary.
    """
    if not (_varies(one) and _varies(other)):
        return None
    return covariance(one, other) / covariance(sorted(one), sorted(other))


def _varies(values: Sequence[float]) -> bool:
    return bool(values) and max(values) - min(values) > _NO_SPREAD
