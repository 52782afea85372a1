"""How long checking a bank takes, against reading it.

Run as `python -m tests.benchmarks.checking [QUESTIONS | FILE …]`; it prints figures and judges
nothing. `quizapp check` is promised to take less than twice the time of reading.
"""

import sys
import tempfile
from pathlib import Path

from quizapp.bank import read
from quizapp.bank.examining import examine
from tests.benchmarks.reading import bank_of, seconds

ROUNDS = 5


def measure(path: Path) -> str:
    """Return one line of figures."""
    reading = seconds(lambda: read(path), ROUNDS)
    checking = seconds(lambda: examine(path), ROUNDS)
    found = examine(path)
    questions = sum(1 for _ in found.bank.askables()) if found.bank else 0
    times = f"read {reading:5.2f} s, checked {checking:5.2f} s, ratio {checking / reading:.2f}"
    return f"{questions:7} questions, {found.total:7} problems: {times}"


def measure_sample(questions: int) -> str:
    """Return the figures of a bank made up of so many questions."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        path.write_bytes(bank_of(questions))
        return measure(path)


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["100", "1000", "10000"]:
        is_number = argument.isascii() and argument.isdigit()
        print(measure_sample(int(argument)) if is_number else measure(Path(argument)))
