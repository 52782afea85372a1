"""A desk with a real store, and a clock that a test winds."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.bank import Bank, load
from quizapp.history import Store
from quizapp.sitting import Clock, Desk

BANK = """\
title: Sums
id: sums
questions:
  - id: one
    question: How much is one and one?
    answer: Two
    distractors: [Three, Four, Five]
    hint: Count your ears.
  - id: two
    question: How much is two and two?
    answer: Four
    distractors: [Three, Two, Five]
  - id: three
    question: Which are even?
    answer: [Two, Four]
    distractors: [Three, Five]
"""


class Watch:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def wind(self, seconds: float) -> None:
        self.seconds += seconds

    def clock(self) -> Clock:
        start = datetime(2026, 3, 1, 12, tzinfo=UTC)
        return Clock(lambda: start + timedelta(seconds=self.seconds), lambda: self.seconds)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def banks(tmp_path: Path) -> tuple[Bank, ...]:
    path = tmp_path / "sums.yaml"
    path.write_text(BANK, "utf-8")
    return (load(path),)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "history.db"


@pytest.fixture
def desk(file: Path, watch: Watch) -> Iterator[Desk]:
    with Store.open(file) as store:
        yield Desk(store, "Ana", watch.clock())
