"""What years of answers cost: a store with many of them against one with a few.

Run as `python -m tests.benchmarks.history [ANSWERS …]`; it prints figures and judges nothing. What
is hoped for: opening, home's counts and the next question take less than 100 ms more.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from quizapp.history import AnswerRecord, SessionRecord, Store
from quizapp.history.backups import back_up
from quizapp.history.handle import Handle
from quizapp.history.rows import end_row
from quizapp.history.upkeep import check
from quizapp.history.writes import SESSION_END, add, add_answer, add_session

BANKS, QUESTIONS, ROUND = 20, 500, 20
BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
FEW = 100


def rounds_of(answers: int) -> Iterator[tuple[SessionRecord, list[AnswerRecord]]]:
    """Yield rounds of 20 answers each, four an hour, over 20 banks of 500 questions."""
    for number in range(answers // ROUND):
        bank, at = f"bank-{number % BANKS}", BEGAN + timedelta(minutes=15 * number)
        start = number // BANKS * ROUND
        names = [f"question-{(start + place) % QUESTIONS}" for place in range(ROUND)]
        uid = f"session-{number:028}"
        asked = tuple((bank, name) for name in names)
        session = SessionRecord(uid=uid, mode="study", seed="7", player="", at=at, questions=asked)
        yield session, [_answer(session, place) for place in range(ROUND)]


def _answer(session: SessionRecord, place: int) -> AnswerRecord:
    bank, question = session.questions[place]
    return AnswerRecord(
        uid=f"{session.uid[-28:]}{place:04}",
        bank=bank,
        question=question,
        fingerprint="0123456789ab.0123456789ab.0123456789ab",
        options=("December 2006", "December 2007", "July 2021", "November 2015"),
        chosen=(place % 4,),
        right=place % 4 == 0,
        credit=float(place % 4 == 0),
        hint=False,
        guess=False,
        seconds=7.5,
        at=session.at + timedelta(seconds=10 * place),
        player="",
        session=session.uid,
    )


def fill(path: Path, answers: int) -> None:
    """Make a store with so many answers, in rounds that were all finished."""
    handle = Handle(path)
    with closing(handle), handle.writing() as connection:
        for session, given in rounds_of(answers):
            add_session(connection, session)
            for record in given:
                add_answer(connection, record)
            add(connection, SESSION_END, end_row(session.uid, session.at))


def home(path: Path) -> None:
    """Ask what home asks."""
    with Store.open(path) as store:
        store.standings("", [f"bank-{number}" for number in range(BANKS)])
        store.last_scores("")
        store.unfinished("")


def following(path: Path) -> None:
    """Ask what the next question hangs on, and keep an answer."""
    with Store.open(path) as store:
        store.standings("", ["bank-3"])
        [(session, given)] = rounds_of(ROUND)
        store.begin(session)
        store.keep(given[0])
        store.unfinished("")


def milliseconds(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the least time that `work` took."""
    spent = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return 1000 * min(spent)


def measure(folder: Path, answers: int) -> None:
    """Print what each step costs with a few answers and with many."""
    few, many = folder / "few" / "history.db", folder / str(answers) / "history.db"
    for path, size in ((few, FEW), (many, answers)):
        if not path.exists():
            fill(path, size)
    print(f"{answers} answers, {many.stat().st_size / 1e6:.0f} MB, against {FEW}")
    steps: dict[str, tuple[Callable[[Path], object], int]] = {
        "open": (lambda path: Store.open(path).close(), 5),
        "home": (home, 5),
        "next question": (following, 5),
        "backup": (lambda path: back_up(path, datetime.now(UTC)), 1),
        "check": (check, 1),
    }
    for name, (step, rounds) in steps.items():
        base = milliseconds(partial(step, few), rounds)
        large = milliseconds(partial(step, many), rounds)
        print(f"{name:>14}: {large:8.1f} ms, {large - base:8.1f} more, ratio {large / base:.2f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        for argument in sys.argv[1:] or ["10000", "1000000"]:
            measure(Path(place), int(argument))
