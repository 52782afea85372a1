"""A person's figures, from what the store has of them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC
from typing import TYPE_CHECKING

from quizapp.figures import RECENT, Ledger, Past, beginning, figures, year_of
from quizapp.history import LedgerKey, NotKept
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from quizapp.bank import Bank
    from quizapp.figures import Figures
    from quizapp.sitting.starting import Desk

_RULE = "figures/1"
"""The name of the way in which a `Ledger` counts. It changes when the same answers count otherwise.
"""


def figures_of(desk: Desk, banks: Sequence[Bank]) -> Figures:
    """Return the figures of the person at `desk` in `banks`.

    The days that are over are counted on the first look of a day, which of a million answers takes
    a second or two, and then kept.

    Raises:
        HistoryError: their answers cannot be read.
    """
    now, calendar = desk.clock.now(), desk.calendar
    today = calendar.begins(calendar.day(now)).astimezone(UTC)
    ids = [bank.id for bank in banks]
    past = Past(
        desk.store.reviews(desk.player, ids, today),
        {},
        desk.memories(ids),
        [_ledger(desk, bank, today) for bank in ids],
    )
    return figures(past, banks, calendar, now, desk.pace)


def _ledger(desk: Desk, bank: str, until: datetime) -> Ledger:
    """Return what the answers before the day that begins at `until` add up to."""
    key = LedgerKey(desk.player, bank, f"{_RULE} {desk.calendar.name}", until)
    if text := desk.store.ledger(key):
        return Ledger.of_text(text)
    state = desk.store.state()
    ledger = _counted(desk, bank, until)
    with suppress(NotKept):
        desk.store.keep_ledger(key, ledger.as_text(), state)
    return ledger


def _counted(desk: Desk, bank: str, until: datetime) -> Ledger:
    calendar = desk.calendar
    today = calendar.day(until)
    since = calendar.begins(beginning(today)).astimezone(UTC)
    before = desk.store.right_before(desk.player, [bank], since)
    reviews = desk.store.reviews(desk.player, [bank], since, until)
    ledger = Ledger(latest={bank: {question: right for (_, question), right in before.items()}})
    return ledger.enter(year_of(reviews, before, calendar, desk.clock.now()), today - RECENT)


def figures_apart(desk: Desk, banks: Sequence[Bank]) -> Figures:
    """Return what `figures_of` does, from any thread: by a look of its own into the store.

    Raises:
        HistoryError: their answers cannot be read.
    """
    with desk.store.twin() as store:
        return figures_of(replace(desk, store=store), banks)
