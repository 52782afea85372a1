"""What stands in an author's way, as a value: nothing was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.bank.diagnostics import Diagnostic


class Obstacle(Value):
    """Why a file was left as it is. `way_out` says what to do; both are one line.

    `diagnostics` are the errors that a bank would have had, if that is why.
    """

    message: str
    way_out: str
    diagnostics: tuple[Diagnostic, ...] = ()

    def __str__(self) -> str:
        """Return both sentences on one line."""
        return f"{self.message}: {self.way_out}"
