"""Giving a bank the reader's copy of its source."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.bank.files import UnreadableFileError
from quizapp.values import replace

if TYPE_CHECKING:
    from quizapp.bank.copies.values import Copy
    from quizapp.bank.model import Bank


class MissingCopyError(Exception):
    """A copy that cannot be read: the file `path`, and why, in the `reason`."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"the copy of the source, {path}, cannot be read: {reason}")


def attach(bank: Bank, path: Path) -> Bank:
    """Return `bank` with the copy in the file `path`.

    Raises MissingCopyError if that file cannot be read as one.
    """
    from quizapp.bank.copies.blocks import read_copy

    try:
        copy = read_copy(path)
    except UnreadableFileError as error:
        raise MissingCopyError(path, error.reason) from None
    return replace(bank, copy=_with_places(copy, bank))


def attach_own(bank: Bank) -> Bank:
    """Return `bank` with the copy that its `source.file` names; as it is, if it names none.

    Raises MissingCopyError if that file cannot be read, or has come to lie outside its folder.
    """
    if bank.source.file is None:
        return bank
    path = bank.path.parent / bank.source.file
    # The bank's reader looked too, but a link may have been turned since.
    folder = os.path.realpath(bank.path.parent)
    if not Path(os.path.realpath(path)).is_relative_to(folder):
        raise MissingCopyError(path, "it lies outside the bank's folder")
    return attach(bank, path)


def hand_down(before: Bank, after: Bank) -> Bank:
    """Return `after`, a bank as it was read again, with the copy that `before` had."""
    return after if before.copy is None else replace(after, copy=_with_places(before.copy, after))


def _with_places(copy: Copy, bank: Bank) -> Copy:
    from quizapp.bank.copies.locating import Finder

    finder = Finder(copy.blocks)
    found = {name: finder.locate(passage) for name, passage in bank.passages.items()}
    return replace(copy, located={name: each for name, each in found.items() if each is not None})
