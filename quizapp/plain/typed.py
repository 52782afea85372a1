"""What a person types at the prompt, understood."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.text import clean_line
from quizapp.quiz import Kind
from quizapp.quiz.certainty import Certainty
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.quiz import Choice, Question

_NUMBERS = re.compile(r"\d+(?:[\s,;+]+\d+)*[\s,;.]*")
_GUESS = re.compile(r"g(?:uess)?\b\s*|g(?=\d)")
_NOTE = re.compile(r"f(?:lag)?\b\s*(.*)", re.DOTALL | re.IGNORECASE)
_LONGEST_QUOTE = 30


class Act(Enum):
    """What a person can ask for besides answering."""

    SKIP = auto()
    HINT = auto()
    UNDO = auto()
    PASSAGE = auto()
    QUIT = auto()
    HELP = auto()


class Pick(Value):
    """An answer: the indexes of the options chosen, from 0, and what is said of how sure it is."""

    chosen: Choice
    guess: bool = False
    certainty: Certainty = Certainty.UNSAID


class Note(Value):
    """A remark on the open question, for the author of its bank."""

    text: str


class Unclear(Value):
    """Nothing that can be acted on; `message` says kindly what would be."""

    message: str


Typed: TypeAlias = Act | Pick | Note | Unclear

_ACTS = {
    "s": Act.SKIP,
    "skip": Act.SKIP,
    "h": Act.HINT,
    "hint": Act.HINT,
    "u": Act.UNDO,
    "undo": Act.UNDO,
    "p": Act.PASSAGE,
    "passage": Act.PASSAGE,
    "q": Act.QUIT,
    "quit": Act.QUIT,
    "exit": Act.QUIT,
    "?": Act.HELP,
    "help": Act.HELP,
}


def understood(line: str, question: Question) -> Typed:
    """Return what `line`, as typed at `question`, asks for."""
    if note := _NOTE.fullmatch(line.strip()):
        text = clean_line(note[1])
        return Note(text) if text else Unclear("Add a few words: f two answers are right")
    words = unicodedata.normalize("NFKC", line).strip().casefold()
    if act := _ACTS.get(words):
        return act
    guess = _GUESS.match(words)
    numbers = words[guess.end() :] if guess else words
    if pick := picked(numbers, question, guess=bool(guess)):
        return pick
    asked = f"Type {wanted(question)}, or ? for help."
    return Unclear(f"{quoted(line)} is no answer here. {asked}" if words else asked)


def picked(numbers: str, question: Question, *, guess: bool = False) -> Pick | Unclear | None:
    """Return the answer that `numbers` give to `question`; None, if they are no numbers at all."""
    if not _NUMBERS.fullmatch(numbers):
        return None
    known = len(question.options)
    chosen = [number.lstrip("0") or "0" for number in re.findall(r"\d+", numbers)]
    for number in chosen:
        if len(number) > 1 or not 1 <= int(number) <= known:
            return Unclear(
                f"There is no option {number[:_LONGEST_QUOTE]}. Type {wanted(question)}."
            )
    choice = frozenset(int(number) - 1 for number in chosen)
    if len(choice) > 1 and question.kind is not Kind.MULTIPLE:
        return Unclear(f"This question takes one answer. Type {wanted(question)}.")
    return Pick(choice, guess)


def wanted(question: Question) -> str:
    """Return what may be typed as an answer to `question`."""
    span = f"1 to {len(question.options)}"
    if question.kind is Kind.MULTIPLE:
        return f"one or more numbers from {span}, such as 1 3"
    return f"a number from {span}"


def quoted(line: str) -> str:
    """Return what was typed, between marks, shortened if it is long."""
    text = clean_line(line)
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}..."
    return f'"{shown}"'
