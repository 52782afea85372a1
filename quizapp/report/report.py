"""The whole analysis, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.report.attempts import gathered, latest
from quizapp.report.columns import columns
from quizapp.report.groups import passages_of, tags_of
from quizapp.report.items import item_of, worst_first
from quizapp.report.reliability import reliability
from quizapp.report.wording import wordings
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.bank import Bank
    from quizapp.report.attempts import Attempt
    from quizapp.report.groups import GroupFigures
    from quizapp.report.items import ItemFigures
    from quizapp.report.reliability import Reliability


class Report(Value):
    """What the answers of `pupils` say of the questions.

    `items` stand in the order in which they ask for a look, `passages` and `tags` from the hardest
    on. `answers` are those that count; `left_out` says how many do not, for the key of their
    question was another then. `reliability` is that of the round most pupils had in common.
    """

    pupils: int
    answers: int
    left_out: int
    reliability: Reliability | None
    items: tuple[ItemFigures, ...]
    passages: tuple[GroupFigures, ...]
    tags: tuple[GroupFigures, ...]


def report(attempts: Sequence[Attempt], banks: Iterable[Bank] = ()) -> Report:
    """Return the item analysis of `attempts`, which are in the order in which they were made.

    What counts of them, `gathered` says. The formulas are those of Moodle's quiz statistics.
    `banks` tell what the questions are about; questions that none of them has are told of by their
    ids.
    """
    names = {name for attempt in attempts for name in attempt.responses}
    known = wordings(banks, names)
    now = {name: each.fingerprint for name, each in known.items()}
    found = gathered(attempts, latest(attempts) | now)
    rows = [row for row in found.rows if row]
    items = [item_of(name, cells, known.get(name)) for name, cells in columns(rows).items()]
    return Report(
        pupils=len(rows),
        answers=sum(item.answered for item in items),
        left_out=found.left_out,
        reliability=reliability(rows),
        items=tuple(sorted(items, key=worst_first)),
        passages=passages_of(rows, known),
        tags=tags_of(rows, known),
    )
