"""The power is cut at any moment: no answer that was said to be kept is lost.

The program's own calls are watched once, and played to a disk that loses or tears what was not
synced. The same with a laxer setting must lose answers, or this would prove nothing.
"""

import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from quizapp.history import HistoryError, Store
from quizapp.history.schema import TABLES
from tests.history.power.calls import Call, missing, watched
from tests.history.power.disk import Disk
from tests.history.samples import damaged_rows, raw

CUTS = 300
KEEPS = """
import sys
from pathlib import Path
from quizapp.history import Store, opening
from tests.history.samples import answer, session

opening._PRAGMAS = [each.replace("EXTRA", sys.argv[2]) for each in opening._PRAGMAS]
with Store.open(Path(sys.argv[1])) as store:
    store.begin(session())
    for number in range(12):
        record = answer(f"q{number}")
        store.keep(record)
        sys.stdout.write(record.uid)
        sys.stdout.flush()
"""


@pytest.fixture(scope="module", autouse=True)
def _strace() -> None:
    if reason := missing():
        pytest.skip(reason)


def calls_of(tmp_path: Path, synchronous: str) -> list[Call]:
    folder = tmp_path / "home"
    folder.mkdir()
    return watched(KEEPS, folder, tmp_path / "log", str(folder / "history.db"), synchronous)


def lost(calls: Sequence[Call], cut: int, chance: Random) -> str:
    """Return what is wrong when the power is cut before the call of this number."""
    disk, said = Disk(), set()
    for call in calls[:cut]:
        if call.name == "said":
            said.add(call.data.decode())
        else:
            disk.take(call)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in disk.after(chance).items():
            (folder / file).write_bytes(content)
        return _wrong(folder / "history.db", said)


def _wrong(path: Path, said: set[str]) -> str:
    try:
        with Store.open(path) as store:
            kept = {row.uid for row in store.answers_of("s1")}
            if not kept >= said:
                return f"{len(said - kept)} of {len(said)} answers are lost"
        if path.exists():
            if any(damaged_rows(path, table) for table in TABLES):
                return "a row is damaged"
            with raw(path) as connection:
                [(found,)] = connection.execute("PRAGMA integrity_check")
                return "" if found == "ok" else str(found)
    except (HistoryError, sqlite3.Error) as error:
        return f"the store cannot be read: {error}"
    return ""


def outcomes(calls: Sequence[Call]) -> list[str]:
    chance = Random(7)
    cuts = (chance.randrange(len(calls) + 1) for _ in range(CUTS))
    return [wrong for wrong in (lost(calls, cut, chance) for cut in cuts) if wrong]


def test_no_power_cut_loses_an_answer(tmp_path: Path) -> None:
    calls = calls_of(tmp_path, "EXTRA")
    assert sum(call.name == "said" for call in calls) == 12
    assert lost(calls, len(calls), Random(0)) == ""
    assert outcomes(calls) == []


@pytest.mark.parametrize("synchronous", ["FULL", "NORMAL", "OFF"])
def test_a_laxer_setting_would_lose_answers(tmp_path: Path, synchronous: str) -> None:
    assert len(outcomes(calls_of(tmp_path, synchronous))) > CUTS // 20
