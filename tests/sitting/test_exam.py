"""An exam over a real store, with a clock that a test winds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.bank import Bank, load
from quizapp.history import AnswerRecord, Store
from quizapp.quiz import Kind
from quizapp.quiz.exam import NOTHING
from quizapp.sitting import Asked, Clock, Desk, ExamSitting, is_the_same, left_exam, set_paper
from tests.sitting.conftest import BANK, Watch

TIMED = Asked(seed="7", minutes=10)


@pytest.fixture
def exam(desk: Desk, banks: tuple[Bank, ...]) -> ExamSitting:
    return set_paper(desk, banks, TIMED).begin()


@pytest.fixture
def blocked(
    tmp_path: Path, watch: Watch, banks: tuple[Bank, ...]
) -> Iterator[tuple[Path, ExamSitting]]:
    """A file where the folder of the store should be, and an exam that has begun all the same."""
    path = tmp_path / "blocked"
    with Store.open(path / "history.db") as store:
        path.write_text("a file where the folder should be", "utf-8")
        yield path, set_paper(Desk(store, "Ana", watch.clock()), banks, TIMED).begin()


def in_store(file: Path, exam: ExamSitting) -> tuple[AnswerRecord, ...]:
    with Store.open(file) as other:
        return other.answers_of(exam.record.uid)


def chosen(rows: tuple[AnswerRecord, ...]) -> list[list[str]]:
    return [[row.options[index] for index in row.chosen] for row in rows]


def look_at(exam: ExamSitting, question: str) -> None:
    ids = [each.id for each in exam.exam.questions]
    exam.look_at(ids.index(question))


def pick(exam: ExamSitting, question: str, *texts: str) -> None:
    look_at(exam, question)
    for text in texts:
        exam.pick([option.text for option in exam.question.options].index(text))


def left(exam: ExamSitting) -> float:
    assert exam.time_left is not None
    return exam.time_left.left


def again(desk: Desk, banks: tuple[Bank, ...]) -> ExamSitting:
    found = left_exam(desk, banks)
    assert found is not None
    return found


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
