"""What cannot be done, said in one line."""

from __future__ import annotations

TYPE_CHECKING = False
"""As in `typing`, which takes as long to load as all that --version needs."""

if TYPE_CHECKING:
    from collections.abc import Iterable

USAGE = 2


class CommandError(Exception):
    """What was asked for cannot be done. The message says what, where, and the way out."""

    def __init__(self, message: str, status: int = USAGE) -> None:
        super().__init__(message)
        self.status = status


def meant(word: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant, as a question to ask; or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=1)
    return f' Did you mean "{found[0]}"?' if found else ""
