"""A text in its paragraphs: the blocks between blank lines, numbered from 1."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quizapp.bank.copies.values import Block, Copy
from quizapp.bank.files import UnreadableFileError, read_bytes
from quizapp.bank.text import clean, unsafe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 8 * 1024 * 1024
"""The bytes a copy may have: some eight long novels."""
LONGEST = 20_000
"""The characters a paragraph may have: ten pages without a blank line are no paragraph."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_copy(path: Path, limit: int = LARGEST) -> Copy:
    """Return the copy in the regular file `path`, UTF-8 of at most `limit` bytes.

    Raises UnreadableFileError for whatever else `path` may be, for a text without a paragraph and
    for one whose paragraphs nobody parted.
    """
    data = read_bytes(path, limit)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        kind = "in UTF-16" if data.startswith(_UTF16) else f"no UTF-8 from byte {error.start} on"
        raise UnreadableFileError(f"this text is {kind}", "save it as UTF-8") from None
    blocks = tuple(blocks_of(text.replace("\r\n", "\n").replace("\r", "\n")))
    if not blocks:
        raise UnreadableFileError("there is no text in it", "put the text of the source into it")
    if long := next((block for block in blocks if len(block.text) > LONGEST), None):
        reason = f"the paragraph at line {long.line} is longer than {LONGEST:,} characters"
        raise UnreadableFileError(reason, "put blank lines between its paragraphs")
    return Copy(path, blocks)


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of `text`, whose line ends are all newlines.

    A block in which no character can be shown is none, as when a bank is begun from the text.
    """
    number = 0
    lines = enumerate(text.split("\n"), 1)
    for is_blank, group in groupby(lines, key=lambda each: not each[1].strip()):
        first, *others = group
        words = " ".join([first[1], *(line for _, line in others)]).split()
        if not is_blank and any(unsafe(each) is None for word in words for each in word):
            number += 1
            yield Block(number, first[0], clean(" ".join(words)))
