"""A large bank that nobody has read before, in a real terminal."""

from pathlib import Path

from quizapp.history import STORE_FILE, Store
from tests.benchmarks.banks import bank_of
from tests.terminal.terminal import Terminal

ASKED = "alpha1 opened"


def answers(home: Path) -> int:
    with Store.open(home / STORE_FILE) as store:
        return sum(each.times for each in store.standings("", ["large"]).values())


def test_who_studies_is_asked_before_it_is_read_and_told_when_it_breaks(
    home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(bank_of(1_000) + b"  - nonsense\n")
    with Terminal("study", str(path), home=home) as terminal:
        terminal.wait(ASKED)
        terminal.send("1")
        terminal.wait("further down")
        terminal.send("\x11")
        assert terminal.end() == 0
    assert answers(home) == 1
