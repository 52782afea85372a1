"""What years of answers cost: opening, home's counts, statistics and the next question."""

import gc
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from quizapp.bank import Bank, read
from quizapp.history import Store
from quizapp.quiz import stock
from quizapp.quiz.progress import progress
from quizapp.sitting import Desk
from quizapp.sitting.past import figures_of
from quizapp.sitting.streak import streak
from tests.benchmarks.banks import written
from tests.benchmarks.clocks import waited
from tests.benchmarks.figure import Figure, Race, Size
from tests.benchmarks.stores import BANK, NOW, QUESTIONS, desk_at, filled

GROUP = "answers"
_TOGETHER, _GROWTH = 0.015, 1.3
_OFTEN = 10_000
"""After how many new objects the program looks for garbage while a page stands."""


def figures(size: Size, folder: Path) -> Iterator[Figure]:
    """Yield what each look takes, and all of them together, and how that grows."""
    before = gc.get_threshold()
    gc.set_threshold(_OFTEN)
    try:
        yield from _figures(size, folder)
    finally:
        gc.set_threshold(*before)


def _figures(size: Size, folder: Path) -> Iterator[Figure]:
    bank = read(written(folder, QUESTIONS)).bank
    if bank is None or bank.id != BANK:
        raise TypeError("the bank of the answers is another")
    before: Figure | None = None
    for answers in size.answers:
        path = filled(folder, answers)
        look(path, bank)
        for name, part in PARTS.items():
            race = Race(GROUP, "15 ms", lambda: _TOGETHER)
            race.enter(f"{name}, {answers:,}", waited(partial(_one, path, bank, part)))
            yield from race.run(size.rounds)
        race = Race(GROUP, "15 ms", lambda: _TOGETHER)
        race.enter(f"all of these, {answers:,}", waited(partial(look, path, bank)), 1.0)
        [whole] = race.run(size.rounds)
        yield whole
        if before:
            against = before.what.removeprefix("all of these, ") + " answers"
            yield Figure(GROUP, whole.what, whole.spent, against, before.spent, _GROWTH)
        before = whole


def look(path: Path, bank: Bank) -> None:
    """Do what happens between the start and the first question, with a look at the statistics."""
    with Store.open(path) as store:
        desk = desk_at(store)
        for part in PARTS.values():
            part(desk, bank)


def _one(path: Path, bank: Bank, part: Callable[[Desk, Bank], object]) -> None:
    with Store.open(path) as store:
        part(desk_at(store), bank)


def _open(_desk: Desk, _bank: Bank) -> None:
    pass


def _counts(desk: Desk, bank: Bank) -> None:
    names = stock([bank]).names
    progress(names, desk.memories([bank.id]), desk.calendar.day(NOW), desk.pace)
    desk.store.last_scores("")
    desk.store.unfinished("")
    streak("", desk.store, desk.calendar, NOW + timedelta(seconds=1))


def _next(desk: Desk, bank: Bank) -> None:
    desk.study([bank], 1)


def _statistics(desk: Desk, bank: Bank) -> None:
    figures_of(desk, [bank])


PARTS: dict[str, Callable[[Desk, Bank], object]] = {
    "opening": _open,
    "home's counts": _counts,
    "the next question": _next,
    "statistics": _statistics,
}
"""What is looked at, each with a store that was just opened."""
