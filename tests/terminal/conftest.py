"""A small bank and a home for the terminal's tests."""

from pathlib import Path

import pytest

QUESTIONS = 10


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def banks(tmp_path: Path) -> Path:
    folder = tmp_path / "banks"
    folder.mkdir()
    questions = "\n".join(
        f"  - id: q{n}\n    question: How much is {n} plus one?\n    answer: Number {n + 1}\n"
        f"    distractors: [Number {n + 11}, Number {n + 21}]"
        for n in range(QUESTIONS)
    )
    (folder / "sums.yaml").write_text(f"title: Sums\nquestions:\n{questions}\n", "utf-8")
    return folder
