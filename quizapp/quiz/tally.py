"""How a round went, topic by topic."""

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


def _score(verdicts: Sequence[Verdict]) -> Score:
    points = sum(verdict.credit for verdict in verdicts)
    right = sum(verdict.right for verdict in verdicts)
    return Score(points, right, len(verdicts), len(verdicts))
