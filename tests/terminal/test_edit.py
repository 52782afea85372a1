"""An editor in the same terminal, and one in another: what they save is in play."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import QUESTIONS
from tests.terminal.terminal import Terminal
from tests.terminal.test_leaving import restored

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")

WAITS = """\
import sys, termios
is_cooked = bool(termios.tcgetattr(0)[3] & termios.ECHO)
print("EDITING", "cooked" if is_cooked else "raw", flush=True)
typed = sys.stdin.readline().strip()
if typed:
    with open(sys.argv[-1], encoding="utf-8") as bank:
        text = bank.read()
    with open(sys.argv[-1], "w", encoding="utf-8") as bank:
        bank.write(text.replace(*typed.split("=")))
"""
OPTION = "3  Number"


@pytest.fixture
def bank(banks: Path) -> Path:
    return banks / "sums.yaml"


def terminal_at(banks: Path, home: Path, tmp_path: Path) -> Terminal:
    script = tmp_path / "editor.py"
    script.write_text(WAITS, "utf-8")
    editor = f'"{sys.executable}" "{script}"'
    drill = ("drill", "--bank-dir", str(banks), "--count", "5", "--seed", "7")
    return Terminal(*drill, home=home, VISUAL=editor)


def test_the_terminal_is_the_editors_and_comes_back(
    home: Path, banks: Path, tmp_path: Path
) -> None:
    with terminal_at(banks, home, tmp_path) as terminal:
        terminal.wait(OPTION)
        terminal.send("e")
        terminal.wait("EDITING cooked")
        assert "sums.yaml is open in your editor" in terminal.text
        assert restored(terminal.raw)
        terminal.send("plus one?=and one?\r")
        terminal.wait(*(f"How much is {n} and one?" for n in range(QUESTIONS)))
        assert not restored(terminal.raw)
        terminal.send("1")
        terminal.wait("Right.", "Not quite")
        terminal.send("\x11")
        assert terminal.end() == 0
        assert restored(terminal.raw)


def test_what_another_editor_saves_is_taken_up(
    home: Path, banks: Path, bank: Path, tmp_path: Path
) -> None:
    with terminal_at(banks, home, tmp_path) as terminal:
        terminal.wait(OPTION)
        good = bank.read_text("utf-8")
        bank.write_text(good.replace("answer:", "answr:"), "utf-8")
        terminal.wait("has errors now")
        beside = bank.with_suffix(".new")
        beside.write_text(good.replace("plus one?", "and one?"), "utf-8")
        beside.replace(bank)
        terminal.wait("and one?")
        assert "has errors now" not in terminal.text


def test_a_signal_while_the_editor_is_open_waits_for_it(
    home: Path, banks: Path, tmp_path: Path
) -> None:
    with terminal_at(banks, home, tmp_path) as terminal:
        terminal.wait(OPTION)
        terminal.send("e")
        terminal.wait("EDITING")
        os.kill(terminal.process.pid, signal.SIGTERM)
        terminal.send("\r")
        assert terminal.end() == 143
        assert restored(terminal.raw)


def test_a_window_that_closes_over_the_editor_ends_both(
    home: Path, banks: Path, tmp_path: Path
) -> None:
    terminal = terminal_at(banks, home, tmp_path)
    terminal.wait(OPTION)
    terminal.send("e")
    terminal.wait("EDITING")
    assert terminal.close_window() == 129
