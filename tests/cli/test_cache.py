"""What was read once is kept, and nobody can tell but by the time."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BROKEN, CAPITALS, Program

COMMANDS = (
    "drill capitals --count 2 --seed 7",
    "generate capitals --count all --seed 7 --format json",
    "banks --json",
    "",
    "read capitals --plain",
    "stats --json",
    "flags",
)


def kept(quizapp: Program) -> list[str]:
    folder = quizapp.home / "cache"
    return sorted(path.suffix for path in folder.iterdir()) if folder.exists() else []


@pytest.fixture
def used(quizapp: Program) -> Program:
    """The program whose home is there already."""
    quizapp.home.mkdir()
    return quizapp


def test_every_command_says_the_same_with_and_without_it(used: Program) -> None:
    used.write("broken.yaml", BROKEN)
    used.write("warned.yaml", CAPITALS.replace("answer: Rome", "answer: Rome # or so"))
    for command in COMMANDS:
        plain = used("--no-cache", *command.split())
        assert [used(*command.split()) for _ in range(2)] == [plain, plain], command


def test_a_sound_bank_is_kept_in_the_home(used: Program) -> None:
    used.write("broken.yaml", BROKEN)
    used("banks")
    assert kept(used) == [".compiled"]


def test_without_it_nothing_is_kept(used: Program) -> None:
    assert used("banks", "--no-cache").status == 0
    assert kept(used) == []


def test_to_read_makes_no_home(quizapp: Program) -> None:
    assert quizapp("generate", "capitals").status == 0
    assert not quizapp.home.exists()


def test_an_edit_is_seen_at_once(used: Program) -> None:
    for town in ("Belgrade", "Belgrad!", "Beograd!"):
        used.write("capitals.yaml", CAPITALS.replace("answer: Belgrade", f"answer: {town}"))
        assert town in used("generate", "capitals", "--count", "all").out


def test_deleting_it_costs_nothing(used: Program) -> None:
    before = used("generate", "capitals", "--seed", "7")
    for path in (used.home / "cache").iterdir():
        path.unlink()
    (used.home / "cache").rmdir()
    assert used("generate", "capitals", "--seed", "7") == before


def test_a_bank_that_was_kept_is_read_without_yaml(used: Program) -> None:
    look = "import sys; from quizapp.cli import main; main(); sys.exit('yaml' in sys.modules)"

    def needs_yaml() -> bool:
        command = [sys.executable, "-c", look, "generate", "capitals", "--seed", "7"]
        done = subprocess.run(
            command, cwd=used.folder, env=used.environ, check=False, capture_output=True
        )
        return bool(done.returncode)

    assert [needs_yaml(), needs_yaml()] == [True, False]


def test_check_reads_the_file_itself(used: Program) -> None:
    used("banks")
    said = used("check", str(Path("questions") / "capitals.yaml"))
    assert said == used("check", str(Path("questions") / "capitals.yaml"), "--no-cache")
