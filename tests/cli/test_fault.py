"""A fault of the program's own: one line, status 70, and a report that tells no answer."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Program

FAULT = """
import sys
from quizapp.cli.edge import Edge

def judge(key):
    raise LookupError(f"the key is {key}")

edge = Edge()
with edge:
    judge("SECRET-KEY")
sys.exit(edge.status)
"""


def fault(program: Program, scratch: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", FAULT],
        capture_output=True,
        check=False,
        cwd=program.folder,
        encoding="utf-8",
        env=program.environ | {"TMPDIR": str(scratch)},
    )


def test_a_fault_is_one_line_and_a_report_without_values(quizapp: Program, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    done = fault(quizapp, scratch)
    assert done.returncode == 70
    assert done.stdout == ""
    assert done.stderr.startswith("quizapp: stopped on a fault of its own; ")
    assert done.stderr.count("\n") == 1
    (report,) = scratch.iterdir()
    assert str(report) in done.stderr
    told = report.read_text("utf-8")
    assert "builtins.LookupError" in told
    assert "in judge" in told
    assert "the key is SECRET-KEY" not in told
    assert "the key is" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_ctrl_c_in_a_command_is_silent(quizapp: Program) -> None:
    code = FAULT.replace('judge("SECRET-KEY")', "raise KeyboardInterrupt")
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=False,
        cwd=quizapp.folder,
        env=quizapp.environ,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
