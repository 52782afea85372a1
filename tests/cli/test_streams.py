"""Whatever the other end of a stream is or does, the program ends clearly."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CAPITALS, Program

posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix redirects")
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")


def shell(program: Program, line: str) -> subprocess.CompletedProcess[str]:
    """Run `line` in bash, where `quizapp` is the program."""
    script = f'quizapp() {{ "{sys.executable}" -m quizapp "$@"; }}; {line}'
    return subprocess.run(
        ["/bin/bash", "-c", script],
        capture_output=True,
        check=False,
        cwd=program.folder,
        encoding="utf-8",
        env=program.environ,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


@posix
@pytest.mark.parametrize("command", ["generate capitals --count all", "banks", "--help", "drill"])
def test_a_reader_that_leaves_is_left_in_silence(quizapp: Program, command: str) -> None:
    done = shell(quizapp, f"quizapp {command} | head -c 1; exit ${{PIPESTATUS[0]}}")
    assert done.returncode in {0, 141}
    assert done.stderr == ""
    done = shell(quizapp, f"quizapp {command} | true; exit ${{PIPESTATUS[0]}}")
    assert done.stderr == ""


@posix
@full
@pytest.mark.parametrize("command", ["--version", "banks", "check", "generate capitals", "drill"])
def test_a_full_disk_is_one_line_and_status_74(quizapp: Program, command: str) -> None:
    done = shell(quizapp, f"quizapp {command} > /dev/full")
    assert done.returncode == 74
    assert done.stderr.startswith("quizapp: the output cannot be written: No space left")
    assert done.stderr.count("\n") == 1


@posix
@pytest.mark.parametrize("command", ["--help", "banks", "check", "generate capitals", "drill"])
@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_survived(quizapp: Program, command: str, closed: str) -> None:
    done = shell(quizapp, f"quizapp {command} {closed}")
    assert done.returncode == 0
    assert done.stderr == ""


@posix
def test_answers_are_kept_even_with_every_stream_closed_but_the_input(quizapp: Program) -> None:
    shell(quizapp, "printf '1\\n' | quizapp study capitals >&- 2>&-")
    assert quizapp("study", "capitals").out.startswith("Going on")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("words", [["drill"], ["banks"], ["generate", "wide"], ["check"]])
def test_what_the_output_lacks_is_written_as_its_number(
    quizapp: Program, encoding: str, words: list[str]
) -> None:
    quizapp.write("wide.yaml", CAPITALS.replace("Rome", "羅馬").replace("Capitals", "首都"))
    environ = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = quizapp(*words, typed="1\n1\n1\n", environ=environ)
    assert done.status == 0
    assert "Traceback" not in done.err
    if words[0] == "generate":
        assert "\\u7f85\\u99ac" in done.out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_json_stays_json_in_any_encoding(quizapp: Program, encoding: str) -> None:
    environ = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    words = ("generate", "capitals", "--seed", "7", "--count", "all", "--format", "json")
    assert json.loads(quizapp(*words, environ=environ).out) == json.loads(quizapp(*words).out)


def test_bytes_that_are_no_text_are_asked_about_again(quizapp: Program) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quizapp", "drill", "capitals"],
        input=b"\xff\xfe\x00\x1b[2J\n1\n",
        capture_output=True,
        check=False,
        cwd=quizapp.folder,
        env=quizapp.environ,
    )
    assert done.returncode == 0
    assert b"is no answer here" in done.stdout
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize(
    "words",
    [["--help"], ["banks"], ["check"], ["generate", "capitals", "--format", "json"], ["drill"]],
)
def test_every_file_is_opened_with_an_encoding(quizapp: Program, words: list[str]) -> None:
    environ = quizapp.environ | {"PYTHONWARNDEFAULTENCODING": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error::EncodingWarning", "-m", "quizapp", *words],
        input=b"1\n",
        capture_output=True,
        check=False,
        cwd=quizapp.folder,
        env=environ,
    )
    assert (done.returncode, done.stderr) == (0, b"")
