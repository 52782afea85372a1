"""Examining a bank: what keeps it from being asked, and what the item-writing rules say of it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from quizapp.bank.lines import Lines
from quizapp.bank.model import Bank
from quizapp.bank.problems import Problem, Wanted, every_rule
from quizapp.bank.reading import NO_BANKS, Reading, Scrutiny, read
from quizapp.bank.rules.lint import problems_of


def examine(
    path: Path, *, taken: Mapping[str, Path] = NO_BANKS, wanted: Wanted = every_rule
) -> Reading:
    """Return what comes of reading the file `path`, as `read` does, with the advice of the rules.

    A bank with errors gets no advice: first it must be what its author means. Of warnings and
    notes those are kept whose rule is `wanted`.
    """
    return read(path, taken=taken, scrutiny=Scrutiny(_advice, wanted))


def _advice(bank: Bank, lines: Lines) -> Iterator[Problem]:
    return problems_of(bank, lines.text)
