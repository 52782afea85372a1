"""Flags and what they point at: the question as it stands in its bank today."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.bank import Place, askables_of
from quizapp.quiz import draw, same_key
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.bank import Askable, Bank, Reading
    from quizapp.history import FlagRecord

_TOP = Place(1, 1)
_ANY_SEED = "flags"


class Since(StrEnum):
    """What became of a question since somebody flagged it."""

    SAME = "same"
    REKEYED = "rekeyed"
    GONE = "gone"
    BROKEN = "broken"
    UNKNOWN = "unknown"


class Flagged(Value):
    """A flag with the place of its question, in `reading` or nowhere (None).

    `since` says what became of the question: it is the `SAME`, perhaps in other words; its key is
    another (`REKEYED`); it is `GONE` from its bank; its bank is `BROKEN`, so that nobody can tell;
    or its bank is `UNKNOWN`. Where the question is not there `place` is the best that is left, the
    item it was one of or the top of the file, and `stem` is None.
    """

    flag: FlagRecord
    reading: Reading | None
    place: Place
    since: Since
    stem: str | None = None


def flagged(readings: Iterable[Reading], flags: Iterable[FlagRecord]) -> tuple[Flagged, ...]:
    """Return `flags` with their places: in the order of `readings` and lines, the lost ones last.

    Flags on the same question keep their order.
    """
    known = {reading.id: (number, reading) for number, reading in enumerate(readings)}
    askables = {
        name: _askables(reading.bank) for name, (_, reading) in known.items() if reading.bank
    }
    nowhere = (len(known), None)
    found = []
    for flag in flags:
        number, reading = known.get(flag.bank, nowhere)
        found.append((number, _placed(flag, reading, askables.get(flag.bank, {}))))
    found.sort(key=lambda each: (each[0], each[1].place))
    return tuple(each for _, each in found)


def _askables(bank: Bank) -> Mapping[str, Askable]:
    return {askable.id: askable for item in bank.items for askable in askables_of(item)}


def _placed(flag: FlagRecord, reading: Reading | None, askables: Mapping[str, Askable]) -> Flagged:
    if reading is None:
        return Flagged(flag, None, _TOP, Since.UNKNOWN)
    if reading.bank is None:
        return Flagged(flag, reading, _TOP, Since.BROKEN)
    if flag.question not in askables:
        return Flagged(flag, reading, _left_of(flag.question, reading.bank), Since.GONE)
    askable = askables[flag.question]
    question = draw(reading.bank, askable, _ANY_SEED)
    same = same_key(question.fingerprint, flag.fingerprint)
    since = Since.SAME if same else Since.REKEYED
    return Flagged(flag, reading, askable.item.place, since, question.stem)


def _left_of(question: str, bank: Bank) -> Place:
    """Return where the statement is that a lost blank was in, or the top of the bank."""
    statement = question.rpartition("/")[0]
    return next((item.place for item in bank.items if item.id == statement), _TOP)
