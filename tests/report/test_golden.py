"""A round of which the figures are known, by Moodle's definitions."""

import pytest

from quizapp.report import Attempt, ItemFigures, Report, Response, report

ROWS = """\
101101 111011 111101 110001 111001 110001
111101 111011 111111 101001 111101 010101
"""
FACILITY = [0.916667, 0.833333, 0.75, 0.5, 0.25, 1]
DISCRIMINATION = [10.660036, -3.907323, 37.796447, -9.016696, 23.570226, None]
EFFICIENCY = [25, -5.882353, 60, -11.111111, 33.333333, None]


def attempts_of(rows: str) -> list[Attempt]:
    """Return a pupil for each row of ones and zeros, a question for each place in it."""
    return [
        Attempt(
            f"pupil {number}",
            {("b", f"q{i}"): Response(float(c), right=c == "1") for i, c in enumerate(row)},
        )
        for number, row in enumerate(rows.split())
    ]


def in_order(found: Report) -> list[ItemFigures]:
    return sorted(found.items, key=lambda item: item.name)


def percent(value: float | None) -> float | None:
    return None if value is None else round(100 * value, 6)


def test_every_figure_is_that_of_the_reference() -> None:
    found = report(attempts_of(ROWS))
    items = in_order(found)
    assert [round(item.facility.value or 0, 6) for item in items] == FACILITY
    assert [percent(item.discrimination.value) for item in items] == DISCRIMINATION
    assert [percent(item.efficiency) for item in items] == EFFICIENCY
    whole = found.reliability
    assert whole is not None
    assert percent(whole.alpha) == 21.22449
    assert (whole.pupils, whole.questions, whole.is_kr20) == (12, 6, True)
    assert whole.mean == pytest.approx(4.25)
    assert whole.error_ratio == pytest.approx((1 - 0.2122449) ** 0.5)
    assert whole.error == pytest.approx(whole.deviation * whole.error_ratio)
    assert (found.pupils, found.answers, found.left_out) == (12, 72, 0)
