from pathlib import Path

import pytest

from quizapp.bank import Bank, read
from quizapp.history import Store
from quizapp.sitting import Desk, Sitting, shelves
from quizapp.values import replace
from tests.sitting.conftest import Watch


@pytest.fixture
def sitting(desk: Desk, banks: tuple[Bank, ...]) -> Sitting:
    return desk.study(banks)


def wrong(sitting: Sitting) -> frozenset[int]:
    options = set(range(len(sitting.question.options)))
    return frozenset({min(options - sitting.question.key)})


def answer_all(sitting: Sitting) -> None:
    while not sitting.session.finished:
        sitting.answer(sitting.question.key)
        sitting.go_on()


def test_an_answer_is_in_the_file_when_its_verdict_is_there(
    sitting: Sitting, file: Path, watch: Watch
) -> None:
    sitting.hint()
    watch.wind(4.5)
    verdict = sitting.answer(sitting.question.key, guess=True)
    with Store.open(file) as other:
        [row] = other.answers_of(sitting.record.uid)
    assert verdict.right
    assert (row.bank, row.question, row.player) == ("sums", "one", "Ana")
    assert (row.right, row.credit, row.hint, row.guess, row.seconds) == (True, 1.0, True, True, 4.5)
    assert row.options == tuple(option.text for option in sitting.question.options)
    assert [row.options[index] for index in row.chosen] == ["Two"]


def test_a_refused_choice_is_not_kept(sitting: Sitting, file: Path) -> None:
    with pytest.raises(ValueError, match="one option"):
        sitting.answer(frozenset({0, 1}))
    assert sitting.verdict is None
    assert not file.exists()


def test_the_hint_counts_for_its_own_question_alone(sitting: Sitting, desk: Desk) -> None:
    assert sitting.hint() == "Count your ears."
    answer_all(sitting)
    rows = desk.store.answers_of(sitting.record.uid)
    assert [row.hint for row in rows] == [True, False, False]


def test_a_hint_read_after_the_answer_does_not_count(sitting: Sitting, desk: Desk) -> None:
    sitting.answer(sitting.question.key)
    sitting.hint()
    sitting.go_on()
    sitting.answer(sitting.question.key)
    assert [row.hint for row in desk.store.answers_of(sitting.record.uid)] == [False, False]


def test_an_answer_taken_back_counts_no_more_and_can_be_given_again(
    sitting: Sitting, desk: Desk
) -> None:
    sitting.answer(wrong(sitting))
    sitting.go_on()
    assert sitting.undo()
    assert sitting.question.id == "one"
    sitting.answer(sitting.question.key)
    [row] = desk.store.answers_of(sitting.record.uid)
    assert row.right
    assert sitting.session.score.percent == 100


def test_there_is_nothing_to_take_back_at_the_start(sitting: Sitting) -> None:
    assert not sitting.undo()


def test_a_round_left_open_comes_back_as_it_was(
    sitting: Sitting, desk: Desk, banks: tuple[Bank, ...], watch: Watch
) -> None:
    watch.wind(3)
    sitting.answer(wrong(sitting))
    sitting.go_on()
    again = desk.unfinished(banks)
    assert again is not None
    assert again.session.position == 1
    assert again.question == sitting.question
    assert again.session.answers[0] == sitting.session.answers[0]
    assert again.elapsed == 3
    answer_all(again)
    assert desk.unfinished(banks) is None


def test_a_partly_right_answer_comes_back_as_it_was(desk: Desk, banks: tuple[Bank, ...]) -> None:
    sitting = desk.study(banks)
    sitting.go_on()
    sitting.go_on()
    sitting.answer(frozenset({min(sitting.question.key)}))
    again = desk.unfinished(banks)
    assert again is not None
    assert again.session.answers[2] == sitting.session.answers[2]
    assert again.session.score.points == 0.5


def test_a_finished_round_and_one_without_an_answer_are_not_offered(
    desk: Desk, banks: tuple[Bank, ...]
) -> None:
    desk.study(banks)
    assert desk.unfinished(banks) is None
    answer_all(desk.study(banks))
    assert desk.unfinished(banks) is None


def test_a_round_of_a_bank_that_is_gone_is_not_offered(sitting: Sitting, desk: Desk) -> None:
    sitting.answer(sitting.question.key)
    assert desk.unfinished(()) is None


def test_missed_questions_make_the_next_round(
    sitting: Sitting, desk: Desk, banks: tuple[Bank, ...]
) -> None:
    sitting.answer(wrong(sitting))
    sitting.go_on()
    answer_all(sitting)
    again = desk.again(sitting, banks)
    assert [question.id for question in again.session.questions] == ["one"]
    assert again.record.mode == "study"


def test_a_drill_is_the_same_for_a_whole_class(desk: Desk, banks: tuple[Bank, ...]) -> None:
    assert desk.drill(banks, "7").session == desk.drill(banks, "7").session
    assert desk.drill(banks, "7").record.seed == "7"
    assert len(desk.drill(banks, None).record.seed) == 6


def test_practice_goes_on_where_nothing_can_be_kept_and_says_so(
    banks: tuple[Bank, ...], tmp_path: Path, watch: Watch
) -> None:
    blocked = tmp_path / "blocked"
    store = Store.open(blocked / "history.db")
    sitting = Desk(store, "Ana", watch.clock()).study(banks)
    blocked.write_text("a file where the folder should be", "utf-8")
    assert sitting.answer(sitting.question.key).right
    assert "file" in str(sitting.trouble)
    assert not sitting.flag("odd")
    blocked.unlink()
    sitting.go_on()
    sitting.answer(sitting.question.key)
    assert sitting.trouble is None
    assert [row.question for row in store.answers_of(sitting.record.uid)] == ["one", "two"]
    store.close()


def test_an_answer_taken_back_before_it_could_be_kept_is_never_kept(
    banks: tuple[Bank, ...], tmp_path: Path, watch: Watch
) -> None:
    blocked = tmp_path / "blocked"
    store = Store.open(blocked / "history.db")
    sitting = Desk(store, "Ana", watch.clock()).study(banks)
    blocked.write_text("a file where the folder should be", "utf-8")
    sitting.answer(sitting.question.key)
    assert sitting.undo()
    blocked.unlink()
    sitting.answer(wrong(sitting))
    assert [row.right for row in store.answers_of(sitting.record.uid)] == [False]
    store.close()


def test_what_could_not_be_kept_is_kept_at_the_end_at_the_latest(
    banks: tuple[Bank, ...], tmp_path: Path, watch: Watch
) -> None:
    blocked = tmp_path / "blocked"
    store = Store.open(blocked / "history.db")
    sitting = Desk(store, "Ana", watch.clock()).study(banks)
    blocked.write_text("a file where the folder should be", "utf-8")
    sitting.answer(sitting.question.key)
    blocked.unlink()
    sitting.finish()
    assert sitting.trouble is None
    assert len(store.answers_of(sitting.record.uid)) == 1
    assert store.unfinished("Ana") is None
    store.close()


def test_a_flag_keeps_its_note(sitting: Sitting, desk: Desk) -> None:
    assert sitting.flag("two answers are right")
    [flag] = desk.store.open_flags()
    assert (flag.question, flag.note, flag.player) == ("one", "two answers are right", "Ana")


def test_a_shelf_shows_progress_and_the_last_score(
    sitting: Sitting, desk: Desk, banks: tuple[Bank, ...]
) -> None:
    readings = [read(banks[0].path)]
    [before] = shelves(readings, desk)
    assert (before.questions, before.answered, before.last_score) == (3, 0, None)
    sitting.answer(wrong(sitting))
    sitting.go_on()
    sitting.answer(sitting.question.key)
    [left] = shelves(readings, desk)
    assert (left.answered, left.last_score) == (2, None)
    sitting.finish()
    [after] = shelves(readings, desk)
    assert (after.id, after.title, after.answered, after.last_score) == ("sums", "Sums", 2, 50)
    [other] = shelves(readings, replace(desk, player="Boris"))
    assert (other.answered, other.last_score) == (0, None)


def test_a_broken_bank_has_a_shelf_too(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("title: [", "utf-8")
    [shelf] = shelves([read(path)], desk)
    assert (shelf.id, shelf.title, shelf.questions, shelf.passages) == (
        "broken",
        "broken.yaml",
        0,
        0,
    )
    assert shelf.reading.errors


def test_a_bank_is_new_until_a_question_of_it_was_met(desk: Desk, banks: tuple[Bank, ...]) -> None:
    assert desk.is_new_to(["sums", "towns"])
    desk.study(banks).answer(frozenset({0}))
    assert desk.is_new_to([])
    assert desk.is_new_to(["towns"])
    assert not desk.is_new_to(["towns", "sums"])
    other = replace(banks[0], id="other")
    round_of_both = desk.drill((*banks, other), "7", 6)
    round_of_both.answer(frozenset({0}))
    assert not desk.is_new_to(["other"])
