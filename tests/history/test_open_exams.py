"""What was right in an exam is told once it is handed in, and not before."""

from dataclasses import replace

import pytest

from quizapp.history import AnswerRecord, Store
from tests.history.samples import AT, answer, session

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


def test_there_is_no_last_score_of_an_open_exam(exam: Store) -> None:
    before = exam.last_scores("ana")
    exam.end("x1", AFTER)
    assert before == {}
    assert exam.last_scores("ana").keys() == {answer("q1").bank}


def test_a_question_left_open_counts_in_the_last_score(exam: Store) -> None:
    exam.end("x1", AFTER)
    [score] = exam.last_scores("ana").values()
    assert (score.points, score.answered) == (1, 2)
