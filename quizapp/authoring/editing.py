"""Editing a bank in the author's own editor: read before, opened at a line, and read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quizapp.authoring.changes import Changes, askables, changes
from quizapp.authoring.editors import open_at
from quizapp.authoring.obstacle import Obstacle
from quizapp.bank import read
from quizapp.bank.diagnostics import Severity
from quizapp.bank.names import nearest
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.bank import Reading
    from quizapp.bank.diagnostics import Diagnostic
    from quizapp.bank.model import Bank

Runner: TypeAlias = Callable[[Path, int, int], int | Obstacle]
"""Opens a file at a line and column and returns when the editor is closed, with its status."""

_MOST_NEAR = 3


class Spot(NamedTuple):
    """Where an editor opens a file; line and column count from 1."""

    line: int
    column: int = 1


class Edited(Value):
    """A bank's file before and after it was in an editor, which ended with `status` (0: well).

    If the file has errors now, the wording from before stays in play.
    """

    before: Reading
    after: Reading
    status: int

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the new wording out of play."""
        return tuple(each for each in self.after.diagnostics if each.severity is Severity.ERROR)

    @property
    def changes(self) -> Changes:
        """What the edit did to the questions; nothing, if either reading is broken."""
        if self.before.bank is None or self.after.bank is None:
            return Changes()
        return changes(self.before.bank, self.after.bank)


def edit_and_reread(
    path: Path, at: Spot, runner: Runner = open_at, before: Reading | None = None
) -> Edited | Obstacle:
    """Let the author edit `path` from `at` on, and return how it read before and reads after.

    A screen passes a `runner` that steps aside while the editor has the terminal. To go back to an
    edit with errors, call again with the `spot` of its reading after, and the reading `before`.
    """
    before = before or read(path)
    status = runner(path, *at)
    if isinstance(status, Obstacle):
        return status
    return Edited(before, read(path), status)


def spot(reading: Reading, question: str | None = None) -> Spot | Obstacle:
    """Return where to open a bank: at `question`, at the first error, or at the top.

    `question` is an item's id or that of one of its questions (`statement/1`). In a bank with
    errors no question is known, and the first error wants the author first.
    """
    if error := next((d for d in reading.diagnostics if d.severity is Severity.ERROR), None):
        return Spot(error.line, error.column)
    if question is None or reading.bank is None:
        return Spot(1)
    items = {askable.id: askable.item for askable in askables(reading.bank)}
    items |= {item.id: item for item in reading.bank.items}
    if question not in items:
        return _unknown(question, reading.bank, items)
    return Spot(*items[question].place)


def _unknown(question: str, bank: Bank, known: Iterable[str]) -> Obstacle:
    left, near = set(known), list[str]()
    while len(near) < _MOST_NEAR and (found := nearest(question, left)):
        near.append(found)
        left.discard(found)
    way_out = (
        f"did you mean {' or '.join(near)}?" if near else "quizapp edit without it opens the top"
    )
    return Obstacle(f'there is no question "{question}" in {bank.id}', way_out)
