"""Figures from a real store, in this thread and in another."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.history import HistoryError
from quizapp.sitting import Desk
from quizapp.sitting.past import figures_apart, figures_of


def test_another_thread_finds_the_same_figures(desk: Desk, banks: tuple[Bank, ...]) -> None:
    with ThreadPoolExecutor() as pool:
        assert pool.submit(figures_apart, desk, banks).result().answers == 0
        sitting = desk.study(banks)
        sitting.answer(sitting.question.key)
        found = pool.submit(figures_apart, desk, banks).result()
    assert found == figures_of(desk, banks)
    assert (found.answers, found.answers_today) == (1, 1)


def test_what_is_wrong_with_the_history_is_told(
    desk: Desk, banks: tuple[Bank, ...], file: Path
) -> None:
    file.parent.mkdir()
    file.write_bytes(b"")
    with pytest.raises(HistoryError, match="empty"):
        figures_apart(desk, banks)
