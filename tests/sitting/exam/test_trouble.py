"""An exam whose store cannot be written for a while."""

from pathlib import Path

from quizapp.history import Store
from quizapp.quiz.exam import NOTHING
from quizapp.sitting import ExamSitting
from tests.sitting.exam.steps import in_store


def test_the_exam_goes_on_where_nothing_can_be_kept_and_says_so(
    blocked: tuple[Path, ExamSitting],
) -> None:
    path, exam = blocked
    assert "file" in str(exam.trouble)
    exam.pick(0)
    exam.mark()
    exam.pick(1)
    assert exam.exam.choice == {1}
    assert "file" in str(exam.trouble)
    path.unlink()
    exam.look_at(1)
    exam.pick(0)
    assert exam.trouble is None
    with Store.open(path / "history.db") as other:
        assert [row.chosen for row in other.answers_of(exam.record.uid)] == [(1,), (0,)]
        assert len(other.marked_in(exam.record.uid)) == 1
        assert other.unfinished("Ana", ["exam"]) == exam.record


def test_what_could_not_be_kept_is_kept_at_the_end(blocked: tuple[Path, ExamSitting]) -> None:
    path, exam = blocked
    exam.pick(0)
    exam.hand_in()
    assert "file" in str(exam.trouble)
    path.unlink()
    exam.hand_in()
    assert exam.trouble is None
    with Store.open(path / "history.db") as other:
        assert len(other.answers_of(exam.record.uid)) == 1
        assert other.unfinished("Ana", ["exam"]) is None


def test_an_answer_that_cannot_be_taken_back_stays(
    exam: ExamSitting, file: Path, tmp_path: Path
) -> None:
    exam.pick(0)
    file.parent.rename(tmp_path / "elsewhere")
    file.parent.write_text("a file where the folder should be", "utf-8")
    exam.choose(NOTHING)
    assert exam.trouble
    assert exam.exam.choice == {0}
    file.parent.unlink()
    (tmp_path / "elsewhere").rename(file.parent)
    exam.choose(NOTHING)
    exam.choose(NOTHING)
    assert exam.exam.choice == NOTHING


def test_a_replaced_answer_that_was_never_kept_leaves_no_trace(
    exam: ExamSitting, file: Path, tmp_path: Path
) -> None:
    exam.pick(0)
    file.parent.rename(tmp_path / "elsewhere")
    file.parent.write_text("a file where the folder should be", "utf-8")
    exam.pick(1)
    exam.pick(2)
    file.parent.unlink()
    (tmp_path / "elsewhere").rename(file.parent)
    exam.look_at(1)
    exam.pick(0)
    assert exam.trouble is None
    assert [row.chosen for row in in_store(file, exam)] == [(2,), (0,)]
