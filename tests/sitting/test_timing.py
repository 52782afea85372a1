"""Two stopwatches, and breaks that neither counts."""

import pytest

from quizapp.sitting.timing import Timing
from tests.sitting.conftest import Watch


@pytest.fixture
def timing(watch: Watch) -> Timing:
    return Timing(lambda: watch.seconds, before=60)


def read(timing: Timing) -> tuple[float, float]:
    return timing.on_round, timing.on_question


def test_a_round_goes_on_from_what_it_had_taken_before(timing: Timing, watch: Watch) -> None:
    watch.wind(5)
    assert read(timing) == (65, 5)
    timing.begin_question()
    watch.wind(2)
    assert read(timing) == (67, 2)


def test_it_counts_from_when_it_is_told_to_begin(timing: Timing, watch: Watch) -> None:
    watch.wind(50)
    timing.begin()
    watch.wind(2)
    assert read(timing) == (62, 2)


def test_no_time_passes_in_a_break(timing: Timing, watch: Watch) -> None:
    watch.wind(5)
    timing.pause()
    watch.wind(100)
    timing.pause()
    watch.wind(100)
    assert read(timing) == (65, 5)
    timing.resume()
    watch.wind(1)
    timing.resume()
    assert read(timing) == (66, 6)


def test_a_question_that_begins_in_a_break_has_taken_nothing_after_it(
    timing: Timing, watch: Watch
) -> None:
    timing.pause()
    watch.wind(9)
    timing.begin_question()
    watch.wind(9)
    timing.resume()
    assert read(timing) == (60, 0)


def test_a_break_within_a_break_ends_with_the_outer_one(timing: Timing, watch: Watch) -> None:
    with timing.paused():
        watch.wind(3)
        with timing.paused():
            watch.wind(3)
        watch.wind(3)
        assert read(timing) == (60, 0)
    watch.wind(1)
    assert read(timing) == (61, 1)


def test_a_break_that_fails_ends_too(timing: Timing, watch: Watch) -> None:
    with pytest.raises(KeyError), timing.paused():
        raise KeyError
    watch.wind(1)
    assert read(timing) == (61, 1)
