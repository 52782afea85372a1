"""How long reading a bank takes, against `yaml.load` on the same text.

Run as `python -m tests.benchmarks.reading [QUESTIONS …]`; it prints figures and judges nothing.
"""

import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import yaml

from quizapp.bank import parse

PASSAGE = """\
  p{0}:
    paragraph: {0}
    text: >-
      Passage number {0} says that the thing called alpha{0} was opened in the year {0} by
      somebody who had a reason, and that it stands there still, as far as anybody knows of it.
"""
QUESTION = """\
  - id: q{0}
    passage: p{1}
    evidence: was opened in the year {1}
    question: In which year, as the passage says, was alpha{1} opened by somebody ({0})?
    answer: Year {0}
    distractors:
      - text: Year 2{0}
        why: That is when another thing was opened, which the passage does not speak of at all.
      - text: Year 30{0}
        why: That is far off, since no calendar has come this far in the time that we know of.
      - text: Year 400{0}
        why: That is further off still, and nobody alive will be there to see it when it comes.
    explanation: The passage gives the year in plain words, and it says who opened it and why.
    hint: Look at the second line of the passage.
    tags: [dates, things]
    difficulty: easy
"""


def bank_of(questions: int) -> bytes:
    """Return a bank of so many questions, ten on a passage."""
    passages = "".join(PASSAGE.format(number) for number in range(1, questions // 10 + 2))
    items = "".join(QUESTION.format(number, number // 10 + 1) for number in range(questions))
    return f"title: Large\npassages:\n{passages}questions:\n{items}".encode()


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the least processor time that `work` took."""
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def measure(questions: int) -> str:
    """Return one line of figures."""
    data, path = bank_of(questions), Path("bank.yaml")
    ours = seconds(lambda: parse(data, path), rounds=3)
    theirs = seconds(lambda: yaml.load(data, yaml.CSafeLoader), rounds=1)
    tracemalloc.start()
    parse(data, path)
    peak = tracemalloc.get_traced_memory()[1] + len(data)
    tracemalloc.stop()
    size = f"{questions:7} questions, {len(data) / 1e6:5.1f} MB"
    times = f"{ours:6.2f} s, yaml.load {theirs:6.2f} s, ratio {ours / theirs:.2f}"
    return f"{size}: {times}; peak {peak / len(data):.1f} times the file"


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["100", "1000", "10000"]:
        print(measure(int(argument)))
