"""How sure a person was, and what it brought them, in words alike for every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.certainty import STAKES, Certainty, mark
from quizapp.quiz.tally import marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.quiz.session import Session

WORDS: Mapping[Certainty, str] = {
    Certainty.SURE: "sure",
    Certainty.LIKELY: "likely",
    Certainty.GUESS: "a guess",
}
"""What an answer is called, by its certainty, the greatest first."""

_SAID = {
    Certainty.SURE: "You were sure",
    Certainty.LIKELY: "You called it likely",
    Certainty.GUESS: "You called it a guess",
}


def signed(number: float) -> str:
    """Return marks with their sign, and a decimal only where there is one: `+3`, `-0.5`, `0`."""
    text = f"{number:+.1f}".removesuffix(".0")
    return "0" if text in {"+0", "-0"} else text


def at_stake(certainty: Certainty, between: str = " or ") -> str:
    """Return what a certainty brings, right or wrong: `+3 or -6`."""
    stake = STAKES[certainty]
    return between.join((signed(stake.right), signed(stake.wrong)))


def marked(session: Session) -> str:
    """Return what the latest answer brought, and the round so far; "", if nothing was at stake.

    Such as: `You were sure: -6 marks. So far +2 marks, +0.4 an answer.`
    """
    given = session.given
    if given is None or not given.certainty:
        return ""
    said = _SAID[given.certainty]
    if session.is_repeat:
        return f"{said}. Asked once more, it brings no marks."
    verdict = given.verdict
    part = ", and partly right counts as wrong" if verdict.credit and not verdict.right else ""
    brought = _counted(mark(verdict, given.certainty))
    return f"{said}{part}: {brought}. So far {in_all(session)}."


def in_all(session: Session) -> str:
    """Return what certainty brought in all, such as `+2 marks, +0.4 an answer`; "" for nothing."""
    found = marks(session)
    return f"{_counted(found.total)}, {signed(found.average)} an answer" if found.answers else ""


def _counted(number: int) -> str:
    return f"{signed(number)} {'mark' if abs(number) == 1 else 'marks'}"
