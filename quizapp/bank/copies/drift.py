"""Where a bank and a copy of its source no longer agree, as problems of the bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.copies.attaching import MissingCopyError, attach, attach_own
from quizapp.bank.copies.drift_rules import CHANGED, GONE, MISSING, MOVED, UNCOVERED
from quizapp.bank.copies.values import Status
from quizapp.bank.model import Place
from quizapp.bank.names import quoted
from quizapp.bank.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.bank.copies.values import Located
    from quizapp.bank.model import Bank, Passage
    from quizapp.bank.rules.rule import Rule


def missing_copy(bank: Bank) -> Iterator[Problem]:
    """Yield a problem if the copy that `bank` names cannot be read."""
    try:
        attach_own(bank)
    except MissingCopyError as error:
        yield _missing(bank, error)


def drift_from_own(bank: Bank) -> Iterator[Problem]:
    """Yield where `bank` and the copy that it names disagree, or that the copy cannot be read."""
    try:
        attached = attach_own(bank)
    except MissingCopyError as error:
        yield _missing(bank, error)
        return
    yield from _drift(attached)


def drift_from(path: Path, bank: Bank) -> Iterator[Problem]:
    """Yield where `bank` and the copy in the file `path` disagree.

    Raises MissingCopyError if that file cannot be read.
    """
    return _drift(attach(bank, path))


def _drift(bank: Bank) -> Iterator[Problem]:
    for name, located in bank.copy.located.items() if bank.copy else ():
        passage = bank.passages[name]
        match located.status:
            case Status.MOVED:
                yield _moved(passage, located)
            case Status.CHANGED:
                yield _changed(passage, located)
            case Status.GONE:
                yield _gone(passage)
    yield from _uncovered(bank)


def _moved(passage: Passage, located: Located) -> Problem:
    was = f", not in {passage.paragraph}" if passage.paragraph else ""
    message = f"{quoted(passage.id)} stands in paragraph {located.number} of the copy{was}"
    return _problem(MOVED, passage.place, message, f"write 'paragraph: {located.number}'")


def _changed(passage: Passage, located: Located) -> Problem:
    moved = located.number != passage.paragraph and passage.paragraph
    was = f", where {quoted(passage.id)} stands now," if moved else ""
    lost = " and ".join(map(quoted, located.missing))
    message = f"paragraph {located.number} of the copy{was} has not {lost}"
    if not moved:
        message += f", an anchor of {quoted(passage.id)}"
    hint = "see whether the passage still says what it says, then choose anchors that stand there"
    return _problem(CHANGED, passage.place, message, hint)


def _gone(passage: Passage) -> Problem:
    if passage.anchors:
        message = f"no paragraph of the copy has the anchors of {quoted(passage.id)}"
    else:
        message = f"the copy has no paragraph {passage.paragraph} for {quoted(passage.id)}"
    return _problem(GONE, passage.place, message, "find it in the copy, or take the passage out")


def _uncovered(bank: Bank) -> Iterator[Problem]:
    """Yield the paragraphs that no passage restates, each after the passage before it.

    What reads like a title is left out: nobody restates those.
    """
    blocks = bank.copy.blocks if bank.copy else ()
    located = bank.copy.located if bank.copy else {}
    standing = {each.number: bank.passages[name].place for name, each in located.items()}
    place = bank.source.file_place or Place(1, 1)
    for block in blocks:
        if block.number in standing:
            place = standing[block.number]
        elif not block.is_heading:
            which = f"paragraph {block.number} of the copy, {quoted(block.text)}"
            hint = "restate it in a passage of its own; small print needs none"
            yield _problem(UNCOVERED, place, f"no passage restates {which}", hint)


def _missing(bank: Bank, error: MissingCopyError) -> Problem:
    name = quoted(bank.source.file or "")
    message = f"the copy of the source, {name}, cannot be read: {error.reason}"
    hint = "put the text there; without it, passages are shown in the bank's words"
    return _problem(MISSING, bank.source.file_place or Place(1, 1), message, hint)


def _problem(rule: Rule, place: Place, message: str, hint: str) -> Problem:
    return Problem(place, rule.severity, rule.name, message, hint, 1)
