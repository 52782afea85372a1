"""Linting costs a question the same in every bank, also where each resembles every other."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from quizapp.bank import parse
from quizapp.bank.rules import lint

FEW = 100
TraceFunction = Callable[[FrameType, str, Any], Any]


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
def test_linting_takes_as_many_steps_a_question_in_a_large_bank(
    question: Callable[[int], str],
) -> None:
    few, many = _steps(question, FEW), _steps(question, 4 * FEW)
    assert many < 4.4 * few


def _steps(question: Callable[[int], str], number: int) -> int:
    """Return how many lines of Python the linting of so many questions takes."""
    text = "title: Large\nquestions:\n" + "".join(map(question, range(number)))
    bank = parse(text.encode(), Path("large.yaml")).bank
    assert bank is not None
    steps = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> TraceFunction:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        lint(bank)
    finally:
        sys.settrace(before)
    return steps
