from datetime import UTC, datetime

from quizapp.quiz import Kind, Option, Question, Session
from quizapp.quiz.certainty import Certainty
from quizapp.quiz.sureness import in_all, marked
from quizapp.quiz.tally import by_tag, calibration, marks
from quizapp.values import replace

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
OPTIONS = (Option("a", right=True), Option("b", right=False))


def question(*tags: str) -> Question:
    return Question(
        bank="b", id="q", kind=Kind.SINGLE, stem="?", options=OPTIONS, fingerprint="", tags=tags
    )


def test_each_tag_has_its_own_score_the_weakest_first() -> None:
    session = Session.of((question("dates"), question("dates", "nato"), question("eu")))
    for choice in (0, 1):
        session = session.answer(frozenset({choice}), NOON, 1.0).go_on()
    scores = by_tag(session)
    assert list(scores) == ["nato", "dates"]
    assert (scores["dates"].points, scores["dates"].answered, scores["dates"].right) == (1, 2, 1)
    assert scores["nato"].percent == 0


def test_an_untagged_or_unanswered_round_has_no_topics() -> None:
    session = Session.of((question(), question("eu")))
    assert by_tag(session.answer(frozenset({0}), NOON, 1.0)) == {}


def test_sure_answers_and_guesses_are_told_apart() -> None:
    session = Session.of((question(), question(), question()), again=True)
    for choice, guess in ((0, False), (1, False), (0, True)):
        session = session.answer(frozenset({choice}), NOON, 1.0, guess=guess).go_on()
    found = calibration(session.answer(frozenset({0}), NOON, 1.0))
    assert list(found) == [Certainty.SURE, Certainty.GUESS]
    sure, guesses = found.values()
    assert (sure.right, sure.answered) == (1, 2)
    assert (guesses.right, guesses.answered) == (1, 1)


def certain(*given: tuple[bool, Certainty]) -> Session:
    session = Session.of((question(),) * len(given))
    for right, certainty in given:
        choice = frozenset({0 if right else 1})
        session = session.answer(choice, NOON, 1.0, certainty=certainty).go_on()
    return session


def test_where_nothing_was_said_there_is_no_calibration() -> None:
    assert calibration(certain((True, Certainty.UNSAID))) == {}
    assert marks(certain((True, Certainty.UNSAID))).answers == 0


def test_each_certainty_has_its_own_score_the_greatest_first() -> None:
    session = certain(
        (True, Certainty.GUESS),
        (True, Certainty.SURE),
        (False, Certainty.SURE),
        (True, Certainty.UNSAID),
    )
    found = calibration(session)
    assert list(found) == [Certainty.SURE, Certainty.GUESS]
    assert [(each.right, each.answered) for each in found.values()] == [(1, 2), (1, 1)]


def test_marks_add_up_what_each_certainty_brought() -> None:
    session = certain(
        (True, Certainty.SURE),
        (False, Certainty.SURE),
        (True, Certainty.LIKELY),
        (False, Certainty.LIKELY),
        (True, Certainty.GUESS),
        (False, Certainty.GUESS),
        (True, Certainty.UNSAID),
    )
    assert marks(session).total == 3 - 6 + 2 - 2 + 1 + 0
    assert marks(session).answers == 6
    assert marks(session).average == -2 / 6
    assert in_all(session) == "-2 marks, -0.3 an answer"


def test_what_is_asked_once_more_brings_no_marks() -> None:
    session = Session.of((question(),), again=True)
    session = session.answer(frozenset({1}), NOON, 1.0, certainty=Certainty.SURE)
    assert marked(session) == "You were sure: -6 marks. So far -6 marks, -6 an answer."
    session = session.go_on().answer(frozenset({0}), NOON, 1.0, certainty=Certainty.LIKELY)
    assert marked(session) == "You called it likely. Asked once more, it brings no marks."
    assert marks(session).total == -6


def test_partly_right_counts_as_wrong_and_it_is_said() -> None:
    options = (*OPTIONS, Option("c", right=True))
    both = replace(question(), kind=Kind.MULTIPLE, options=options)
    session = Session.of((both,)).answer(frozenset({0}), NOON, 1.0, certainty=Certainty.LIKELY)
    assert marked(session) == (
        "You called it likely, and partly right counts as wrong: -2 marks."
        " So far -2 marks, -2 an answer."
    )
