"""Linting costs less than reading, also where every question resembles every other."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.bank import parse
from quizapp.bank.rules import lint

QUESTIONS = 1_000


def plain(number: int) -> str:
    return f"""\
  - id: q{number}
    question: In which year was the thing called alpha{number} opened by somebody ({number})?
    answer: Year {1000 + number}
    distractors:
      - {{text: Year {30_000 + number}, why: Another thing was opened then; see the passage.}}
      - {{text: Year {400_000 + number}, why: No calendar has come this far as yet.}}
    explanation: The passage says in plain words who opened it, and why it stands there still.
    hint: Look at the second line of the passage.
    tags: [dates, things]
    difficulty: easy
"""


def alike(number: int) -> str:
    return (
        plain(number).replace(f"Year {1000 + number}", "Long ago").replace(f"alpha{number}", "it")
    )


@pytest.mark.parametrize("question", [plain, alike])
def test_linting_takes_less_time_than_reading(question: Callable[[int], str]) -> None:
    text = "title: Large\nquestions:\n" + "".join(map(question, range(QUESTIONS)))
    data = text.encode()
    bank = parse(data, Path("large.yaml")).bank
    assert bank is not None
    reading = min(_seconds(lambda: parse(data, Path("large.yaml"))) for _ in range(3))
    linting = min(_seconds(lambda: lint(bank)) for _ in range(3))
    assert linting < reading


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
