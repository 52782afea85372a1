"""Asking how sure an answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.plain.typed import Pick, understood
from quizapp.quiz.certainty import Certainty
from quizapp.quiz.sureness import at_stake
from quizapp.settings import Confidence
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.plain.page import Page
    from quizapp.quiz import Question

SURE = frozenset({"", "sure", "y", "yes"})
LIKELY = frozenset({"l", "likely"})
GUESS = frozenset({"g", "guess", "n", "no"})
PROMPT = "Enter if you are sure, g if you guess: "
PROMPT_WITH_MARKS = (
    f"Enter if you are sure ({at_stake(Certainty.SURE)}), "
    f"l if it is likely ({at_stake(Certainty.LIKELY)}), "
    f"g if you guess ({at_stake(Certainty.GUESS)}): "
)

_SAID: Mapping[Certainty, frozenset[str]] = {
    Certainty.SURE: SURE,
    Certainty.LIKELY: LIKELY,
    Certainty.GUESS: GUESS,
}


def weighed(pick: Pick, question: Question, page: Page, confidence: Confidence) -> Pick:
    """Return `pick` once it is said how sure it is; or another one, for a changed mind.

    A pick that was called a guess from the start is not asked about, and where the input ends, what
    was picked stands.
    """
    if confidence is Confidence.OFF:
        return pick
    in_steps = confidence is Confidence.CERTAINTY
    while not pick.guess:
        line = page.ask(PROMPT_WITH_MARKS if in_steps else PROMPT)
        if line is None:
            return pick
        word = line.strip().casefold()
        said = next((each for each in _SAID if word in _SAID[each]), None)
        if said and (in_steps or said is not Certainty.LIKELY):
            return _said(pick, said, in_steps=in_steps)
        typed = understood(word, question)
        if isinstance(typed, Pick):
            pick = typed
        else:
            keys = "Enter, l or g" if in_steps else "Enter or g"
            page.say(f"{keys}; or another number, if you have changed your mind.")
    return _said(pick, Certainty.GUESS, in_steps=in_steps)


def _said(pick: Pick, said: Certainty, *, in_steps: bool) -> Pick:
    certainty = said if in_steps else Certainty.UNSAID
    return replace(pick, guess=said is Certainty.GUESS, certainty=certainty)
