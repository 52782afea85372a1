"""What was right in an exam is told once it is handed in, and not before."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.history import AnswerRecord, HandedIn, LedgerKey, Store
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
    exam.end("s1", AT)
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


def test_no_answer_of_it_changes_once_it_is_handed_in(exam: Store, path: Path) -> None:
    [before] = exam.answers_of("x1")
    exam.end("x1", AFTER)
    with Store.open(path) as other:
        with pytest.raises(HandedIn, match="handed in elsewhere") as late:
            other.keep(in_exam("q1"))
        with pytest.raises(HandedIn):
            other.keep(replace(in_exam("q2"), uid="better"), instead_of=before.uid)
        with pytest.raises(HandedIn):
            other.undo(before.uid, AFTER, "ana")
    assert late.value.at == AFTER
    assert exam.answers_of("x1") == (before,)


def test_what_was_kept_before_may_be_repeated_after_it(exam: Store) -> None:
    second = replace(in_exam("q2"), uid="second")
    exam.keep(second, instead_of="exam-q2")
    exam.end("x1", AFTER)
    exam.keep(second, instead_of="exam-q2")
    exam.undo("exam-q2", AFTER, "ana")
    assert exam.answers_of("x1") == (second,)


def test_of_two_answers_to_a_question_the_latest_is_handed_in(exam: Store, path: Path) -> None:
    with Store.open(path) as other:
        other.keep(replace(answer("q2", right=False), uid="later", session="x1", at=AFTER))
    exam.end("x1", AFTER)
    assert [each.uid for each in exam.answers_of("x1")] == ["later"]
    assert exam.last_scores("ana")["towns"].points == 0


def test_a_round_of_practice_may_be_taken_back_after_its_end(store: Store) -> None:
    store.begin(session())
    first, second = answer("q1"), answer("q1", right=False)
    store.keep(first)
    store.keep(second)
    store.end("s1", AFTER)
    assert store.answers_of("s1") == (first, second)
    store.undo(second.uid, AFTER, "ana")
    assert store.answers_of("s1") == (first,)


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
