"""What `generate` has to put down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz import Version
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.bank import Bank
    from quizapp.quiz import Question

UNNAMED = ""
"""The name of the only version, where none were asked for."""

MIXED = "All banks, mixed"


class Sheet(Value):
    """The questions that `seed` drew from `banks`, one or more; with their answers, if `answers`.

    `versions` are the same questions in other orders, where these were asked for.
    """

    banks: tuple[Bank, ...]
    seed: str
    questions: tuple[Question, ...]
    answers: bool
    versions: tuple[Version, ...] = ()

    @property
    def bank(self) -> str | None:
        """The id of the bank, or None where several are mixed."""
        return self.banks[0].id if len(self.banks) == 1 else None

    @property
    def title(self) -> str:
        """What stands over the questions."""
        return self.banks[0].title if len(self.banks) == 1 else MIXED

    @property
    def language(self) -> str | None:
        """The tag of the language that every bank says it is written in, if it is one."""
        first, *others = {bank.language for bank in self.banks}
        return None if others else first

    @property
    def papers(self) -> tuple[Version, ...]:
        """What is handed out: each version, else the questions as drawn under no name."""
        return self.versions or (Version(UNNAMED, self.questions),)
