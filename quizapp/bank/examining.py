"""Examining a bank: what keeps it from being asked, and what the item-writing rules say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.copies.drift import missing_copy
from quizapp.bank.diagnostics import every_rule
from quizapp.bank.model import Bank
from quizapp.bank.problems import Problem
from quizapp.bank.reading import NO_BANKS, Scrutiny, read
from quizapp.bank.rules.lint import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizapp.bank.lines import Lines
    from quizapp.bank.problems import Wanted
    from quizapp.bank.reading import Reading

Comparison: TypeAlias = Callable[[Bank], Iterator[Problem]]
"""How a bank is compared with a copy of its source: yields what is amiss."""


def examine(
    path: Path,
    *,
    taken: Mapping[str, Path] = NO_BANKS,
    wanted: Wanted = every_rule,
    compare: Comparison = missing_copy,
) -> Reading:
    """Return what comes of reading the file `path`, as `read` does, with the advice of the rules.

    A bank with errors gets no advice: first it must be what its author means. Of warnings and
    notes those are kept whose rule is `wanted`. A sound bank is also `compare`d with its source. It
    has no digest.
    """

    def advice(bank: Bank, lines: Lines) -> Iterator[Problem]:
        return chain(problems_of(bank, lines.text), compare(bank))

    return read(path, taken=taken, scrutiny=Scrutiny(advice, wanted, digest=False))
