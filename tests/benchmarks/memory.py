"""What memory costs: folding against py-fsrs alone, and home with a million answers.

Run as `python -m tests.benchmarks.memory [ANSWERS]`; it prints figures and judges nothing.
"""

import random
import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import fsrs

from quizapp.history import STORE_FILE, Store
from quizapp.history.rows import answer_row
from quizapp.history.writes import ANSWER
from quizapp.quiz import Calendar, progress
from quizapp.quiz.folding import rating, remembered
from quizapp.sitting import Clock, Desk, streak
from tests.history.samples import answer

ZONE = ZoneInfo("Europe/Belgrade")
START = datetime(2016, 1, 1, 18, tzinfo=UTC)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
QUESTIONS, DAYS = 10_000, 3650


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that nothing is known of but that."""

    right: bool
    at: datetime
    hint: bool = False
    guess: bool = False


def least(work: Callable[[], object], times: int = 5) -> float:
    """Return the least CPU time of some runs, in milliseconds."""
    spent = []
    for _ in range(times):
        before = time.process_time()
        work()
        spent.append(time.process_time() - before)
    return 1000 * min(spent)


def fold() -> None:
    """Compare the folding of 100,000 answers with what py-fsrs alone takes for them."""
    days = [timedelta(days=3 * number) for number in range(50)]
    story = [Given(number % 7 > 0, START + day) for number, day in enumerate(days)]
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    calendar, now = Calendar(ZONE), START + timedelta(days=DAYS)

    def alone() -> None:
        for _ in range(2000):
            card = fsrs.Card(card_id=1, due=START)
            for each in story:
                card, _log = scheduler.review_card(card, rating(each), each.at)

    def ours() -> None:
        for _ in range(2000):
            remembered(story, calendar, now)

    one, other = least(ours), least(alone)
    print(f"folding 100,000 answers: {one:.0f} ms, py-fsrs alone {other:.0f} ms: {one / other:.2f}")


def fill(path: Path, count: int) -> None:
    """Write a history of so many answers over ten years, a round every day."""
    with Store.open(path) as store:
        store.keep(answer("q0", bank="big", player=""))
    chance = random.Random(1)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    for number in range(count):
        at = START + timedelta(days=DAYS * number // count, seconds=number % (count // DAYS + 1))
        right = chance.random() < 0.88
        question, session = f"q{chance.randrange(QUESTIONS)}", f"s{number // 20}"
        record = answer(question, bank="big", right=right, player="", session=session)
        turn = (at - EPOCH) // timedelta(microseconds=1) + number
        connection.execute(ANSWER.insert, answer_row(replace(record, at=at), turn))
    connection.execute("COMMIT")
    connection.close()


def home(path: Path) -> None:
    """Tell what each look takes that home has: the first time, when all is folded, and then."""
    now = START + timedelta(days=DAYS - 1, hours=12)
    names = [("big", f"q{number}") for number in range(QUESTIONS)]
    with Store.open(path) as store:
        desk = Desk(store, "", Clock(lambda: now, time.monotonic, ZONE))
        looks: dict[str, Callable[[], object]] = {
            "memories": lambda: desk.memories(["big"]),
            "progress": lambda: progress(
                names, desk.memories(["big"]), desk.calendar.day(now), desk.pace
            ),
            "last scores": lambda: store.last_scores(""),
            "streak": lambda: streak("", store, desk.calendar, now),
        }
        print(f"folding all for the first time: {least(looks['memories'], 1):.0f} ms")
        for name, look in looks.items():
            print(f"{name}: {least(look):.1f} ms")


if __name__ == "__main__":
    fold()
    with TemporaryDirectory() as folder:
        store_path = Path(folder) / STORE_FILE
        fill(store_path, int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
        home(store_path)
