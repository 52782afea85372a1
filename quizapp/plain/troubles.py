"""Saying whether answers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.plain.width import wrap

if TYPE_CHECKING:
    from quizapp.plain.page import Page


class Troubles:
    """Says on a page when answers stop being kept, and when they are again; once each time."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: str | None = None

    def tell(self, trouble: str | None) -> None:
        """Say how it is now: why the latest record could not be kept, or None."""
        if trouble == self._known:
            return
        self._known = trouble
        said = f"Answers are not being kept: {trouble}" if trouble else "Answers are kept again."
        self._page.say("")
        self._page.say_all(wrap(said, self._page.width))
