"""Saying whether answers or votes are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.plain.width import wrap

if TYPE_CHECKING:
    from quizapp.plain.page import Page


class Troubles:
    """Says on a page when `what` is not kept any more, and when it is again; once each time."""

    def __init__(self, page: Page, what: str = "Answers") -> None:
        self._page = page
        self._what = what
        self._known: str | None = None

    def tell(self, trouble: str | None) -> None:
        """Say how it is now: why the latest record could not be kept, or None."""
        if trouble == self._known:
            return
        self._known = trouble
        said = f"are not being kept: {clean_line(trouble)}" if trouble else "are kept again."
        self._page.say("")
        self._page.say_all(wrap(f"{self._what} {said}", self._page.width))
