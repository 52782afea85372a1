"""How far the scores of a round can be trusted as a whole."""

from __future__ import annotations

from collections import Counter
from math import exp, fsum, log, sqrt
from statistics import fmean, stdev, variance
from typing import TYPE_CHECKING

from quizapp.figures.share import Z
from quizapp.report.columns import credit_of
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from quizapp.quiz import QuestionName
    from quizapp.report.attempts import Row
    from quizapp.report.measures import Bounds

_TWO = 2


class Reliability(Value):
    """What the scores of `pupils` who were asked the same `questions` (numbers) are like.

    A score is the sum of credits: `mean` and `deviation` are in points, `deviation` with n - 1.
    `alpha` is the internal consistency, 1 at most: Cronbach's (1951, doi 10.1007/BF02310555), and
    KR-20 (1937, doi 10.1007/BF02288391), as which it `is_kr20`, where every credit is 0 or 1. Both
    variances in it have the same denominator.
    """

    pupils: int
    questions: int
    mean: float
    deviation: float
    alpha: float
    is_kr20: bool

    @property
    def bounds(self) -> Bounds | None:
        """The interval of `alpha` by Bonett (2002, doi 10.3102/10769986027004335), if any."""
        if self.pupils <= _TWO or self.alpha >= 1:
            return None
        n, k = self.pupils, self.questions
        middle = log(1 - self.alpha) - log(n / (n - 1))
        spread = Z * sqrt(2 * k / ((k - 1) * (n - 2)))
        return 1 - exp(middle + spread), 1 - exp(middle - spread)

    @property
    def error_ratio(self) -> float:
        """How much of the deviation is chance, from 0 on; 1 is all of it."""
        return sqrt(1 - self.alpha)

    @property
    def error(self) -> float:
        """The standard error of one pupil's score, in points."""
        return self.deviation * self.error_ratio


def reliability(rows: Iterable[Row]) -> Reliability | None:
    """Return the reliability of the round that most pupils had in common.

    Two pupils have a round in common if they were asked the same questions. None, if there are not
    two such pupils, two questions, and two different scores.
    """
    same = _most_common([row for row in rows if len(row) >= _TWO])
    credits_ = [[credit_of(row[name]) for name in same[0]] for row in same]
    scores = [fsum(each) for each in credits_]
    if len(scores) < _TWO or len(set(scores)) == 1:
        return None
    return Reliability(
        pupils=len(scores),
        questions=len(same[0]),
        mean=fmean(scores),
        deviation=stdev(scores),
        alpha=_alpha(list(zip(*credits_, strict=True)), scores),
        is_kr20=all(credit in (0, 1) for each in credits_ for credit in each),
    )


def _most_common(rows: Sequence[Row]) -> list[Row]:
    counts = Counter(frozenset(row) for row in rows)
    if not counts:
        return []
    best = max(counts, key=lambda names: _rank(names, counts[names]))
    return [row for row in rows if frozenset(row) == best]


def _rank(names: Collection[QuestionName], pupils: int) -> tuple[int, int, list[QuestionName]]:
    return pupils, len(names), sorted(names)


def _alpha(items: Sequence[Sequence[float]], scores: Sequence[float]) -> float:
    number = len(items)
    explained = fsum(map(variance, items)) / variance(scores)
    return min(1.0, number / (number - 1) * (1 - explained))
