"""An exam that was left, gone on with; its bank may have been edited meanwhile."""

from pathlib import Path

import pytest

from quizapp.bank import Bank, load
from quizapp.quiz import Kind
from quizapp.sitting import Asked, Desk, ExamSitting, is_the_same, left_exam
from quizapp.values import replace
from tests.sitting.conftest import BANK, Watch
from tests.sitting.exam.steps import TIMED, again, chosen, in_store, left, look_at, pick


def test_an_exam_comes_back_as_it_was_with_the_time_that_is_left(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...], watch: Watch
) -> None:
    exam.pick(1)
    exam.look_at(1)
    exam.mark()
    exam.look_at(2)
    exam.mark()
    exam.mark()
    watch.wind(100)
    found = again(desk, banks)
    assert found.exam.questions == exam.exam.questions
    assert found.exam.choices == exam.exam.choices
    assert found.exam.marked == {1}
    assert found.exam.position == 1
    assert left(found) == pytest.approx(500, abs=0.01)
    assert found.record == exam.record
    found.look_at(0)
    found.pick(0)
    assert chosen(desk.store.answers_of(exam.record.uid)) == [
        [exam.exam.questions[0].options[0].text]
    ]


def edited(banks: tuple[Bank, ...], *steps: tuple[str, str]) -> tuple[Bank, ...]:
    text = BANK
    for old, new in steps:
        assert old in text
        text = text.replace(old, new)
    banks[0].path.write_text(text, "utf-8")
    return (load(banks[0].path),)


def test_a_choice_whose_option_is_gone_is_open_again_and_taken_back_in_the_end(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...], file: Path
) -> None:
    pick(exam, "one", "Three")
    pick(exam, "two", "Four")
    found = again(desk, edited(banks, ("[Three, Four, Five]", "[Six, Four, Five]")))
    assert found.exam.answered == 1
    found.hand_in()
    assert chosen(in_store(file, exam)) == [["Four"]]


def test_an_answer_is_judged_by_the_key_as_it_is_when_it_is_handed_in(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...], file: Path
) -> None:
    pick(exam, "one", "Three")
    key = ("answer: Two\n    distractors: [Three", "answer: Three\n    distractors: [Two")
    found = again(desk, edited(banks, key))
    found.hand_in()
    assert found.exam.score.right == 1
    assert [(row.right, row.credit) for row in in_store(file, exam)] == [(True, 1.0)]


def test_two_choices_are_none_where_a_question_takes_one_by_now(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...]
) -> None:
    pick(exam, "three", "Two", "Five")
    key = ("answer: [Two, Four]\n    distractors: [Three", "answer: Two\n    distractors: [Four")
    found = again(desk, edited(banks, key))
    look_at(found, "three")
    assert found.question.kind is Kind.SINGLE
    assert found.exam.answered == 0
    found.hand_in()


def test_a_question_that_is_gone_is_left_out(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...]
) -> None:
    pick(exam, "three", "Two")
    gone = edited(banks, ("id: three", "id: other"))
    found = again(desk, gone)
    assert found.exam.size == 2
    assert found.exam.answered == 0
    assert found.record == exam.record


def test_an_exam_whose_bank_is_missing_is_not_offered(exam: ExamSitting, desk: Desk) -> None:
    assert exam.exam.size == 3
    assert left_exam(desk, ()) is None


def test_somebody_else_has_no_part_in_it(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...]
) -> None:
    exam.pick(0)
    assert left_exam(replace(desk, player="Boris"), banks) is None


def test_the_command_that_began_it_goes_on_with_it(
    exam: ExamSitting, banks: tuple[Bank, ...]
) -> None:
    for same in (
        Asked(),
        TIMED,
        Asked(count=3),
        Asked(count=99, seed="7", minutes=10, pass_mark=60),
    ):
        assert is_the_same(exam, same, banks)
    for other in (Asked(seed="8"), Asked(count=2), Asked(minutes=11), Asked(pass_mark=61)):
        assert not is_the_same(exam, other, banks)
