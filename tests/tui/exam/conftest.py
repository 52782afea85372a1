"""Exams on the screen, and a look at what is kept of them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.sitting import Asked
from quizapp.tui.app import QuizApp
from tests.tui.conftest import Start
from tests.tui.exam.steps import (
    SEED,
    SetExam,
)


@pytest.fixture
def set_exam(sit: Start, towns: Reading) -> SetExam:
    """Return a way to make an app that opens at an exam of all towns, in the order of ORDER."""

    def make(minutes: int | None = 10, pass_mark: int = 60) -> QuizApp:
        return sit(towns, asked=Asked(seed=SEED, minutes=minutes, pass_mark=pass_mark))

    return make


@pytest.fixture
def chosen(file: Path) -> Callable[[], list[tuple[str, str]]]:
    """Return a look into the store from outside: the answers that count, as (question, chosen)."""

    def look() -> list[tuple[str, str]]:
        if not file.exists():
            return []
        with closing(sqlite3.connect(file)) as connection:
            query = "SELECT question, chosen FROM given ORDER BY turn"
            return [(str(question), str(picked)) for question, picked in connection.execute(query)]

    return look
