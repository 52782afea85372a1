"""The keys by which teams vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from quizapp.quiz.polls import LETTERS

if TYPE_CHECKING:
    from textual.binding import BindingType


def ballot_keys() -> list[BindingType]:
    """Return what a letter does, and the digit in its place: not every keyboard is a Latin one.

    No command has a key from A to I, for an option may.
    """
    return [
        Binding(key, f"vote({index})", "vote", show=key == letter.lower())
        for index, letter in enumerate(LETTERS)
        for key in (letter.lower(), letter, str(index + 1))
    ]
