"""The time of an exam, by a clock that a test winds and puts."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.sitting import Asked, Clock, Desk, ExamSitting, left_exam, set_paper
from quizapp.values import replace
from tests.sitting.conftest import Watch
from tests.sitting.exam.steps import TIMED, again, in_store, left


def test_a_clock_put_back_gives_no_more_time_than_at_the_latest_answer(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...], watch: Watch
) -> None:
    watch.wind(200)
    exam.pick(0)
    watch.wind(-3600)
    found = again(desk, banks)
    assert left(found) == pytest.approx(400, abs=0.01)
    found.look_at(1)
    found.pick(0)
    assert [row.at for row in desk.store.answers_of(exam.record.uid)] == sorted(
        row.at for row in desk.store.answers_of(exam.record.uid)
    )


def test_a_clock_put_back_during_the_exam_stops_nothing(
    desk: Desk, banks: tuple[Bank, ...], watch: Watch
) -> None:
    put = timedelta(0)
    clock = watch.clock()
    desk = replace(desk, clock=Clock(lambda: clock.now() + put, clock.ticks))
    exam = set_paper(desk, banks, TIMED).begin()
    watch.wind(60)
    assert left(exam) == pytest.approx(540, abs=0.01)
    put = timedelta(hours=-2)
    watch.wind(60)
    assert left(exam) == pytest.approx(480, abs=0.01)


def test_a_clock_put_forward_takes_the_time_away(exam: ExamSitting, watch: Watch) -> None:
    watch.wind(100_000)
    assert left(exam) < 0
    assert exam.is_over()


def test_it_is_handed_in_by_itself_when_the_time_is_over(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...], watch: Watch
) -> None:
    exam.pick(min(exam.question.key))
    watch.wind(599)
    assert not exam.is_over()
    watch.wind(1)
    assert exam.is_over()
    assert exam.timed_out
    assert exam.exam.score.right == 1
    assert exam.taken == 600
    assert left_exam(desk, banks) is None


def test_no_answer_is_taken_after_the_end(exam: ExamSitting, file: Path, watch: Watch) -> None:
    watch.wind(601)
    exam.pick(0)
    exam.mark()
    assert exam.exam.handed_in
    assert exam.exam.answered == 0
    assert exam.exam.marked == frozenset()
    assert in_store(file, exam) == ()


def test_time_that_ran_out_while_one_was_away_hands_it_in_at_its_end(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...], watch: Watch
) -> None:
    exam.pick(0)
    watch.wind(86_400)
    found = again(desk, banks)
    assert found.is_over()
    assert found.timed_out
    assert found.taken == 600
    assert left_exam(desk, banks) is None


def test_without_a_limit_time_only_passes(
    desk: Desk, banks: tuple[Bank, ...], watch: Watch
) -> None:
    exam = set_paper(desk, banks, Asked()).begin()
    watch.wind(100_000)
    assert exam.time_left is None
    assert not exam.is_over()
    exam.hand_in()
    assert exam.taken == pytest.approx(100_000)
    assert not exam.timed_out
