from datetime import UTC, datetime

import pytest

from quizapp.bank.model import Bank
from quizapp.quiz import Session, fixed_round

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def session(bank: Bank) -> Session:
    return Session.of(fixed_round([bank], "7", 3))


def right(session: Session) -> Session:
    return session.answer(session.question.key, NOON, 2.0)


def wrong(session: Session) -> Session:
    options = range(len(session.question.options))
    return (
        session.answer(frozenset(options) - session.question.key, NOON, 2.0)
        if (len(session.question.key) > 1)
        else session.answer(frozenset({min(set(options) - session.question.key)}), NOON, 2.0)
    )


def test_a_round_goes_from_question_to_question_to_its_end(session: Session) -> None:
    for position in range(3):
        assert session.position == position
        assert session.given is None
        session = right(session)
        assert session.given is not None
        assert session.given.verdict.right
        session = session.go_on()
    assert session.finished
    assert session.score.percent == 100


def test_nothing_changes_in_place(session: Session) -> None:
    right(session).go_on()
    assert session.position == 0
    assert session.given is None


def test_a_second_answer_is_refused(session: Session) -> None:
    with pytest.raises(ValueError, match="has been answered"):
        right(right(session))


def test_a_finished_round_takes_no_answer(session: Session) -> None:
    with pytest.raises(ValueError, match="has been answered"):
        right(session.finish())


def test_going_on_without_an_answer_skips(session: Session) -> None:
    session = right(right(session).go_on().go_on()).go_on()
    assert session.finished
    assert (session.score.answered, session.score.asked) == (2, 3)
    assert session.answers[1] is None


def test_missed_questions_are_those_answered_wrong(session: Session) -> None:
    done = right(wrong(session).go_on().go_on()).go_on()
    assert done.missed == (session.questions[0],)


def test_undo_takes_the_answer_back_while_its_question_is_open(session: Session) -> None:
    assert right(session).undo().given is None
    assert right(session).undo().answers == session.answers


def test_undo_goes_back_one_question_until_the_next_is_answered(session: Session) -> None:
    undone = right(session).go_on().undo()
    assert undone.position == 0
    assert undone.given is None
    assert undone.undo() == undone


def test_undo_reopens_a_round_that_ended(session: Session) -> None:
    done = right(right(right(session).go_on()).go_on()).go_on()
    assert done.undo().position == 2
    assert not done.undo().finished


def test_there_is_nothing_to_undo_at_the_start(session: Session) -> None:
    assert session.undo() is session


def test_after_an_undo_the_round_skips_what_is_answered_already(session: Session) -> None:
    session = session.go_on()
    session = right(session).go_on()
    assert session.position == 2
    assert right(session).go_on().finished


def test_a_round_resumes_at_the_first_question_left_open(session: Session) -> None:
    given = right(session).given
    assert given is not None
    resumed = session.resumed({0: given})
    assert resumed.position == 1
    assert resumed.score.right == 1
    assert session.resumed({0: given, 1: given, 2: given}).finished


def test_seconds_are_never_negative(session: Session) -> None:
    given = session.answer(session.question.key, NOON, -4.0).given
    assert given is not None
    assert given.seconds == 0


def test_an_empty_round_is_finished(bank: Bank) -> None:
    empty = Session.of(fixed_round([bank], "7", 0))
    assert empty.finished
    assert empty.score.percent == 0
