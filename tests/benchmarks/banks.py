"""Banks of any size, the same on every machine."""

import subprocess
import sys
import time
from pathlib import Path

from quizapp.bank.compiled.stamps import RESTED

_A_LITTLE = 0.1
"""Seconds for clocks of files that tell the time less finely."""

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
STEM = "In which year"
"""How every stem begins."""


def bank_of(questions: int, title: str = "Large") -> bytes:
    """Return a bank of so many questions, ten on a passage."""
    passages = "".join(PASSAGE.format(number) for number in range(1, questions // 10 + 2))
    items = "".join(QUESTION.format(number, number // 10 + 1) for number in range(questions))
    return f"title: {title}\npassages:\n{passages}questions:\n{items}".encode()


def written(folder: Path, questions: int, name: str = "large") -> Path:
    """Return the path of such a bank in `folder`, written unless it is there."""
    path = folder / f"{name}-{questions}.yaml"
    if not path.exists():
        path.write_bytes(bank_of(questions, f"{name.capitalize()} {questions}"))
    return path


def keep(bank: Path, home: Path) -> None:
    """Let the cache of `home` have `bank` as a whole: a first question may come before that.

    A large one is known by its stamp, and has one once it has rested: until then it is read anew.
    """
    rested = bank.stat().st_ctime_ns + RESTED
    time.sleep(max(0, rested - time.time_ns()) / 10**9 + _A_LITTLE)
    words = ("generate", str(bank), "--count", "1", "--data-dir", str(home))
    home.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "quizapp", *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
