"""Passages, pools and evidence that an item names must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.checks.stock import place_in, pool_draws
from quizapp.bank.names import meant, quoted
from quizapp.bank.problems import error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.checks.stock import Stock
    from quizapp.bank.model import Item, Place
    from quizapp.bank.problems import Problem


def check_references(item: Item, stock: Stock) -> Iterator[Problem]:
    """Yield every unknown passage and pool of `item`."""
    for number, name in enumerate(item.passages, 1):
        if name not in stock.passage_places:
            yield _unknown("passage", name, place_in(item, "passage", number), stock.passage_places)
    for name, place in pool_draws(item):
        if name not in stock.pool_places:
            yield _unknown("pool", name, place, stock.pool_places)


def _unknown(noun: str, name: str, place: Place, known: dict[str, Place]) -> Problem:
    message = f"there is no {noun} {quoted(name)}"
    return error(place, f"unknown-{noun}", message, meant(name, known, noun), len(name))


def check_evidence(item: Item, stock: Stock) -> Iterator[Problem]:
    """Yield every phrase of evidence that stands in none of the item's passages."""
    if any(name not in stock.passages for name in item.passages):
        return
    texts = [flat(stock.passages[name].text) for name in item.passages]
    for number, phrase in enumerate(item.evidence, 1):
        if not any(flat(phrase) in text for text in texts):
            yield _missing(phrase, texts, place_in(item, "evidence", number))


def flat(text: str) -> str:
    """Return `text` with a space for each paragraph's end; every index stays what it is."""
    return text.replace("\n", " ")


def _missing(phrase: str, texts: list[str], place: Place) -> Problem:
    message = f"the evidence {quoted(phrase)} does not stand in the passage"
    hint = "copy the words from the passage exactly" if texts else "add the 'passage: …'"
    for text in texts:
        if (at := text.lower().find(phrase.lower())) >= 0:
            hint = f"mind the capitals: {quoted(text[at : at + len(phrase)])}"
    return error(place, "evidence-not-found", message, hint, len(phrase))
