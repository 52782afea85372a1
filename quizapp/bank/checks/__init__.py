"""What must hold between an item and the rest of its bank, or the bank cannot be asked.

A check sees the model alone, never YAML: it takes an item and the bank's `Stock`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.checks.options import check_options
from quizapp.bank.checks.references import check_evidence, check_references
from quizapp.bank.checks.stock import Stock
from quizapp.bank.checks.unused import check_exclude, check_why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.bank.model import Item
    from quizapp.bank.problems import Problem

__all__ = ["CHECKS", "Stock", "check_item", "check_unsound"]

CHECKS: tuple[Callable[[Item, Stock], Iterator[Problem]], ...] = (
    check_references,
    check_evidence,
    check_options,
    check_exclude,
    check_why,
)


def check_item(item: Item, stock: Stock) -> Iterator[Problem]:
    """Yield what every check finds in `item`."""
    for check in CHECKS:
        yield from check(item, stock)


def check_unsound(item: Item, stock: Stock) -> Iterator[Problem]:
    """Yield what is wrong with `item` whatever an error in it has kept from being read.

    What may follow from that error is no problem: evidence lacks its passage, a reason its option,
    and an item its distractors, where the key is mistyped that they stand under.
    """
    yield from check_references(item, stock)
    found = check_options(item, stock)
    yield from (problem for problem in dict.fromkeys(found) if problem.rule != "too-few-options")
