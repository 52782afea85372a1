"""How a round went, topic by topic, and how well somebody knew what they know."""

from collections.abc import Mapping, Sequence

from quizapp.quiz.scoring import Score, Verdict
from quizapp.quiz.session import Session


def by_tag(session: Session) -> Mapping[str, Score]:
    """Return the score of each tag among the answered questions, the weakest first.

    A question with several tags counts for each of them; tags that do equally well stand in the
    order in which the round met them.
    """
    verdicts: dict[str, list[Verdict]] = {}
    for question, answer in session.given_first:
        for tag in question.tags:
            verdicts.setdefault(tag, []).append(answer.verdict)
    scores = {tag: _score(given) for tag, given in verdicts.items()}
    return dict(sorted(scores.items(), key=lambda pair: pair[1].percent))


def by_confidence(session: Session) -> tuple[Score, Score]:
    """Return the score of the answers that a person was sure of, and that of their guesses."""
    given = [answer for _, answer in session.given_first]
    sure = [answer.verdict for answer in given if not answer.guess]
    return _score(sure), _score([answer.verdict for answer in given if answer.guess])


def _score(verdicts: Sequence[Verdict]) -> Score:
    points = sum(verdict.credit for verdict in verdicts)
    right = sum(verdict.right for verdict in verdicts)
    return Score(points, right, len(verdicts), len(verdicts))
