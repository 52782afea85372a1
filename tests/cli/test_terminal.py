"""Commands in a real terminal: colour where it is wanted, a screen where one can be drawn."""

import os
import sys
from collections.abc import Mapping

import pytest

from tests.cli.conftest import BROKEN, Program

pexpect = pytest.importorskip("pexpect")
PLAIN = "Type the number of your answer, or ? for help."


def in_terminal(program: Program, *words: str, environ: Mapping[str, str]) -> tuple[int, str]:
    """Run it in a terminal until it ends or asks, type `q`, and return its status and its words."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizapp", *words],
        cwd=str(program.folder),
        env={**os.environ, **program.environ, "TERM": "xterm-256color", **environ},
        dimensions=(24, 80),
        encoding="utf-8",
        codec_errors="replace",
        timeout=60,
    )
    said = ""
    if child.expect(["Your answer: ", pexpect.EOF]) == 0:
        said = child.before
        child.sendline("q")
        child.expect(pexpect.EOF)
    said += child.before
    child.close()
    return int(child.exitstatus), said


@pytest.mark.parametrize(
    ("environ", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_check_has_colour_only_where_it_is_wanted(
    quizapp: Program, environ: dict[str, str], *, coloured: bool
) -> None:
    quizapp.write("broken.yaml", BROKEN)
    status, said = in_terminal(quizapp, "check", environ={"NO_COLOR": "", **environ})
    assert status == 1
    assert ("\x1b[1;31merror[" in said) is coloured
    assert ("\x1b" in said) is coloured


@pytest.mark.parametrize(
    ("words", "environ"),
    [
        (["study", "--plain"], {}),
        (["drill"], {"TERM": "dumb"}),
        (["capitals"], {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}),
    ],
)
def test_lines_where_no_screen_can_be_or_is_wanted(
    quizapp: Program, words: list[str], environ: dict[str, str]
) -> None:
    status, said = in_terminal(quizapp, *words, environ=environ)
    assert status == 0
    assert PLAIN in said
    assert "\x1b" not in said
    assert ("this terminal takes no UTF-8 (cp1252)" in said) is ("PYTHONIOENCODING" in environ)


def test_the_report_in_a_dumb_terminal_is_lines(quizapp: Program) -> None:
    status, said = in_terminal(quizapp, "report", environ={"TERM": "dumb"})
    assert status == 0
    assert said.strip() == "Nobody has answered these questions yet."


def test_home_in_a_dumb_terminal_lists_the_banks(quizapp: Program) -> None:
    status, said = in_terminal(quizapp, environ={"TERM": "dumb"})
    assert status == 0
    assert "capitals" in said
    assert "\x1b" not in said
