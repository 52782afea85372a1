"""Several copies of the program at one store, and one that is killed."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from sqlite3 import ProgrammingError
from threading import Barrier

import pytest

from quizapp.history import HistoryError, NotKept, Store
from quizapp.values import replace
from tests.history.samples import AT, answer, damaged_rows, raw, session

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("QUIZAPP_KILLS", "60"))

WRITES_FOR_EVER = """
import sys
from pathlib import Path
from quizapp.history import Store
from tests.history.samples import answer

with Store.open(Path(sys.argv[1])) as store:
    while True:
        record = answer()
        store.keep(record)
        print(record.uid, flush=True)
"""

ANSWERS_UNTIL_IT_IS_HANDED_IN = """
import sys
from pathlib import Path
from quizapp.history import HandedIn, NotKept, Store
from tests.history.samples import answer

with Store.open(Path(sys.argv[1])) as store:
    before = None
    while True:
        record = answer(session=sys.argv[2])
        try:
            store.keep(record, instead_of=before)
        except HandedIn:
            break
        except NotKept:
            continue
        before = record.uid
        print(before, flush=True)
"""

HOLDS_THE_LOCK = """
import sqlite3, sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(f"BEGIN {sys.argv[2]}")
print("held", flush=True)
sys.stdin.read()
"""


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_two_stores_write_and_read_in_turn(path: Path, store: Store) -> None:
    with Store.open(path) as other:
        for number in range(3):
            store.keep(answer(f"q{number}"))
            other.keep(answer(f"q{number}"))
            assert store.answered("ana") == other.answered("ana") == {"towns": number + 1}
    assert len(store.answers_of("s1")) == 6


def test_a_store_that_another_is_writing_is_told_at_once(path: Path, store: Store) -> None:
    store.keep(answer("q1"))
    with start(HOLDS_THE_LOCK, str(path), "IMMEDIATE") as other:
        assert line(other) == "held"
        before = time.monotonic()
        with pytest.raises(NotKept, match="Another quizapp is writing"):
            store.keep(answer("q2"))
        # The wait itself is 0.2 s, where SQLite's own is 5; a busy machine adds its own.
        assert time.monotonic() - before < 3
        assert store.answered("ana") == {"towns": 1}
        other.communicate()
    store.keep(answer("q2"))
    assert store.answered("ana") == {"towns": 2}


def test_a_store_that_cannot_even_be_read_says_who_has_it(path: Path, store: Store) -> None:
    store.keep(answer())
    with start(HOLDS_THE_LOCK, str(path), "EXCLUSIVE") as other:
        assert line(other) == "held"
        with pytest.raises(NotKept, match="Another quizapp is writing"):
            store.keep(answer("q2"))
        with pytest.raises(HistoryError, match="Another quizapp is writing"):
            Store.open(path)
        other.communicate()
    assert store.answered("ana") == {"towns": 1}


def keep_surely(path: Path, barrier: Barrier) -> str:
    record = answer()
    with Store.open(path) as store:
        barrier.wait()
        for _ in range(50):
            with suppress(NotKept):
                store.keep(record)
                return record.uid
    pytest.fail("the others never let go of the store")


def test_stores_that_are_made_at_one_moment_are_one(path: Path) -> None:
    barrier = Barrier(4)
    with ThreadPoolExecutor(4) as pool:
        uids = set(pool.map(lambda _: keep_surely(path, barrier), range(4)))
    with Store.open(path) as store:
        assert {row.uid for row in store.answers_of("s1")} == uids
    assert [found.name for found in path.parent.iterdir()] == ["history.db"]


def test_what_is_handed_in_stays_what_it_was_whoever_is_answering(path: Path, store: Store) -> None:
    store.begin(replace(session("x1"), mode="exam"))
    with start(ANSWERS_UNTIL_IT_IS_HANDED_IN, str(path), "x1") as other:
        said = [line(other) for _ in range(5)]
        end_surely(store, "x1")
        handed_in = store.answers_of("x1")
        said += other.communicate()[0].split()
    assert other.returncode == 0
    assert [row.uid for row in handed_in] == said[-1:]
    assert store.answers_of("x1") == handed_in


def end_surely(store: Store, uid: str) -> None:
    for _ in range(1000):
        with suppress(NotKept):
            store.end(uid, AT)
            return
    pytest.fail("the other never let go of the store")


def test_a_store_belongs_to_its_thread(store: Store) -> None:
    store.keep(answer())
    with ThreadPoolExecutor(1) as pool, pytest.raises(ProgrammingError, match="thread"):
        pool.submit(store.answered, "ana").result()
    assert store.answered("ana") == {"towns": 1}


@pytest.mark.parametrize("count", [1 + number % 20 for number in range(KILLS)])
def test_what_a_killed_program_had_kept_is_there(path: Path, count: int) -> None:
    with start(WRITES_FOR_EVER, str(path)) as process:
        said = [line(process) for _ in range(count)]
        process.kill()
        assert process.stdout is not None
        said += process.stdout.read().split()
    with Store.open(path) as store:
        kept = [row.uid for row in store.answers_of("s1")]
        assert kept[: len(said)] == said
        assert len(kept) - len(said) <= 1
        assert damaged_rows(path) == ()
        store.keep(answer())
    with raw(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
