"""Adding a question to the text of a bank, proved by reading the new text before it is used."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quizapp.authoring.changes import unplaced
from quizapp.authoring.compose import Composer
from quizapp.authoring.insertion import block, gap_in, inserted
from quizapp.authoring.item import NewItem
from quizapp.authoring.layout import Layout
from quizapp.authoring.obstacle import Obstacle
from quizapp.authoring.scalars import escaped
from quizapp.authoring.style import style_of
from quizapp.bank import parse
from quizapp.bank.diagnostics import Severity
from quizapp.bank.model import WrittenQuestion
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.authoring.insertion import Gap
    from quizapp.bank import Reading
    from quizapp.bank.diagnostics import Diagnostic
    from quizapp.bank.model import Bank, Item

_LINE_NUMBER = re.compile(r"\bline \d+")
_NOT_PROVED = Obstacle(
    "this question cannot be added without changing how the rest of the file reads",
    "add it in your editor: quizapp edit",
)


class Addition(Value):
    """A bank's text with one question more.

    `item` is the question with its id, `line` where it begins, counted from 1; `added` the lines
    that are new. `bank` is how the text reads, None if there were errors in it before already.
    """

    text: str
    item: NewItem
    line: int
    added: tuple[str, ...]
    bank: Bank | None


def unfit(text: str) -> Obstacle | None:
    """Return why no question can be added to the bank's text, whatever it says; or None."""
    gap = gap_in(Layout(text))
    return gap if isinstance(gap, Obstacle) else None


def appended(text: str, item: NewItem, path: Path) -> Addition | Obstacle:
    """Return `text`, which is that of the bank `path`, with `item` after its last question.

    All that stood there stands there still, byte for byte. The new text has been read: the question
    says what `item` says, all others say what they said, and no error is new. Nothing is written.
    """
    layout = Layout(text)
    gap = gap_in(layout)
    if isinstance(gap, Obstacle):
        return gap
    before = _read(text, path)
    item = item.named(_ids(before))
    entry = _entry(layout, item, path)
    addition = _addition(layout, gap, item, entry)
    after = _read(addition.text, path)
    if errors := _new_errors(before, after):
        return Obstacle(errors[0].message, errors[0].hint, errors)
    if before.bank or after.bank:
        proved = after.bank is not None and _grew_by(before.bank, after.bank, item)
    else:
        proved = _says(_read(_smallest_bank(item, entry), path), item)
    return replace(addition, bank=after.bank) if proved else _NOT_PROVED


def _entry(layout: Layout, item: NewItem, path: Path) -> list[str]:
    """Return the lines of `item`: in the style of the file if they read back, else in quotes.

    If neither does, the item itself is at fault, and its errors read best in the style of the file.
    """
    style = style_of(layout)
    tries = [Composer(style, cautious=cautious).question(item) for cautious in (False, True)]
    proofs = ((lines, _read(_smallest_bank(item, lines), path)) for lines in tries)
    return next((lines for lines, reading in proofs if _says(reading, item)), tries[0])


def _addition(layout: Layout, gap: Gap, item: NewItem, entry: list[str]) -> Addition:
    added = block(layout, gap, style_of(layout), entry)
    text = inserted(layout, gap.line, added)
    line = gap.line + len(added) - len(entry) + 1
    return Addition(text, item, line, tuple(added), bank=None)


def _smallest_bank(item: NewItem, entry: list[str]) -> str:
    """Return a bank of which all but the question is known to be sound."""
    evidence = escaped(" ".join(item.evidence) or "-")
    names = [f"  {escaped(name)}: {{text: {evidence}}}" for name in item.passages]
    pools = [f'  {escaped(name)}: ["\\u2776", "\\u2777"]' for name in item.pools]
    head = ["passages:", *names] * bool(names) + ["pools:", *pools] * bool(pools)
    return "\n".join(["title: proof", *head, "questions:", *entry])


def _read(text: str, path: Path) -> Reading:
    return parse(text.encode(errors="surrogatepass"), path)


def _ids(reading: Reading) -> frozenset[str]:
    return frozenset(item.id for item in reading.bank.items) if reading.bank else frozenset()


def _new_errors(before: Reading, after: Reading) -> tuple[Diagnostic, ...]:
    """Return the errors of `after` that `before` has not; a line number in them does not count."""
    known = Counter(map(_gist, _errors(before)))
    found = []
    for error in _errors(after):
        known[_gist(error)] -= 1
        if known[_gist(error)] < 0:
            found.append(error)
    return tuple(found)


def _errors(reading: Reading) -> list[Diagnostic]:
    return [each for each in reading.diagnostics if each.severity is Severity.ERROR]


def _gist(error: Diagnostic) -> tuple[str, str]:
    return error.rule, _LINE_NUMBER.sub("", error.message)


def _says(reading: Reading, item: NewItem) -> bool:
    return reading.bank is not None and _said(reading.bank.items[-1]) == item


def _said(item: Item) -> NewItem | None:
    return NewItem.of(item) if isinstance(item, WrittenQuestion) else None


def _grew_by(before: Bank | None, after: Bank, item: NewItem) -> bool:
    """Return whether `after` has what `before` had, and `item`."""
    new = [each for each in after.items if each.id == item.id]
    old = [unplaced(each) for each in after.items if each.id != item.id]
    known = [unplaced(each) for each in before.items] if before else []
    return [_said(each) for each in new] == [item] and old == known
