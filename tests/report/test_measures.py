"""The intervals, by numbers worked out by hand, and what they do at their ends."""

import random
from statistics import NormalDist, fmean

import pytest

from quizapp.cli.report import _MODES
from quizapp.report import Correlation, Proportion, report
from quizapp.report.measures import correlated, efficiency
from quizapp.sitting.reported import MODES
from tests.report.test_golden import ROWS, attempts_of


def test_fisher_s_interval() -> None:
    assert Correlation(0.5, 28, 9).bounds == pytest.approx((0.1560, 0.7358), abs=1e-4)
    assert Correlation(-0.5, 28, 9).bounds == pytest.approx((-0.7358, -0.1560), abs=1e-4)


def test_bonett_s_interval() -> None:
    whole = report(attempts_of(ROWS)).reliability
    assert whole is not None
    assert whole.bounds == pytest.approx((-0.8863, 0.7236), abs=1e-4)


@pytest.mark.parametrize("correlation", [Correlation(None, 40), Correlation(0.9, 3, 3)])
def test_without_a_correlation_or_four_pupils_anything_is_likely(correlation: Correlation) -> None:
    assert list(correlation.bounds) == [-1, 1]
    assert not correlation.is_below(0)
    assert not correlation.is_above(0)


def test_a_perfect_correlation_of_few_is_not_taken_for_certain() -> None:
    assert Correlation(1, 4, 2).bounds[0] < 0
    assert 0.8 < Correlation(1, 40, 20).bounds[0] < 1


def test_two_odd_pupils_are_chance() -> None:
    assert not Correlation(-0.9, 30, 2).is_below(0)
    assert Correlation(-0.9, 30, 3).is_below(0)


def test_what_does_not_vary_has_no_correlation() -> None:
    assert correlated([1, 1, 1], [0, 0.5, 1]).value is None
    assert correlated([], []).value is None
    assert efficiency([0, 1], [0.5, 0.5]) is None
    assert efficiency([0, 1], [0.2, 0.8]) == pytest.approx(1)


def test_credits_are_shared_as_answers_are() -> None:
    assert Proportion.counted([0.5, 0.5, 1, 0]) == Proportion(2, 4)
    assert Proportion.counted([]).value is None
    assert Proportion.counted([]).bounds == (0, 1)


def test_the_interval_of_a_correlation_holds_it_as_often_as_it_says() -> None:
    chance, normal, true = random.Random(4), NormalDist(), 0.5
    held = []
    for _ in range(600):
        pairs = []
        for _ in range(25):
            one = normal.inv_cdf(chance.random())
            pairs.append((one, true * one + (1 - true**2) ** 0.5 * normal.inv_cdf(chance.random())))
        low, high = correlated(*map(list, zip(*pairs, strict=True))).bounds
        held.append(low <= true <= high)
    assert 0.93 < fmean(held) < 0.97


def test_the_command_offers_the_modes_there_are() -> None:
    assert _MODES == MODES
