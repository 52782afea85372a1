"""A person's figures, from what the store has of them."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from quizapp.figures import Past, figures
from quizapp.sitting.closing import ledger_of
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.figures import Figures
    from quizapp.sitting.starting import Desk


def figures_of(desk: Desk, banks: Sequence[Bank]) -> Figures:
    """Return the figures of the person at `desk` in `banks`.

    The days that are over are in ledgers: see `closing`.

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
        [ledger_of(desk, bank, today) for bank in ids],
    )
    return figures(past, banks, calendar, now, desk.pace)


def figures_apart(desk: Desk, banks: Sequence[Bank]) -> Figures:
    """Return what `figures_of` does, from any thread: by a look of its own into the store.

    Raises:
        HistoryError: their answers cannot be read.
    """
    with desk.store.twin() as store:
        return figures_of(replace(desk, store=store), banks)
