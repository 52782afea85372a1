"""What was right in an exam is told once it is handed in, and not before."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.history import AnswerRecord, LedgerKey, Store
from quizapp.history.upkeep import merge
from quizapp.values import replace
from tests.history.samples import AT, answer, session
from tests.history.test_memories import FOLDED, folded

AFTER = AT.replace(year=AT.year + 1)


@pytest.fixture
def exam(store: Store) -> Store:
    """The store with a question of an open exam answered, and another one of a drill."""
    store.begin(session())
    store.keep(answer("q1"))
    store.begin(replace(session(), uid="x1", mode="exam"))
    store.keep(in_exam("q2"))
    return store


def in_exam(question: str) -> AnswerRecord:
    return replace(answer(question), uid=f"exam-{question}", session="x1", at=AFTER)


def test_how_one_stands_leaves_out_what_an_open_exam_asked(exam: Store) -> None:
    bank = answer("q1").bank
    before = exam.standings("ana", [bank])
    exam.end("x1", AFTER)
    assert before.keys() == {(bank, "q1")}
    assert exam.standings("ana", [bank]).keys() == {(bank, "q1"), (bank, "q2")}


def test_what_was_answered_elsewhere_after_it_is_told(exam: Store) -> None:
    later = replace(answer("q2"), uid="later", at=AFTER)
    exam.keep(later)
    assert (later.bank, "q2") in exam.standings("ana", [later.bank])


def test_the_last_score_is_not_that_of_an_open_exam(exam: Store) -> None:
    [before] = exam.last_scores("ana").values()
    exam.end("x1", AFTER)
    [after] = exam.last_scores("ana").values()
    assert (before.at, before.answered) == (AT, 1)
    assert (after.at, after.answered) == (AFTER, 2)


def test_a_question_left_open_counts_in_the_last_score(exam: Store) -> None:
    exam.end("x1", AFTER)
    [score] = exam.last_scores("ana").values()
    assert (score.points, score.answered) == (1, 2)


def test_its_answers_are_no_round_s_before_the_end_and_there_to_go_on_with(exam: Store) -> None:
    _, before = exam.rounds()
    exam.end("x1", AFTER)
    _, after = exam.rounds(["towns"])
    assert (before.session.uid, before.withheld, before.answers) == ("x1", True, ())
    assert ([each.question for each in after.answers], after.withheld) == (["q2"], False)
    assert exam.rounds(["rivers"]) == ()
    assert exam.answers_of("x1") == after.answers


def test_no_memory_and_no_count_of_days_knows_of_it_until_its_end(exam: Store) -> None:
    days = LedgerKey("ana", "towns", "count/1", AFTER + timedelta(days=1))
    exam.keep_ledger(days, "one answer", exam.state())
    folded(exam)
    assert exam.memories(FOLDED, ["towns"])["towns"].questions == ("q1",)
    assert [each.at for each in exam.reviews("ana", ["towns"], AT)] == [AT]
    too_late = exam.state()
    exam.end("x1", AFTER)
    exam.keep_ledger(days, "one answer", too_late)
    assert exam.ledger(days) is None
    assert [each.question for each in exam.behind(FOLDED, ["towns"])] == ["q2"]
    assert [each.at for each in exam.reviews("ana", ["towns"], AT)] == [AT, AFTER]


def test_a_merge_brings_its_answers_and_its_end_in_any_order(
    exam: Store, path: Path, tmp_path: Path
) -> None:
    exam.close()
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with Store.open(copy) as ended:
        ended.end("x1", AFTER)
    fresh = tmp_path / "fresh.db"
    for source, known in ((path, {"q1"}), (copy, {"q1", "q2"}), (path, {"q1", "q2"})):
        merge(fresh, source)
        with Store.open(fresh) as merged:
            assert {question for _, question in merged.standings("ana", ["towns"])} == known
