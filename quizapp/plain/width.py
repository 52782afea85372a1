"""Text made to fit the columns of a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from quizapp.bank.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

ELLIPSIS = "..."
_SPACED_WORD = re.compile(r"( *)([^ ]+)")
_NEVER_FIRST = frozenset({"Pe", "Pf", "Po", "Mn", "Me", "Cf"})
_NEVER_LAST = frozenset({"Ps", "Pi"})


def cut(text: str, room: int) -> str:
    """Return `text`, or its beginning and an ellipsis, in at most `room` columns."""
    if cells(text) <= room:
        return text
    kept, left = [], room - len(ELLIPSIS)
    for character in text:
        left -= cells(character)
        if left < 0:
            break
        kept.append(character)
    return "".join(kept).rstrip() + ELLIPSIS


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield `text` in lines of at most `width` columns.

    `first` stands before the first line and `rest` before the others; without `rest`, spaces as
    wide as `first`: a hanging indent. The text's own line breaks and the spaces within a line are
    kept. A word longer than a line stays whole (an address that is broken cannot be copied), but
    for scripts that put no spaces between words.
    """
    rest = " " * cells(first) if rest is None else rest
    lead = first
    for line in text.split("\n"):
        for piece in _wrapped(line, max(1, width - max(cells(first), cells(rest)))):
            yield f"{lead}{piece}".rstrip(" ")
            lead = rest


def _wrapped(line: str, room: int) -> Iterator[str]:
    shown, used = "", 0
    for spaces, word in _breakable(line):
        size = cells(word)
        if shown and used + len(spaces) + size > room:
            yield shown
            shown, used = word, size
        else:
            shown += spaces + word
            used += len(spaces) + size
    yield shown


def _breakable(line: str) -> Iterator[tuple[str, str]]:
    """Yield every piece of `line` that a line break may follow, after the spaces before it."""
    for match in _SPACED_WORD.finditer(line):
        spaces, word = match.groups()
        if word.isascii():
            yield spaces, word
            continue
        start = 0
        for index in range(1, len(word)):
            if _may_break(word[index - 1], word[index]):
                yield spaces, word[start:index]
                spaces, start = "", index
        yield spaces, word[start:]


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters that no space parts."""
    if unicodedata.category(after) in _NEVER_FIRST or before == "\N{ZERO WIDTH JOINER}":
        return False
    return unicodedata.category(before) not in _NEVER_LAST and _is_wide(before + after)


def _is_wide(characters: str) -> bool:
    return any(unicodedata.east_asian_width(each) in "WF" for each in characters)
