"""What stood on the screen as judged is in the store, whenever the program is killed."""

import re
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.terminal.terminal import Terminal

VERDICTS = ("Right.", "Not quite")
SESSIONS = 50
LAST_OPTION = "( ) 3  Number"
"""Drawn last, and only while the question is open: all above it stands as well."""


def rows(home: Path) -> int:
    store = home / "history.db"
    if not store.exists():
        return 0
    with closing(sqlite3.connect(store)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'answers'")
        if tables.fetchone() is None:
            return 0
        return int(connection.execute("SELECT count(*) FROM answers").fetchone()[0])


def asked(text: str) -> list[str]:
    """The stem and the options on a screen, in their order."""
    return re.findall(r"How much is \d+ plus one\?|Number \d+", text)


@pytest.mark.parametrize("number", range(SESSIONS))
def test_a_killed_session_has_kept_every_answer_it_judged(
    number: int, home: Path, banks: Path
) -> None:
    chance = Random(number)
    whole, chunks = chance.randrange(4), chance.randrange(6)
    drill = ("drill", "--bank-dir", str(banks), "--count", "9", "--seed", str(number))
    with Terminal(*drill, home=home) as terminal:
        for position in range(1, whole + 1):
            terminal.wait(f"{position} of 9")
            terminal.send("1")
            terminal.wait(*VERDICTS)
            terminal.send("\r")
        terminal.wait(f"{whole + 1} of 9")
        terminal.send("1")
        for _ in range(chunks):
            terminal.feed()
        terminal.process.kill(signal.SIGKILL)
        terminal.end()
        seen = whole + any(verdict in terminal.text for verdict in VERDICTS)
    assert seen <= rows(home) <= whole + 1


def test_a_killed_round_goes_on_at_the_same_question(home: Path, banks: Path) -> None:
    drill = ("drill", "--bank-dir", str(banks), "--count", "9", "--seed", "7")
    with Terminal(*drill, home=home) as terminal:
        for position in (1, 2):
            terminal.wait(f"{position} of 9")
            terminal.send("1")
            terminal.wait(*VERDICTS)
            terminal.send("\r")
        terminal.wait(LAST_OPTION)
        before = terminal.text
        terminal.process.kill(signal.SIGKILL)
        terminal.end()
    with Terminal("--bank-dir", str(banks), home=home) as terminal:
        terminal.wait("Go on")
        terminal.send("\r")
        terminal.wait(LAST_OPTION)
        assert asked(terminal.text) == asked(before)
    assert rows(home) == 2
