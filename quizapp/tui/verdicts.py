"""What is said of an answer: a sign and words for each option, and one line for the whole."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.quiz import Kind
from quizapp.quiz.draw import GAP
from quizapp.tui.words import SEPARATOR, listed, sentence
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.quiz import Answer, Choice, Question, Verdict


class Tone(StrEnum):
    """How something is meant; also the name of the style class that colours it."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    PLAIN = "plain"


SIGNS = {Tone.RIGHT: "✓", Tone.WRONG: "✗", Tone.PLAIN: " "}


class Reveal(Value):
    """What stands at an option once the question is answered: its tone, and the words under it."""

    tone: Tone
    words: str = ""

    @property
    def sign(self) -> str:
        """The sign that stands left of the option."""
        return SIGNS[self.tone]


def task(question: Question, *, again: bool = False) -> str:
    """Return what kind of question this is, as one asks it of a person, for once or `again`."""
    if question.kind is Kind.MULTIPLE:
        words = "Choose all that apply"
    elif question.kind is Kind.TRUE_FALSE:
        words = "True or false?"
    else:
        words = "Fill the gap" if GAP in question.stem else "Choose one"
    return f"Once more{SEPARATOR}{words}" if again else words


def reveals(question: Question, verdict: Verdict) -> tuple[Reveal, ...]:
    """Return what to show at each option of `question`, in the order of the options."""
    return tuple(_reveal(question, verdict, index) for index in range(len(question.options)))


def full_reveals(question: Question, verdict: Verdict) -> tuple[Reveal, ...]:
    """Return what to show at each option, with the reason why each wrong one is wrong."""
    return tuple(
        Reveal(Tone.PLAIN, question.options[index].why or "")
        if reveal.tone is Tone.PLAIN
        else reveal
        for index, reveal in enumerate(reveals(question, verdict))
    )


def _reveal(question: Question, verdict: Verdict, index: int) -> Reveal:
    chosen, right = index in verdict.chosen, index in verdict.key
    if chosen and not right:
        why = question.options[index].why
        return Reveal(Tone.WRONG, f"Your answer. {why}" if why else "Your answer, and not right.")
    if chosen:
        return Reveal(Tone.RIGHT, "Your answer.")
    if right and verdict.chosen and question.kind is Kind.MULTIPLE:
        is_more = bool(verdict.chosen & verdict.key)
        return Reveal(Tone.RIGHT, "Right as well." if is_more else "Right, and not chosen.")
    return Reveal(Tone.RIGHT if right else Tone.PLAIN)


def tone_of(verdict: Verdict) -> Tone:
    """Return the tone of the whole answer."""
    if verdict.right:
        return Tone.RIGHT
    return Tone.PARTLY if verdict.credit else Tone.WRONG


def headline(question: Question, answer: Answer) -> tuple[str, str]:
    """Return the first word of the verdict, and the rest of its line."""
    verdict = answer.verdict
    if verdict.right:
        is_bare_guess = answer.guess and not answer.certainty
        return "Right.", "You called it a guess." if is_bare_guess else ""
    if verdict.credit:
        return f"Partly: {points(verdict.credit)}.", _right_ones(verdict.key)
    if question.kind is Kind.MULTIPLE:
        return "Not quite.", _right_ones(verdict.key)
    return "Not quite:", sentence(question.options[min(verdict.key)].text)


def late_headline(question: Question) -> tuple[str, str]:
    """Return the same for a question whose time ran out before it was answered."""
    key = question.key
    if question.kind is Kind.MULTIPLE:
        return "Time is up.", f"Not answered: {_right_ones(key)}"
    return "Time is up.", f"Not answered; it was: {sentence(question.options[min(key)].text)}"


def points(credit: float) -> str:
    """Return points with their noun, at most two decimals: `1 point`, `0.5 points`."""
    text = f"{credit:.2f}".rstrip("0").rstrip(".")
    return f"{text} point" if text == "1" else f"{text} points"


def _right_ones(key: Choice) -> str:
    return f"{listed([str(index + 1) for index in sorted(key)])} are right."
