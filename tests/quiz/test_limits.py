"""What is left of a question's time and of a round's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.limits import UNLIMITED, Limits, TimeLeft

TIMES = st.floats(0, 10**6)


def test_without_limits_nothing_ends() -> None:
    assert UNLIMITED.to_answer(10**9, 10**9) is None
    assert UNLIMITED.of_round(10**9) is None


@pytest.mark.parametrize(
    ("limits", "on_question", "on_round", "left"),
    [
        (Limits(seconds=20), 0, 900, TimeLeft(20, 20)),
        (Limits(seconds=20), 12.5, 900, TimeLeft(7.5, 20)),
        (Limits(minutes=2), 50, 90, TimeLeft(30, 120)),
        (Limits(seconds=20, minutes=2), 5, 90, TimeLeft(15, 20)),
        (Limits(seconds=20, minutes=2), 5, 110, TimeLeft(10, 120)),
        (Limits(seconds=20, minutes=2), 5, 130, TimeLeft(-10, 120)),
    ],
)
def test_what_ends_first_is_what_is_left_to_answer(
    limits: Limits, on_question: float, on_round: float, left: TimeLeft
) -> None:
    assert limits.to_answer(on_question, on_round) == left


def test_a_round_has_its_minutes() -> None:
    assert Limits(minutes=2).of_round(30) == TimeLeft(90, 120)
    assert Limits(seconds=20).of_round(30) is None


@pytest.mark.parametrize(
    ("left", "seconds", "over"),
    [(20, 20, False), (19.01, 20, False), (0.001, 1, False), (0, 0, True), (-3.2, 0, True)],
)
def test_a_second_that_has_begun_counts(left: float, seconds: int, *, over: bool) -> None:
    time = TimeLeft(left, 20)
    assert (time.seconds, time.over) == (seconds, over)


@pytest.mark.parametrize(
    ("left", "total", "warning"),
    [
        (600, 600, None),
        (301, 600, None),
        (300, 600, 300),
        (61, 600, 300),
        (60, 600, 60),
        (-5, 600, 60),
        (300, 300, None),
        (200, 300, None),
        (60, 300, 60),
        (60, 60, None),
        (1, 60, None),
    ],
)
def test_one_is_warned_at_five_minutes_and_at_one(
    left: float, total: float, warning: int | None
) -> None:
    assert TimeLeft(left, total).warning == warning


@pytest.mark.parametrize(
    ("left", "total", "seconds"),
    [
        (600, 600, 300),
        (301, 600, 1),
        (300, 600, 240),
        (61, 600, 1),
        (60, 600, 60),
        (7, 600, 7),
        (0, 600, 0),
        (-5, 600, 0),
        (300, 300, 240),
        (60, 60, 60),
    ],
)
def test_one_is_told_of_each_warning_and_of_the_end(
    left: float, total: float, seconds: float
) -> None:
    assert TimeLeft(left, total).until_told == seconds


@given(st.integers(1, 3600), st.integers(1, 1440), TIMES, TIMES)
def test_a_countdown_shows_0_exactly_when_the_time_is_over(
    seconds: int, minutes: int, on_question: float, on_round: float
) -> None:
    left = Limits(seconds, minutes).to_answer(on_question, on_round)
    assert left is not None
    assert left.over == (left.seconds == 0)
    assert left.over == (on_question >= seconds or on_round >= minutes * 60)
