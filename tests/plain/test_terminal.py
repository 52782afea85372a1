"""The line mode in a real terminal: signals end it politely, with the score so far."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CAPITALS

pexpect = pytest.importorskip("pexpect")
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_the_round_with_the_score_so_far(
    number: signal.Signals, status: int, tmp_path: Path
) -> None:
    bank = tmp_path / "capitals.yaml"
    bank.write_text(CAPITALS, "utf-8")
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QUIZAPP_HOME": str(tmp_path / "home")}
    words = ["-m", "quizapp", "study", "--plain", str(bank)]
    child = pexpect.spawn(sys.executable, words, env=environ, encoding="utf-8", timeout=30)
    child.expect_exact("Your answer: ")
    child.sendline("1")
    child.expect_exact("Question 2 of 3")
    child.expect_exact("Your answer: ")
    if number == signal.SIGINT:
        child.sendintr()
    else:
        child.kill(number)
    child.expect_exact("So far:")
    child.expect_exact("Nothing is lost: your answers are kept.")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == status
    assert child.signalstatus is None


def test_a_person_at_a_terminal_is_asked_as_they_have_set(tmp_path: Path) -> None:
    bank = tmp_path / "capitals.yaml"
    bank.write_text(CAPITALS, "utf-8")
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.yaml").write_text("confidence: guess\nrecall_first: on\noptions: 2\n", "utf-8")
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QUIZAPP_HOME": str(home)}
    words = ["-m", "quizapp", "study", "--plain", str(bank)]
    child = pexpect.spawn(sys.executable, words, env=environ, encoding="utf-8", timeout=30)
    child.expect_exact("press enter for the options: ")
    assert "Belgrade" not in child.before
    child.sendline("")
    child.expect_exact("Your answer: ")
    assert "2. " in child.before
    assert "3. " not in child.before
    child.sendline("1")
    child.expect_exact("Enter if you are sure, g if you guess: ")
    child.sendline("g")
    child.expect_exact("Question 2 of 3")
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_at_a_terminal_the_time_runs_out_while_nothing_is_typed(tmp_path: Path) -> None:
    bank = tmp_path / "capitals.yaml"
    bank.write_text(CAPITALS, "utf-8")
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QUIZAPP_HOME": str(tmp_path / "home")}
    words = ["-m", "quizapp", "drill", "--plain", "--seconds", "1", "--seed", "7", str(bank)]
    child = pexpect.spawn(sys.executable, words, env=environ, encoding="utf-8", timeout=30)
    child.expect_exact("Your answer: ")
    child.send("1")  # and no enter
    child.expect_exact("Time is up: this counts as not answered.")
    child.expect_exact("Enter for the next question, u to undo: ")
    child.sendline("")
    child.expect_exact("Question 2 of 3")
    child.expect_exact("Your answer: ")
    child.expect_exact("Time is up")
    child.expect_exact("Enter for the next question")
    child.sendline("q")
    child.expect_exact("No question was answered.")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
