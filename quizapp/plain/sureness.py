"""Asking how sure an answer is."""

from dataclasses import replace

from quizapp.plain.page import Page
from quizapp.plain.typed import Pick, understood
from quizapp.quiz import Question

SURE = frozenset({"", "sure", "y", "yes"})
GUESS = frozenset({"g", "guess", "n", "no"})
PROMPT = "Enter if you are sure, g if you guess: "


def weighed(pick: Pick, question: Question, page: Page) -> Pick:
    """Return `pick` once it is said whether it is a guess; or another one, for a changed mind.

    A pick that was called a guess from the start is not asked about, and where the input ends, what
    was picked stands.
    """
    while not pick.guess:
        line = page.ask(PROMPT)
        word = "" if line is None else line.strip().casefold()
        if word in SURE | GUESS:
            return replace(pick, guess=word in GUESS)
        typed = understood(word, question)
        if isinstance(typed, Pick):
            pick = typed
        else:
            page.say("Enter or g; or another number, if you have changed your mind.")
    return pick
