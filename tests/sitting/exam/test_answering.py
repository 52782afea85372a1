"""Choices of an exam, each in the store when it is made."""

from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.history import Store
from quizapp.quiz.exam import NOTHING
from quizapp.sitting import Asked, Desk, ExamSitting, set_paper
from tests.sitting.conftest import Watch
from tests.sitting.exam.steps import TIMED, chosen, in_store, pick


def test_the_store_knows_of_it_before_the_first_answer(
    exam: ExamSitting, desk: Desk, file: Path
) -> None:
    with Store.open(file) as other:
        record = other.unfinished("Ana", ["exam"])
    assert record == exam.record
    assert (record.terms.minutes, record.terms.pass_mark) == (10, 60)
    assert desk.unfinished(()) is None


def test_a_paper_that_was_only_set_is_nowhere(
    desk: Desk, banks: tuple[Bank, ...], file: Path
) -> None:
    set_paper(desk, banks, TIMED)
    assert not file.exists()


def test_the_same_seed_gives_everybody_the_same(desk: Desk, banks: tuple[Bank, ...]) -> None:
    one, other = (set_paper(desk, banks, TIMED).questions for _ in range(2))
    assert one == other
    assert one == desk.drill(banks, "7").session.questions
    assert len(set_paper(desk, banks, Asked(count=2, seed="a word")).questions) == 2
    assert len(set_paper(desk, banks, Asked()).seed) == 6


def test_an_answer_is_in_the_file_as_soon_as_it_is_picked(
    exam: ExamSitting, file: Path, watch: Watch
) -> None:
    watch.wind(4.5)
    pick(exam, "one", "Three")
    watch.wind(1)
    [row] = in_store(file, exam)
    assert (row.bank, row.question, row.player) == ("sums", "one", "Ana")
    assert (row.right, row.credit, row.hint, row.guess) == (False, 0.0, False, False)
    assert chosen((row,)) == [["Three"]]


def test_another_pick_replaces_the_answer_and_counts_the_time_until_it(
    exam: ExamSitting, file: Path, watch: Watch
) -> None:
    exam.look_at(0)
    first = exam.question.id
    watch.wind(3)
    exam.pick(0)
    watch.wind(2)
    exam.look_at(1)
    watch.wind(100)
    exam.look_at(0)
    watch.wind(4)
    exam.pick(1)
    watch.wind(50)
    [row] = in_store(file, exam)
    assert (row.question, row.chosen, row.seconds) == (first, (1,), 9)
    assert exam.exam.choice == {1}


def test_time_with_another_screen_open_counts_for_no_question(
    exam: ExamSitting, file: Path, watch: Watch
) -> None:
    watch.wind(3)
    exam.look_away()
    watch.wind(60)
    exam.look_back()
    watch.wind(2)
    exam.pick(0)
    assert [row.seconds for row in in_store(file, exam)] == [5]


def test_several_right_options_are_kept_as_they_add_up(exam: ExamSitting, file: Path) -> None:
    pick(exam, "three", "Two")
    assert [row.credit for row in in_store(file, exam)] == [0.5]
    pick(exam, "three", "Four")
    assert [(row.right, row.credit) for row in in_store(file, exam)] == [(True, 1.0)]
    pick(exam, "three", "Four", "Two")
    assert in_store(file, exam) == ()
    assert exam.exam.answered == 0


def test_an_answer_can_be_taken_back(exam: ExamSitting, file: Path) -> None:
    exam.turn(0)
    exam.turn(0)
    assert exam.exam.choice == NOTHING
    exam.pick(1)
    exam.choose(NOTHING)
    assert in_store(file, exam) == ()


def test_the_same_pick_again_writes_nothing(exam: ExamSitting, file: Path) -> None:
    pick(exam, "one", "Three")
    [before] = in_store(file, exam)
    pick(exam, "one", "Three")
    assert in_store(file, exam) == (before,)


def test_what_is_handed_in_is_judged_and_counts_open_ones(exam: ExamSitting) -> None:
    pick(exam, "one", "Two")
    pick(exam, "three", "Two")
    with pytest.raises(ValueError, match="before"):
        assert exam.passed
    exam.hand_in()
    assert exam.exam.score.points == 1.5
    assert exam.exam.score.percent == 50
    assert not exam.passed
    assert exam.pass_mark == 60


def test_the_pass_mark_is_what_was_asked_for(desk: Desk, banks: tuple[Bank, ...]) -> None:
    exam = set_paper(desk, banks, Asked(pass_mark=0)).begin()
    exam.hand_in()
    assert exam.pass_mark == 0
    assert exam.passed


def test_answers_of_an_exam_count_in_the_schedule(exam: ExamSitting, desk: Desk) -> None:
    pick(exam, "one", "Two")
    exam.hand_in()
    assert desk.memories(["sums"]).keys() == {("sums", "one")}
