"""The time for a vote: it runs, stands still, ends, and can be given again."""

from collections.abc import Sequence

import pytest

from quizapp.bank import Bank
from quizapp.sitting import Desk
from quizapp.sitting.line_up import line_up
from quizapp.sitting.teams import TeamSitting
from quizapp.values import replace
from tests.sitting.conftest import Watch
from tests.sitting.team_steps import RED_BLUE, is_paused, left, points, right, vote


@pytest.fixture
def sitting(desk: Desk, banks: Sequence[Bank]) -> TeamSitting:
    return line_up(desk, banks, RED_BLUE)


@pytest.fixture
def timed(desk: Desk, banks: Sequence[Bank]) -> TeamSitting:
    return line_up(desk, banks, replace(RED_BLUE, seconds=30))


def test_without_a_limit_there_is_no_time_to_tell(sitting: TeamSitting, watch: Watch) -> None:
    watch.wind(9999)
    assert left(sitting) is None
    assert not sitting.time_is_over
    assert not is_paused(sitting)
    sitting.pause()
    assert not is_paused(sitting)


def test_when_the_time_is_over_no_letter_is_taken_until_more_is_given(
    timed: TeamSitting, watch: Watch
) -> None:
    watch.wind(29)
    assert left(timed) == 1
    assert timed.choose(0)
    watch.wind(1)
    assert timed.time_is_over
    assert not timed.choose(0)
    assert list(timed.contest.missing) == [1]
    timed.pause()
    assert left(timed) is None
    assert timed.choose(0)
    assert list(timed.contest.missing) == []


def test_a_team_without_a_letter_when_the_time_is_over_has_not_answered(
    timed: TeamSitting, watch: Watch
) -> None:
    vote(timed, "r.")
    watch.wind(31)
    timed.reveal()
    assert timed.contest.poll.counted[1] is None
    assert points(timed) == {"Red": 1, "Blue": 0}


def test_the_time_stands_still_while_it_is_paused(timed: TeamSitting, watch: Watch) -> None:
    watch.wind(10)
    timed.pause()
    watch.wind(100)
    assert is_paused(timed)
    assert left(timed) == 20
    timed.pause()
    watch.wind(5)
    assert left(timed) == 15
    assert not is_paused(timed)


def test_no_time_goes_by_where_nobody_sees_it(timed: TeamSitting, watch: Watch) -> None:
    timed.suspend()
    watch.wind(100)
    timed.resume()
    watch.wind(5)
    assert left(timed) == 25
    timed.pause()
    timed.suspend()
    timed.resume()
    assert is_paused(timed)


def test_every_ballot_and_every_question_has_its_own_time(timed: TeamSitting, watch: Watch) -> None:
    vote(timed, "rr")
    watch.wind(20)
    timed.discuss()
    assert left(timed) is None
    watch.wind(500)
    timed.vote_again()
    assert left(timed) == 30
    timed.reveal()
    watch.wind(500)
    timed.go_on()
    assert left(timed) == 30


def test_a_ballot_that_was_opened_again_has_its_time_paused(
    timed: TeamSitting, watch: Watch
) -> None:
    vote(timed, "rr")
    watch.wind(31)
    timed.reveal()
    timed.undo()
    watch.wind(100)
    assert is_paused(timed)
    assert timed.choose(right(timed))


def test_taking_a_letter_back_leaves_the_time_as_it_is(timed: TeamSitting, watch: Watch) -> None:
    vote(timed, "r.")
    watch.wind(10)
    timed.undo()
    watch.wind(10)
    assert left(timed) == 10
