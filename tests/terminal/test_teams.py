"""A round of teams in a real terminal, killed in its midst."""

import re
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.terminal.terminal import Terminal


def votes(home: Path) -> int:
    with closing(sqlite3.connect(home / "history.db")) as connection:
        return int(connection.execute("SELECT count(*) FROM votes").fetchone()[0])


def asked(text: str) -> list[str]:
    """The stem and the options on a screen, in their order."""
    return re.findall(r"How much is \d+ plus one\?|Number \d+", text)


def test_a_killed_round_of_teams_goes_on_where_it_was(home: Path, banks: Path) -> None:
    command = ("drill", "--bank-dir", str(banks), "--teams", "Red,Blue", "--count", "3")
    with Terminal(*command, "--seed", "7", home=home) as terminal:
        terminal.wait("1 of 3")
        terminal.wait("Blue")
        terminal.send("ab")
        terminal.wait("All letters are in.")
        terminal.send("v")
        terminal.wait("Talk it over")
        assert votes(home) == 2
        terminal.send("\r")
        terminal.wait("Second vote. 0 of 2")
        terminal.send("ab")
        terminal.wait("Second vote. All letters")
        terminal.send("\r")
        terminal.wait("teams had it")
        assert votes(home) == 4
        terminal.send("n")
        terminal.wait("0 of 2 letters are in.")
        before = terminal.text
        terminal.send("a")
        terminal.wait("1 of 2 letters are in.")
        terminal.process.kill(signal.SIGKILL)
        terminal.end()
    assert votes(home) == 4
    with Terminal(*command, home=home) as terminal:
        terminal.wait("2 of 3")
        terminal.wait("0 of 2 letters are in.")
        assert asked(terminal.text) == asked(before)
        terminal.send("r")
        terminal.wait("1 of 3 questions")
        terminal.wait("1 question with a second vote")
    with Terminal("--bank-dir", str(banks), home=home) as terminal:
        terminal.wait("2 teams")
        terminal.send("\r")
        terminal.wait("0 of 2 letters are in.")


def test_a_closed_window_keeps_what_was_revealed(home: Path, banks: Path) -> None:
    command = ("drill", "--bank-dir", str(banks), "--teams", "Red,Blue", "--count", "3")
    with Terminal(*command, home=home) as terminal:
        terminal.wait("0 of 2 letters are in.")
        terminal.send("ab\r")
        terminal.wait("teams had it")
        assert terminal.close_window() == 128 + signal.SIGHUP
    assert votes(home) == 2
