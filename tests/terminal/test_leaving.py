"""Leaving by any door: the terminal is as it was, and the status says which door it was."""

import os
import pty
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.terminal.terminal import PATIENCE, ROOT, Terminal

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l")
"""The alternate screen left, the cursor shown, the mouse given back."""


def restored(raw: bytes) -> bool:
    """Whether each mode that was switched on was switched off after that."""
    pairs = (
        (b"\x1b[?1049h", RESTORED[0]),
        (b"\x1b[?25l", RESTORED[1]),
        (b"\x1b[?1000h", RESTORED[2]),
    )
    return all(0 <= raw.rfind(on) < raw.rfind(off) for on, off in pairs)


def drill(banks: Path) -> tuple[str, ...]:
    return ("drill", "--bank-dir", str(banks), "--count", "5", "--seed", "7")


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGQUIT, 131)]
)
def test_a_signal_restores_the_terminal(
    number: signal.Signals, status: int, home: Path, banks: Path
) -> None:
    with Terminal(*drill(banks), home=home) as terminal:
        terminal.wait("1 of 5")
        terminal.process.kill(number)
        assert terminal.end() == status
        assert restored(terminal.raw)


def test_ctrl_q_leaves_at_once_with_status_0(home: Path, banks: Path) -> None:
    with Terminal(*drill(banks), home=home) as terminal:
        terminal.wait("1 of 5")
        terminal.send("\x11")
        assert terminal.end() == 0
        assert restored(terminal.raw)


def test_ctrl_z_leads_to_the_shell_and_fg_back(home: Path, banks: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QUIZAPP_HOME": str(home), "PS1": "sh> "}
    shell = pexpect.spawn("sh", ["-i"], env=environ, encoding="utf-8", timeout=PATIENCE)
    words = shlex.join([sys.executable, "-m", "quizapp", *drill(banks)])
    shell.sendline(words)
    shell.expect_exact("1 of 5")
    shell.send("\x1a")
    shell.expect("(?i)stopped|suspended")
    shell.sendline("fg")
    shell.expect_exact("1 of 5")
    shell.send("\x11")
    shell.expect_exact("sh> ")
    shell.sendline("echo it ended with $?")
    shell.expect_exact("it ended with 0")
    shell.close(force=True)


def test_a_closed_window_ends_the_program(home: Path, banks: Path) -> None:
    terminal = Terminal(*drill(banks), home=home)
    terminal.wait("1 of 5")
    assert terminal.close_window() == 129


def test_a_terminal_that_goes_without_a_signal_ends_the_program(home: Path, banks: Path) -> None:
    ours, theirs = pty.openpty()  # no session's own, so that its end is told to nobody
    with subprocess.Popen(
        [sys.executable, "-m", "quizapp", *drill(banks)],
        cwd=ROOT,
        env={**os.environ, "QUIZAPP_HOME": str(home), "TERM": "xterm-256color"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        try:
            seen = b""
            while b"1 of 5" not in seen:
                seen += os.read(ours, 65536)
            os.close(ours)
            assert process.wait(PATIENCE) == 129
        finally:
            process.kill()
