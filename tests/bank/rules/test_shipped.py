"""The banks that come with the program keep the rules they teach."""

from pathlib import Path

import pytest

from quizapp.bank import load
from quizapp.bank.rules import lint

QUESTIONS = Path(__file__).parents[3] / "questions"


@pytest.mark.parametrize("path", sorted(QUESTIONS.glob("*.yaml")), ids=lambda path: path.stem)
def test_is_clean(path: Path) -> None:
    assert [str(each) for each in lint(load(path))] == []
