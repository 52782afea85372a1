"""What is known of a reader's copy: its blocks, and where the passages of a bank stand in it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.values import EMPTY, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LONGEST_HEADING = 120
_SENTENCE_ENDS = tuple(".!?:;\u2026\u3002\uff01\uff1f")
_CLOSING = "\"'\u2019\u201d\u00bb)]"


class Block(Value):
    """One paragraph of a copy: its number, the line it begins on (both from 1), and its text.

    The text is verbatim, but that its white space counts as single spaces, whatever the lines of
    the file, and that a character no terminal should be sent is U+FFFD.
    """

    number: int
    line: int
    text: str

    @property
    def is_heading(self) -> bool:
        """Whether it reads like a title: short, and not a sentence."""
        is_sentence = self.text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
        return len(self.text) <= _LONGEST_HEADING and not is_sentence


class Status(StrEnum):
    """What became of a passage in a copy."""

    FOUND = "found"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


class Located(Value):
    """Where a passage stands in a copy.

    `FOUND`: in the paragraph `number`, which the bank names, unless it names none. `MOVED`: its
    anchors stand in `number`, another one. `CHANGED`: `number` has some anchors, but not `missing`.
    `GONE`: nowhere; `number` is None and `text` empty. `text` is the paragraph's.
    """

    status: Status
    number: int | None = None
    text: str = ""
    missing: tuple[str, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether what stands in its place says something else by now."""
        return self.status is Status.CHANGED


class Copy(Value):
    """A reader's copy of a source: the blocks of the file `path`, in their order.

    `located` says by the id of each passage where it stands in the copy; a passage that its author
    gave neither a number nor anchors is not in it.
    """

    path: Path
    blocks: tuple[Block, ...]
    located: Mapping[str, Located] = EMPTY
