"""What a save did: which files changed, and how many problems it mended and made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.rules import RULES
from quizapp.bank.text import clean_line
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Reading
    from quizapp.bank.watching import Changes

_ADVICE = frozenset(rule.name for rule in RULES)
_LINE = re.compile(r"\bline \d+")
_LISTED = 3

Found: TypeAlias = "Counter[tuple[str, str]]"
"""Problems by rule and message: the same problem stays the same wherever its line moves to."""


class Known(Value):
    """What was found in one file: by the reader, by the rules, and how much of it all together.

    Of more than a hundred problems only some are known by name.
    """

    by_reader: Found
    by_rules: Found
    total: int

    @property
    def all(self) -> Found:
        """What is known by name."""
        return self.by_reader + self.by_rules


Memory: TypeAlias = Mapping[Path, Known]
"""What is known of each file."""


def known(readings: Sequence[Reading], before: Memory) -> Memory:
    """Return what is known now. Where errors keep the rules silent, they said what they did before.

    Else an error would seem to mend all that the rules had said.
    """
    return {reading.path: _known(reading, before.get(reading.path)) for reading in readings}


def _known(reading: Reading, before: Known | None) -> Known:
    told = Counter((each.rule, _LINE.sub("line", each.message)) for each in reading.diagnostics)
    advice = Counter({key: n for key, n in told.items() if key[0] in _ADVICE})
    silent = before.by_rules if before and reading.bank is None else Counter()
    return Known(told - advice, advice + silent, reading.total + silent.total())


def progress(before: Memory, after: Memory) -> str:
    """Return what became of the problems, such as `2 problems fixed, 1 new`."""
    fixed = new = 0
    for path, now in after.items():
        then = before.get(path, Known(Counter(), Counter(), 0))
        mended, made = _difference(then, now)
        fixed, new = fixed + mended, new + made
    if fixed:
        return f"{_problems(fixed)} fixed" + (f", {new} new" if new else "")
    if new:
        return f"{new} new {'problem' if new == 1 else 'problems'}"
    left = any(each.total for each in after.values())
    return "the same problems as before" if left else "nothing is wrong"


def _difference(then: Known, now: Known) -> tuple[int, int]:
    if now.total == now.all.total() and then.total == then.all.total():
        return (then.all - now.all).total(), (now.all - then.all).total()
    more = now.total - then.total
    return max(0, -more), max(0, more)


def _problems(number: int) -> str:
    return f"{number} {'problem' if number == 1 else 'problems'}"


def happened(changes: Changes) -> str:
    """Return what happened to the files, such as `capitals.yaml saved`."""
    parts = (("new", changes.new), ("saved", changes.saved), ("gone", changes.gone))
    return ", ".join(f"{_names(paths)} {what}" for what, paths in parts if paths)


def _names(paths: Sequence[Path]) -> str:
    if len(paths) > _LISTED:
        return f"{len(paths)} files"
    return " and ".join(clean_line(path.name) for path in paths)
