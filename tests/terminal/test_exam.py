"""An exam in a real terminal: killed in the middle and gone on with, and keys that come fast."""

import os
import re
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pexpect
import pytest

from tests.terminal.terminal import ROOT, Terminal
from tests.terminal.test_kill import asked

EXAM = ("exam", "--count", "5", "--seed", "friday", "--minutes", "30", "--name", "Ana")
READY = "Enter begins."
LAST_OPTION = ") 3  Number"


def exam(banks: Path, *words: str) -> tuple[str, ...]:
    return (*(words or EXAM), "--bank-dir", str(banks))


def chosen(home: Path) -> list[tuple[str, str]]:
    """What is kept and counts, seen from outside."""
    with closing(sqlite3.connect(home / "history.db")) as connection:
        query = "SELECT question, chosen FROM given ORDER BY turn"
        return [(str(question), str(picked)) for question, picked in connection.execute(query)]


def seconds_left(text: str) -> int:
    minutes, seconds = re.findall(r"(\d+):(\d\d) left", text)[0]
    return int(minutes) * 60 + int(seconds)


def whole(terminal: Terminal) -> str:
    """What stands on the screen once nothing more comes but the clock."""
    seen = ""
    while seen != (seen := "\n".join(terminal.text.splitlines()[2:])):
        terminal.feed()
    return seen


def begin(terminal: Terminal) -> None:
    terminal.wait(READY)
    terminal.send("\r")
    terminal.wait("1 of 5")
    terminal.wait(LAST_OPTION)


def test_a_killed_exam_goes_on_where_it_was(home: Path, banks: Path) -> None:
    with Terminal(*exam(banks), home=home) as terminal:
        begin(terminal)
        terminal.send("2")
        terminal.wait("(•) 2")
        terminal.send("\rf")
        terminal.wait("For review")
        terminal.send("1")
        terminal.wait("(•) 1")
        terminal.send("\r")
        terminal.wait("3 of 5")
        terminal.wait("( ) 1  Number")
        before, left = asked(whole(terminal)), seconds_left(terminal.text)
        terminal.process.kill(signal.SIGKILL)
        terminal.end()
    kept = chosen(home)
    assert [picked for _, picked in kept] == ["[1]", "[0]"]
    with Terminal(*exam(banks), home=home) as terminal:
        terminal.wait("3 of 5")
        terminal.wait(LAST_OPTION)
        assert asked(whole(terminal)) == before
        assert seconds_left(terminal.text) <= left
        terminal.send("p")
        terminal.wait("For review")
        assert "(•) 1" in terminal.text
        terminal.send("\x11")
        assert terminal.end() == 0
        assert b"To go on: quizapp exam --player Ana" in terminal.raw
    assert chosen(home) == kept
    with Terminal("--player", "Ana", "--bank-dir", str(banks), home=home) as terminal:
        terminal.wait("Go on")
        assert "2 answered, 3 open, 1 for review" in terminal.text


@pytest.mark.parametrize("number", range(5))
def test_every_mark_that_stood_on_the_screen_is_kept_by_a_killed_exam(
    number: int, home: Path, banks: Path
) -> None:
    with Terminal(*exam(banks), home=home) as terminal:
        begin(terminal)
        for _ in range(number % 3):
            terminal.send("1\r")
        terminal.send("2")
        for _ in range(number):
            terminal.feed()
        terminal.process.kill(signal.SIGKILL)
        terminal.end()
        marked = "(•) 2" in terminal.text
    assert not marked or chosen(home)[-1][1] == "[1]"


def test_keys_that_come_at_once_answer_the_questions_they_were_meant_for(
    home: Path, banks: Path
) -> None:
    with Terminal(*exam(banks), home=home) as terminal:
        begin(terminal)
        terminal.send("2\r3\r1\r2\r3")
        terminal.wait("5 answered")
    assert [picked for _, picked in chosen(home)] == ["[1]", "[2]", "[0]", "[1]", "[2]"]


def test_a_name_is_asked_for_before_the_screen(home: Path, banks: Path) -> None:
    with Terminal(*exam(banks, "exam", "--count", "2"), home=home) as terminal:
        terminal.wait("Your name (enter for none):")
        terminal.send("A\x16\x1b[31m[b]na" + "n" * 300 + "\r")
        terminal.wait(READY)
        whose = "".join(terminal.text.split()).split("Examof")[1]
        assert "[31m[b]nan" in whose
        assert "n" * 101 not in whose
    with Terminal(*exam(banks, "exam", "--count", "2"), home=home) as terminal:
        terminal.wait("Your name (enter for none):")
        terminal.send("\x04")
        assert terminal.end() == 2
        assert b"no name was given" in terminal.raw


def test_in_lines_a_killed_exam_goes_on_too(home: Path, banks: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QUIZAPP_HOME": str(home)}
    words = ["-m", "quizapp", *exam(banks), "--plain"]
    child = pexpect.spawn(sys.executable, words, env=environ, encoding="utf-8", timeout=30)
    child.expect_exact("Press enter to begin: ")
    child.sendline("")
    child.expect_exact("Question 1 of 5")
    child.sendline("2")
    child.expect_exact("Kept.")
    child.kill(signal.SIGKILL)
    child.close()
    assert [picked for _, picked in chosen(home)] == ["[1]"]
    child = pexpect.spawn(sys.executable, words, env=environ, encoding="utf-8", timeout=30)
    child.expect_exact("Going on with the exam you left: 1 answered, 4 open.")
    child.expect_exact("Question 2 of 5, ")
    child.sendintr()
    child.expect_exact("To go on from here: quizapp exam --player Ana")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
