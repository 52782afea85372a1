"""What an author wrote about options that can never be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.checks.stock import place_in, pool_draws
from quizapp.bank.model import Distractor, Statement, WrittenQuestion
from quizapp.bank.names import nearest, quoted
from quizapp.bank.problems import error, warning
from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.checks.stock import Stock
    from quizapp.bank.model import Item
    from quizapp.bank.problems import Problem


def check_exclude(item: Item, stock: Stock) -> Iterator[Problem]:
    """Yield a warning for every excluded text that no pool of `item` holds."""
    if not item.exclude:
        return
    pools = [stock.members(name) for name, _ in pool_draws(item)]
    held = {text for members in pools for text in members or ()}
    for number, text in enumerate(item.exclude, 1):
        if reading(text) not in held and None not in pools:
            message = f"no pool of this item holds {quoted(text)}, so nothing is excluded"
            hint = _near(text, (text for members in pools for text in (members or {}).values()))
            place = place_in(item, "exclude", number)
            yield warning(place, "unused-exclude", message, hint or "remove it", len(text))


def check_why(item: Item, stock: Stock) -> Iterator[Problem]:
    """Yield every text that `why` speaks of and that can be no wrong option of `item`."""
    if not item.why:
        return
    options = set(_wrong_texts(item, stock))
    if any(stock.members(name) is None for name, _ in pool_draws(item)):
        return
    for text in item.why:
        if text not in options:
            message = f"{quoted(text)} can be no wrong option of this item"
            hint = "say why an answer is right in 'explanation'" if _is_key(item, text) else ""
            hint = hint or _near(text, options) or "write the option as it stands in the item"
            yield error(item.places[f"why/{text}"], "unknown-option", message, hint, len(text))


def _wrong_texts(item: Item, stock: Stock) -> Iterator[str]:
    """Yield the texts that `item` can show as wrong options."""
    for wrong in item.distractors:
        if isinstance(wrong, Distractor):
            yield wrong.text
    excluded = set(map(reading, item.exclude))
    for right, pool in _draws(item):
        for read, text in (stock.members(pool) or {}).items():
            if read not in excluded and read not in right:
                yield text


def _draws(item: Item) -> Iterator[tuple[set[str], str]]:
    """Yield the pools of `item`, each with the readings that are right where it is drawn on."""
    if isinstance(item, WrittenQuestion):
        right = {reading(text) for text in item.key}
        for pool, _ in pool_draws(item):
            yield right, pool
        return
    draws = [name for name, _ in pool_draws(item)]
    served = [blank for blank in item.blanks if blank.pool is not None] or item.blanks * len(draws)
    for pool, blank in zip(draws, served, strict=False):
        yield {reading(blank.value)}, pool


def _is_key(item: Item, text: str) -> bool:
    key = (blank.value for blank in item.blanks) if isinstance(item, Statement) else item.key
    return text in key


def _near(text: str, known: Iterator[str] | set[str]) -> str:
    near = nearest(text, known)
    return f"did you mean {quoted(near)}?" if near else ""
