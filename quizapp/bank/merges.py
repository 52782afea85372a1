"""Marks that a merge of two versions leaves in a file, for a person to choose between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import Place
from quizapp.bank.problems import error

if TYPE_CHECKING:
    from quizapp.bank.lines import Lines
    from quizapp.bank.nodes import Scalar
    from quizapp.bank.parser import BrokenYaml
    from quizapp.bank.problems import Problem

_BEGINS = "<<<<<<< "
_LEFT_OVER = ("=======", ">>>>>>> ")


def unfinished_merge(line: int) -> Problem:
    """Return the error that a merge was left unfinished on `line`."""
    message = "an unfinished merge begins here"
    hint = "choose one side and delete the lines with <<<<<<<, ======= and >>>>>>>"
    return error(Place(line, 1), "unfinished-merge", message, hint, len(_LEFT_OVER[0]))


def merges(broken: BrokenYaml, lines: Lines) -> tuple[int, ...]:
    """Return the lines on which merges begin, or that on which what is left of one was met."""
    if begun := tuple(lines.beginning_with(_BEGINS.encode())):
        return begun
    places = (broken.context_place, broken.place)
    met = [line for line, _ in places if lines.text(line).startswith(_LEFT_OVER)]
    return tuple(met[:1])


def merge_within(scalar: Scalar, lines: Lines) -> int | None:
    """Return the line on which a merge begins in the midst of `scalar`."""
    within = range(scalar.start_mark.line + 2, scalar.end_mark.line + 2)
    return next((line for line in within if lines.text(line).startswith(_BEGINS)), None)
