"""How a round went, as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.plain.lines import INDENT, counted, score_line
from quizapp.plain.width import wrap
from quizapp.quiz import percent
from quizapp.quiz.certainty import Certainty
from quizapp.quiz.sureness import in_all
from quizapp.quiz.tally import calibration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.quiz import Session

_WHEN = {
    Certainty.SURE: "when sure",
    Certainty.LIKELY: "when likely",
    Certainty.GUESS: "when guessing",
}


def result_lines(session: Session, width: int) -> Iterator[str]:
    """Yield the score, how many were left out, and what was missed with its answers."""
    score, late = session.score, len(session.lapsed)
    yield score_line(score)
    if marks := in_all(session):
        yield f"{marks}."
    if left := score.asked - score.answered:
        out_of_time = f", {late} of them out of time" if late else ""
        yield f"{counted(left, 'question')} without an answer{out_of_time}."
    yield from _calibration(session)
    yield from _missed(session, width)


def _calibration(session: Session) -> Iterator[str]:
    """Yield how often the person was right when sure and when not, if they ever said."""
    for certainty, score in calibration(session).items():
        share = f"{percent(score.right, score.answered)} percent"
        yield f"Right {_WHEN[certainty]}: {score.right} of {score.answered}, {share}."


def _missed(session: Session, width: int) -> Iterator[str]:
    if session.missed:
        yield ""
        yield "Missed:"
    for question in session.missed:
        yield from wrap(question.stem, width, "- ")
        for option in question.options:
            if option.right:
                yield from wrap(option.text, width, f"{INDENT}Answer: ", INDENT * 2)
