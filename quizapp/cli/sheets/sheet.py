"""What `generate` has to put down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz import Version
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.quiz import Question

UNNAMED = ""
"""The name of the only version, where none were asked for."""


class Sheet(Value):
    """The questions that `seed` drew from one bank; with their answers, if `answers`.

    `versions` are the same questions in other orders, where these were asked for. `language` is the
    tag of the language that the bank is written in, if it says so.
    """

    bank: str
    title: str
    seed: str
    questions: tuple[Question, ...]
    answers: bool
    versions: tuple[Version, ...] = ()
    language: str | None = None

    @property
    def papers(self) -> tuple[Version, ...]:
        """What is handed out: each version, else the questions as drawn under no name."""
        return self.versions or (Version(UNNAMED, self.questions),)
