"""An exam that two copies of the program hold at once, each with a store of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.history import Store
from quizapp.quiz.exam import NOTHING
from quizapp.sitting import Desk, ExamSitting
from quizapp.values import replace
from tests.history.test_moved import posix
from tests.sitting.exam.steps import again, chosen, in_store, look_at, pick


@pytest.fixture
def copy(
    exam: ExamSitting, desk: Desk, banks: tuple[Bank, ...], file: Path
) -> Iterator[ExamSitting]:
    """The same exam in another copy, opened before anything was answered."""
    assert exam.exam.answered == 0
    with Store.open(file) as store:
        yield again(replace(desk, store=store), banks)


def choices(exam: ExamSitting) -> dict[str, list[str]]:
    pairs = zip(exam.exam.questions, exam.exam.choices, strict=True)
    return {
        question.id: sorted(question.options[index].text for index in choice or ())
        for question, choice in pairs
    }


def test_what_is_handed_in_in_one_copy_cannot_be_corrected_in_the_other(
    exam: ExamSitting, copy: ExamSitting, file: Path
) -> None:
    pick(exam, "one", "Three")
    copy.hand_in()
    assert copy.exam.score.points == 0
    pick(exam, "one", "Two")
    assert exam.exam.handed_in
    assert exam.trouble == (
        "This exam was handed in elsewhere. What was changed after that does not count."
    )
    assert chosen(in_store(file, exam)) == [["Three"]]
    assert choices(exam) == choices(copy) == {"one": ["Three"], "two": [], "three": []}
    assert exam.taken == copy.taken


def test_an_answer_cannot_be_taken_back_after_the_other_copy_handed_in(
    exam: ExamSitting, copy: ExamSitting, file: Path
) -> None:
    pick(exam, "one", "Three")
    copy.hand_in()
    exam.choose(NOTHING)
    assert exam.exam.handed_in
    assert choices(exam)["one"] == ["Three"]
    assert chosen(in_store(file, exam)) == [["Three"]]


def test_the_copy_that_hands_in_tells_what_the_other_one_answered(
    exam: ExamSitting, copy: ExamSitting, desk: Desk
) -> None:
    pick(exam, "one", "Three")
    pick(exam, "three", "Two", "Four")
    pick(copy, "one", "Two")
    pick(exam, "two", "Five")
    copy.hand_in()
    assert choices(copy) == {"one": ["Two"], "two": ["Five"], "three": ["Four", "Two"]}
    assert copy.exam.score.points == desk.store.last_scores("Ana")["sums"].points == 2


def test_the_copy_that_hands_in_second_tells_the_same_result(
    exam: ExamSitting, copy: ExamSitting
) -> None:
    pick(exam, "one", "Three")
    pick(copy, "one", "Two")
    copy.hand_in()
    exam.hand_in()
    assert exam.exam.score == copy.exam.score


def test_what_could_not_be_kept_in_time_does_not_count(
    exam: ExamSitting, copy: ExamSitting, file: Path, tmp_path: Path
) -> None:
    pick(exam, "one", "Three")
    file.parent.rename(tmp_path / "elsewhere")
    file.parent.write_text("a file where the folder should be", "utf-8")
    pick(exam, "one", "Two")
    file.parent.unlink()
    (tmp_path / "elsewhere").rename(file.parent)
    copy.hand_in()
    look_at(exam, "two")
    exam.mark()
    assert exam.exam.handed_in
    assert choices(exam)["one"] == ["Three"]
    exam.hand_in()
    assert exam.trouble is None
    assert chosen(in_store(file, exam)) == [["Three"]]


@posix
def test_answers_whose_file_was_removed_are_handed_in_all_the_same(
    exam: ExamSitting, file: Path
) -> None:
    pick(exam, "one", "Two")
    pick(exam, "two", "Four")
    file.unlink()
    exam.hand_in()
    exam.hand_in()
    assert choices(exam) == {"one": ["Two"], "two": ["Four"], "three": []}
    assert sorted(chosen(in_store(file, exam))) == [["Four"], ["Two"]]
