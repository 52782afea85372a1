"""Newer versions of a bank that are kept out of play, and what is said of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.bank import Bank, Reading


class Why(StrEnum):
    """What a newer version has against it."""

    UNREADABLE = "cannot be read now"
    ERRORS = "has errors now"
    FURTHER = "has errors further down"
    TWIN = "has the id of another bank now"
    FEWER = "has fewer questions than before"


_WAY_OUT = {
    Why.UNREADABLE: "",
    Why.ERRORS: " e edits.",
    Why.FURTHER: " e edits.",
    Why.TWIN: " e edits.",
    Why.FEWER: " a takes the new one.",
}


class Held(Value):
    """A reading that is kept out of play: the last good version of its bank is asked instead."""

    reading: Reading
    why: Why
    counts: tuple[int, int] = (0, 0)

    @property
    def is_takeable(self) -> bool:
        """Whether a person who means it may put it in play all the same."""
        return self.why is Why.FEWER

    @property
    def words(self) -> str:
        """What is the matter, what is asked meanwhile, and the way out; one line of text."""
        name = clean_line(self.reading.path.name)
        before, now = self.counts
        numbers = f" ({now}, not {before})" if self.why is Why.FEWER else ""
        good = "what stands before them" if self.why is Why.FURTHER else "the last good version"
        return f"{name} {self.why}{numbers}; {good} is still in play.{_WAY_OUT[self.why]}"


def against(new: Reading, old: Reading, others: Iterable[Reading]) -> Held | None:
    """Return `new` as one to be held back, if it should not take the place of `old`.

    `others` are the readings of the other banks. A bank that shrinks may have been read while it
    was written: half a bank is often a sound one. Where there was no good version any may come.
    """
    if new.bank is None:
        return None if old.bank is None else Held(new, _trouble(new, old))
    if any(each.bank and each.bank.id == new.bank.id for each in others):
        return Held(new, Why.TWIN)
    before, now = _size(old.bank), _size(new.bank)
    return Held(new, Why.FEWER, (before, now)) if now < before else None


def _trouble(new: Reading, old: Reading) -> Why:
    if any(each.rule == "unreadable-file" for each in new.diagnostics):
        return Why.UNREADABLE
    return Why.FURTHER if old.partial else Why.ERRORS


def _size(bank: Bank | None) -> int:
    return len(bank.askables()) if bank else 0
