"""What can go wrong with the history, in words for the person who is practising."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

# ruff: noqa: N818 - these names say what is the matter with the store, as a person would


class HistoryError(Exception):
    """The history cannot be used as it should be; practice can go on without it.

    `message` says what is the matter and `way_out` what to do about it, each a short sentence or
    two. `str()` gives both.
    """

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message, way_out)
        self.message = message
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.message} {self.way_out}"


class NewerStore(HistoryError):
    """The file was written by a newer quizapp. Not a byte of it was touched."""


class DamagedStore(HistoryError):
    """The file is empty, torn or no history at all. It was left exactly as it is."""


class FolderError(HistoryError):
    """There is no telling where the history lives, or nothing can live there."""


class NotKept(HistoryError):
    """A record is not in the store; the message says why. The next one is tried afresh."""


class HandedIn(NotKept):
    """An answer, or the undoing of one, came when its exam had been handed in `at` a time (UTC)."""

    def __init__(self, at: datetime) -> None:
        super().__init__(
            "This exam was handed in elsewhere.", "What was changed after that does not count."
        )
        self.at = at
