from datetime import UTC, datetime

import pytest

from quizapp.bank.model import Bank
from quizapp.quiz import Session, fixed_round
from quizapp.quiz.certainty import Certainty
from quizapp.values import replace

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
    resumed = session.recalled(0, given).reopened()
    assert resumed.position == 1
    assert resumed.score.right == 1
    for place in (1, 2):
        resumed = resumed.recalled(place, given)
    assert resumed.reopened().finished


def test_seconds_are_never_negative(session: Session) -> None:
    given = session.answer(session.question.key, NOON, -4.0).given
    assert given is not None
    assert given.seconds == 0


def test_an_empty_round_is_finished(bank: Bank) -> None:
    empty = Session.of(fixed_round([bank], "7", 0))
    assert empty.finished
    assert empty.score.percent == 0


@pytest.fixture
def study(bank: Bank) -> Session:
    return Session.of(fixed_round([bank], "7", 3), again=True)


def test_what_was_wrong_is_asked_once_more_at_the_end_and_the_score_is_of_the_first(
    study: Session,
) -> None:
    session = right(wrong(study).go_on()).go_on()
    assert session.place == (3, 3)
    session = wrong(session).go_on()
    assert not session.finished
    assert session.is_repeat
    assert (session.place, session.question) == ((1, 2), study.questions[0])
    session = right(session).go_on()
    assert (session.place, session.question) == ((2, 2), study.questions[2])
    session = wrong(session).go_on()
    assert session.finished
    assert (session.score.right, session.score.answered, session.score.asked) == (1, 3, 3)
    assert session.missed == (study.questions[0], study.questions[2])


def test_a_wrong_answer_taken_back_takes_its_repeat_with_it(study: Session) -> None:
    session = wrong(study).undo()
    assert session == study
    session = right(session).go_on().undo()
    assert session.questions == study.questions
    session = wrong(wrong(study).go_on()).undo()
    assert session.questions == (*study.questions, study.questions[0])


def test_a_repeat_taken_back_stays_to_be_asked(study: Session) -> None:
    session = right(right(wrong(study).go_on()).go_on()).go_on()
    session = wrong(session).go_on()
    assert session.finished
    assert session.undo().is_repeat
    assert not session.undo().finished


def test_a_drill_asks_nothing_twice(session: Session) -> None:
    assert wrong(session).questions == session.questions


def test_repeats_are_found_again(study: Session) -> None:
    first = study.questions[0]
    before = right(right(wrong(study).go_on()).go_on()).go_on()
    resumed = study
    for index in range(3):
        given = before.answers[index]
        assert given is not None
        question = study.questions[index]
        assert resumed.open_place(question.bank, question.id) == index
        resumed = resumed.recalled(index, given)
    assert resumed.open_place(first.bank, first.id) == 3
    assert resumed.open_place(first.bank, "gone") is None
    assert resumed.reopened() == replace(before, last=None)


def test_a_question_whose_time_ran_out_is_closed_without_an_answer(session: Session) -> None:
    late = session.lapse()
    assert late.closed
    assert late.given is None
    assert late.lapse() == late
    with pytest.raises(ValueError, match="its time is over"):
        right(late)
    after = right(late.go_on()).go_on()
    assert (after.position, after.score.answered, after.score.asked) == (2, 1, 3)
    assert after.missed == ()
    assert after.go_on().lapsed == {0}


def test_an_answer_that_is_there_does_not_lapse(session: Session) -> None:
    answered = right(session)
    assert answered.lapse() == answered
    assert session.finish().lapse() == session.finish()


def test_what_lapsed_is_not_asked_again_after_an_undo(session: Session) -> None:
    session = right(session).go_on().lapse().undo()
    assert session.position == 0
    assert not session.closed
    session = right(session).go_on()
    assert session.position == 2


def test_the_end_of_a_round_leaves_the_rest_without_an_answer(session: Session) -> None:
    over = right(session.go_on()).lapse_all()
    assert over.finished
    assert over.lapsed == {2}
    assert over.score.answered == 1
    assert session.lapse_all().lapsed == {0, 1, 2}


def test_the_least_certainty_is_a_guess(session: Session) -> None:
    for certainty in Certainty:
        given = session.answer(session.question.key, NOON, 2.0, certainty=certainty).given
        assert given is not None
        assert given.certainty is certainty
        assert given.guess == (certainty is Certainty.GUESS)
