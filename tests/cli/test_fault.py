"""A fault of the program's own: one line, status 70, and a report that tells no answer."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli.fault import report
from tests.cli.conftest import Program

FAULT = """
import sys
from quizapp.cli.edge import Edge

def judge(key):
    raise LookupError(f"the key is {key}")

edge = Edge(sys.argv[1:])
with edge:
    judge("SECRET-KEY")
sys.exit(edge.status)
"""


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def fault(program: Program, scratch: Path, *arguments: str) -> str:
    """Return the line that is said; the rest is as it must be, whatever the fault."""
    done = subprocess.run(
        [sys.executable, "-c", FAULT, *arguments],
        capture_output=True,
        check=False,
        cwd=program.folder,
        encoding="utf-8",
        env=program.environ | {"TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch)},
    )
    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr.startswith("quizapp: stopped on a fault of its own; ")
    assert done.stderr.count("\n") == 1
    assert "the key is" not in done.stderr
    return done.stderr


def is_without_values(written: Path) -> bool:
    told = written.read_text("utf-8")
    assert "builtins.LookupError" in told
    assert "in judge" in told
    return "the key is SECRET-KEY" not in told


def test_the_report_goes_into_the_data_folder(quizapp: Program, scratch: Path) -> None:
    quizapp.home.mkdir()
    for _ in range(2):
        said = fault(quizapp, scratch)
    [written] = quizapp.home.iterdir()
    assert said.endswith(f"the details are in {written}\n")
    assert written.name == "crash.log"
    assert is_without_values(written)
    assert list(scratch.iterdir()) == []


def test_it_goes_into_the_folder_that_was_named(
    quizapp: Program, scratch: Path, tmp_path: Path
) -> None:
    named = tmp_path / "elsewhere"
    named.mkdir()
    quizapp.home.mkdir()
    fault(quizapp, scratch, "study", "capitals", "--data-dir", str(named))
    assert [path.name for path in named.iterdir()] == ["crash.log"]
    assert list(quizapp.home.iterdir()) == []


@pytest.mark.parametrize("blocked", [False, True])
@pytest.mark.parametrize("arguments", [(), ("--data-dir",)])
def test_without_a_data_folder_it_is_a_temporary_file(
    quizapp: Program, scratch: Path, arguments: tuple[str, ...], *, blocked: bool
) -> None:
    if blocked:
        quizapp.home.write_text("a file where the folder should be", "utf-8")
    said = fault(quizapp, scratch, *arguments)
    [written] = scratch.iterdir()
    assert str(written) in said
    assert is_without_values(written)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of Unix")
def test_nobody_else_may_read_it(quizapp: Program, scratch: Path) -> None:
    quizapp.home.mkdir()
    fault(quizapp, scratch)
    assert stat.S_IMODE((quizapp.home / "crash.log").stat().st_mode) == 0o600


def test_a_folder_that_takes_no_file_is_passed_by(quizapp: Program, scratch: Path) -> None:
    (quizapp.home / "crash.log" / "in the way").mkdir(parents=True)
    said = fault(quizapp, scratch)
    assert any(str(path) in said for path in scratch.iterdir())


def test_where_nothing_can_be_written_the_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert "the details could not be written: " in report(LookupError(), None)


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
