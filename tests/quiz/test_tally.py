from datetime import UTC, datetime

from quizapp.quiz import Kind, Option, Question, Session
from quizapp.quiz.tally import by_confidence, by_tag

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
    sure, guesses = by_confidence(session.answer(frozenset({0}), NOON, 1.0))
    assert (sure.right, sure.answered) == (1, 2)
    assert (guesses.right, guesses.answered) == (1, 1)
