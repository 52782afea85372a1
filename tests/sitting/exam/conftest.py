"""An exam over a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.history import Store
from quizapp.sitting import Desk, ExamSitting, set_paper
from tests.sitting.conftest import Watch
from tests.sitting.exam.steps import TIMED


@pytest.fixture
def exam(desk: Desk, banks: tuple[Bank, ...]) -> ExamSitting:
    return set_paper(desk, banks, TIMED).begin()


@pytest.fixture
def blocked(
    tmp_path: Path, watch: Watch, banks: tuple[Bank, ...]
) -> Iterator[tuple[Path, ExamSitting]]:
    """A file where the folder of the store should be, and an exam that has begun all the same."""
    path = tmp_path / "blocked"
    with Store.open(path / "history.db") as store:
        path.write_text("a file where the folder should be", "utf-8")
        yield path, set_paper(Desk(store, "Ana", watch.clock()), banks, TIMED).begin()
