"""What it costs to fold answers into memories, against py-fsrs alone, and to keep one answer."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import fsrs

from quizapp.history import Store
from quizapp.quiz import Calendar
from quizapp.quiz.folding import rating, remembered
from quizapp.values import replace
from tests.benchmarks.clocks import busy, waited
from tests.benchmarks.figure import Figure, Race, Size
from tests.benchmarks.stores import DAYS, START, ZONE
from tests.history.samples import answer

GROUP = "folding"
_STORIES, _REVIEWS = 200, 50
_ANSWERS = 20


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that nothing is known of but that."""

    right: bool
    at: datetime
    hint: bool = False
    guess: bool = False


def figures(size: Size, folder: Path) -> Iterator[Figure]:
    """Yield what folding 10,000 answers takes, and what one durable answer does."""
    days = [timedelta(days=3 * number) for number in range(_REVIEWS)]
    story = [Given(number % 7 > 0, START + day) for number, day in enumerate(days)]
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    calendar, now = Calendar(ZONE), START + timedelta(days=DAYS)

    def alone() -> None:
        for _ in range(_STORIES):
            card = fsrs.Card(card_id=1, due=START)
            for each in story:
                card, _log = scheduler.review_card(card, rating(each), each.at)

    def ours() -> None:
        for _ in range(_STORIES):
            remembered(story, calendar, now)

    race = Race(GROUP, "py-fsrs alone", busy(alone))
    race.enter("folding 10,000 answers", busy(ours), 1.0)
    yield from race.run(size.rounds)
    yield from _kept(size, folder)


def _kept(size: Size, folder: Path) -> Iterator[Figure]:
    numbers = count()
    with (
        closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare,
        Store.open(folder / "kept" / "history.db") as store,
    ):
        bare.execute("PRAGMA synchronous = EXTRA")
        bare.execute("CREATE TABLE kept (value TEXT)")
        store.keep(answer())

        def rows() -> None:
            for _ in range(_ANSWERS):
                bare.execute("INSERT INTO kept VALUES ('an answer')")

        def answers() -> None:
            for _ in range(_ANSWERS):
                store.keep(replace(answer(), question=f"q{next(numbers)}"))

        race = Race(GROUP, "20 bare durable rows", waited(rows))
        race.enter("20 answers kept", waited(answers))
        yield from race.run(size.rounds)
