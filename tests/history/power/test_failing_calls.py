"""Any call to the disk fails while a person practises: told kindly, nothing falsely kept."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from quizapp.history import STORE_FILE, Store
from quizapp.history.upkeep import check
from tests.cli.conftest import CAPITALS, ROOT
from tests.history.power.calls import missing

CALLS = ("openat", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "link", "mkdir")
POINTS = 10_000 if os.environ.get("QUIZAPP_THOROUGH") else 30
"""At how many calls a fault is tried; QUIZAPP_THOROUGH=1 tries them all."""


class Fault(NamedTuple):
    """The call of this name and number (from 1) fails with `error`, and all after it if `on`."""

    call: str
    number: int
    error: str
    on: str

    def __str__(self) -> str:
        return f"inject={self.call}:error={self.error}:when={self.number}{self.on}"


@pytest.fixture(scope="module", autouse=True)
def _strace() -> None:
    if reason := missing():
        pytest.skip(reason)


def practise(folder: Path, *tracing: str) -> subprocess.CompletedProcess[str]:
    """Answer two questions in a new home, under strace; the same calls come in each run."""
    folder.mkdir()
    (folder / "capitals.yaml").write_text(CAPITALS, "utf-8")
    strace = ["strace", "-qq", "-y", "-o", str(folder / "log"), *tracing]
    program = [sys.executable, "-B", "-m", "quizapp", "drill", "--bank-dir", str(folder)]
    return subprocess.run(
        [*strace, *program, "--seed", "7", "--data-dir", str(folder / "home")],
        input="1\n1\n",
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)},
    )


def faults(folder: Path) -> Iterator[Fault]:
    """Yield a fault for every call about the home, as a run without one made them."""
    whole = practise(folder, "-e", f"trace={','.join(CALLS)}")
    assert whole.returncode == 0, whole.stderr
    counts = dict.fromkeys(CALLS, 0)
    for line in (folder / "log").read_text("utf-8").splitlines():
        call = line.partition("(")[0]
        counts[call] = counts.get(call, 0) + 1
        if f"{folder}/home" in line:
            yield Fault(call, counts[call], "EIO", "")
            yield Fault(call, counts[call], "ENOSPC", "" if call == "openat" else "+")


def wrong(folder: Path, fault: Fault) -> str:
    """Return what was wrong about a run with the fault."""
    done = practise(folder, "-e", f"trace={fault.call}", "-e", str(fault))
    said = done.stdout + done.stderr
    if "Traceback" in said or done.returncode not in (0, 2):
        return f"{fault}: status {done.returncode}: {said}"
    path = folder / "home" / STORE_FILE
    with Store.open(path) as store:
        answers = sum(store.answered("").values())
    if "your answers are kept" in said and answers < 2:
        return f"{fault}: {answers} kept of 2: {said}"
    return "".join(f"{fault}: {found}" for found in check(path).faults)


def test_a_call_that_fails_is_told_and_nothing_is_falsely_kept(tmp_path: Path) -> None:
    points = list(faults(tmp_path / "whole"))
    assert len(points) > 2 * POINTS or POINTS > 30
    chosen = points[:: max(1, len(points) // POINTS)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        folders = (tmp_path / str(number) for number in range(len(chosen)))
        found = [said for said in pool.map(wrong, folders, chosen) if said]
    assert found == []


def test_a_disk_that_is_full_from_some_call_on_is_told(tmp_path: Path) -> None:
    done = practise(
        tmp_path / "told", "-e", "trace=pwrite64", "-e", "inject=pwrite64:error=ENOSPC:when=90+"
    )
    assert "Answers are not being kept" in done.stdout
    assert "is full" in done.stdout
    assert "your answers are kept" not in done.stdout
