"""How many questions: what a person asked for, and what there is."""

import sys
from argparse import ArgumentTypeError

from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain

EVERYTHING = sys.maxsize
_MOST_DIGITS = 9


def count(text: str) -> int:
    """Return a number of questions, 1 or more; `all` is more than any bank has."""
    if text == "all":
        return EVERYTHING
    if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS and int(text):
        return int(text)
    raise ArgumentTypeError(f'"{shown(text)}" is no number of questions; say 1 or more, or all')


def shown(text: str) -> str:
    """Return what was typed for a number, shortened if it is long."""
    return text if len(text) <= _MOST_DIGITS else f"{text[:_MOST_DIGITS]}..."


def settle(size: int, wanted: int | None) -> None:
    """Say on stderr that there are only `size` questions, if more were `wanted`.

    Raises:
        CommandError: there is none at all.
    """
    if not size:
        raise CommandError("there is no question to ask: every one is a draft")
    if wanted and size < wanted < EVERYTHING:
        only = "is only 1 question" if size == 1 else f"are only {size} questions"
        complain(f"there {only}, not {wanted}")
