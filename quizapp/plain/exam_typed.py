"""What a person types at an exam, understood."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from quizapp.plain.typed import Pick, Unclear, picked, quoted, wanted
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.quiz import Question

_GO = re.compile(r"go\s*(?:to)?\s*0*(\d{1,9})")


class Deed(Enum):
    """What a person can ask for besides answering."""

    NEXT = auto()
    BACK = auto()
    MARK = auto()
    CLEAR = auto()
    OVERVIEW = auto()
    TIME = auto()
    HAND_IN = auto()
    QUIT = auto()
    HELP = auto()


class GoTo(Value):
    """A question to look at: its index, from 0."""

    position: int


Meant: TypeAlias = Deed | GoTo | Pick | Unclear

_DEEDS = {
    **dict.fromkeys(("s", "skip", "n", "next"), Deed.NEXT),
    **dict.fromkeys(("b", "back", "p", "previous"), Deed.BACK),
    **dict.fromkeys(("f", "flag", "mark"), Deed.MARK),
    **dict.fromkeys(("c", "clear", "u", "undo"), Deed.CLEAR),
    **dict.fromkeys(("o", "overview", "list"), Deed.OVERVIEW),
    **dict.fromkeys(("t", "time"), Deed.TIME),
    **dict.fromkeys(("hand in", "handin", "hand-in"), Deed.HAND_IN),
    **dict.fromkeys(("q", "quit", "exit"), Deed.QUIT),
    **dict.fromkeys(("?", "help"), Deed.HELP),
}
_ABOUT_A_QUESTION = {Deed.NEXT, Deed.MARK, Deed.CLEAR}
AT_THE_END = "Type hand in, or go and the number of a question, or ? for help."


def meant(line: str, question: Question | None, size: int) -> Meant:
    """Return what `line` asks for, typed at a question of an exam of that size.

    `question` is None once one has gone past the last one.
    """
    words = " ".join(unicodedata.normalize("NFKC", line).casefold().split())
    if deed := _DEEDS.get(words):
        out_of_place = question is None and deed in _ABOUT_A_QUESTION
        return Unclear(AT_THE_END) if out_of_place else deed
    if go := _GO.fullmatch(words):
        return _gone_to(int(go[1]), size)
    if question is None:
        return Unclear(AT_THE_END)
    if answer := picked(words, question):
        return answer
    asked = f"Type {wanted(question)}, or ? for help."
    return Unclear(f"{quoted(line)} is no answer here. {asked}" if words else asked)


def _gone_to(number: int, size: int) -> GoTo | Unclear:
    if 1 <= number <= size:
        return GoTo(number - 1)
    return Unclear(f"There is no question {number}. They go from 1 to {size}.")
