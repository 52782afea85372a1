"""What the README tells an author to type works as it stands."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli.wording import VERBS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CHAPTER = README.split("\n## Write your own bank\n")[1].split("\n## ")[0]
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", CHAPTER, re.MULTILINE | re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "questions").mkdir()
    return tmp_path


def typed(line: str, desk: Path) -> subprocess.CompletedProcess[str]:
    program, *words = line.split()
    assert program == "quizapp"
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QUIZAPP_HOME": str(desk / "home")}
    return subprocess.run(
        [sys.executable, "-m", "quizapp", *words],
        cwd=desk,
        env={**environ, "PYTHONIOENCODING": "utf-8"},
        input="",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_block_of_the_authoring_chapter_works(desk: Path) -> None:
    commands = 0
    for language, block in BLOCKS:
        if language == "yaml":
            name = block.splitlines()[0].removeprefix("# ")
            (desk / name).write_text(block, "utf-8")
            continue
        for line in block.splitlines():
            done = typed(line, desk)
            assert (done.returncode, done.stderr) == (0, ""), line
            commands += 1
    assert commands >= 4


def test_the_banks_of_the_authoring_chapter_are_without_a_blemish(desk: Path) -> None:
    for language, block in BLOCKS:
        if language == "yaml":
            file = desk / "questions" / "bank.yaml"
            file.write_text(block, "utf-8")
            assert "no problems" in typed(f"quizapp check {file}", desk).stdout


def test_a_bank_from_nothing_takes_twenty_lines() -> None:
    assert BLOCKS[0][0] == "yaml"
    assert len(BLOCKS[0][1].splitlines()) <= 20


def test_the_readme_names_every_command() -> None:
    table = README.split("\n## Every command\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `quizapp (\w+)", table, re.MULTILINE)) == set(VERBS)


def test_the_picture_and_the_files_the_readme_points_to_are_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).is_file(), target
