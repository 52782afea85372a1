"""Finding the paragraph of a copy in which a passage stands: by its number, then by its anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.copies.values import Located, Status
from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.bank.copies.values import Block
    from quizapp.bank.model import Passage

_ALIKE = str.maketrans("\u2018\u2019\u201c\u201d\u201e\u2010\u2011\u2013\u2014", '\'\'"""----')
"""Quotes and dashes that one copy has as a typesetter writes them, another as a typewriter does."""


def folded(text: str) -> str:
    """Return `text` as it reads, whichever quotes and dashes its typesetter took."""
    return reading(text).translate(_ALIKE)


class Finder:
    """The blocks of one copy, prepared to be searched for many passages."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._folded = [folded(block.text) for block in blocks]

    def locate(self, passage: Passage) -> Located | None:
        """Return where `passage` stands, or None where its author left nothing to find it by.

        Of several paragraphs that have all anchors, the nearest to the number is taken.
        """
        anchors = [each for each in map(folded, passage.anchors) if each]
        at = passage.paragraph
        if not anchors:
            return self._by_number(at) if at is not None else None
        for index in self._outwards((at or 1) - 1):
            if all(anchor in self._folded[index] for anchor in anchors):
                status = Status.FOUND if at in {None, index + 1} else Status.MOVED
                return Located(status, index + 1, self._blocks[index].text)
        return self._changed(passage, anchors)

    def _by_number(self, number: int) -> Located:
        if number > len(self._blocks):
            return Located(Status.GONE)
        return Located(Status.FOUND, number, self._blocks[number - 1].text)

    def _outwards(self, start: int) -> Iterator[int]:
        """Yield the indexes of all blocks, the nearest to `start` first."""
        last = len(self._blocks) - 1
        for distance in range(max(start, last - start) + 1):
            for index in dict.fromkeys((start - distance, start + distance)):
                if 0 <= index <= last:
                    yield index

    def _changed(self, passage: Passage, anchors: Sequence[str]) -> Located:
        """Return the block with the most anchors, if it may be the passage's own.

        In the passage's own place one anchor will do; elsewhere it takes more than half of them.
        """
        own = (passage.paragraph or 0) - 1
        counts = [sum(anchor in text for anchor in anchors) for text in self._folded]
        best = max(self._outwards(max(own, 0)), key=counts.__getitem__)
        if 0 <= own < len(counts) and counts[own] and 2 * counts[best] <= len(anchors):
            best = own
        elif not (counts[best] and (best == own or 2 * counts[best] > len(anchors))):
            return Located(Status.GONE)
        text = self._folded[best]
        missing = tuple(each for each in passage.anchors if folded(each) not in text)
        return Located(Status.CHANGED, best + 1, self._blocks[best].text, missing)
