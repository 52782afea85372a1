"""The options of an item: something wrong to offer, and no two that read the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import PoolDraw, Statement
from quizapp.bank.names import quoted
from quizapp.bank.problems import error
from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.checks.stock import Stock
    from quizapp.bank.model import Distractor, Item, Place
    from quizapp.bank.problems import Problem


def check_options(item: Item, stock: Stock) -> Iterator[Problem]:
    """Yield what keeps `item` from offering distinct options, of which one is wrong at least."""
    if not isinstance(item, Statement):
        yield from _check_distractors(item, item.key, stock)
        return
    for number, blank in enumerate(item.blanks, 1):
        if blank.pool is None:
            yield from _check_distractors(item, (blank.value,), stock)
        else:
            place = item.places[f"text/{number}"]
            yield from _check_pool(item, blank.pool, place, stock, {reading(blank.value)})


def _check_distractors(item: Item, key: tuple[str, ...], stock: Stock) -> Iterator[Problem]:
    right = {reading(text) for text in key}
    first: dict[str, Distractor] = {}
    for wrong in item.distractors:
        if isinstance(wrong, PoolDraw):
            yield from _check_pool(item, wrong.pool, wrong.place, stock, right)
        elif (text := reading(wrong.text)) in right:
            message = f"{quoted(wrong.text)} is right and wrong at once: it is an answer too"
            hint = "remove it from the answer or from the distractors"
            yield error(wrong.place, "answer-is-distractor", message, hint, len(wrong.text))
        elif (known := first.setdefault(text, wrong)) is not wrong:
            line = known.place.line
            message = f"{quoted(wrong.text)} reads the same as another option (line {line})"
            yield error(wrong.place, "duplicate-option", message, "remove one", len(wrong.text))
    if not item.distractors:
        message = "nothing wrong to choose from: a question needs a distractor at least"
        yield error(item.place, "too-few-options", message, "add 'distractors: […]'")


def _check_pool(
    item: Item, pool: str, place: Place, stock: Stock, right: set[str]
) -> Iterator[Problem]:
    members = stock.members(pool)
    if members is not None and not members.keys() - right - set(map(reading, item.exclude)):
        message = f"nothing of the pool {quoted(pool)} is left to offer here"
        hint = "the pool needs a text that is neither right nor in 'exclude'"
        yield error(place, "empty-pool", message, hint, len(pool))
