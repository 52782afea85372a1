"""How long reading and checking a bank take, against `yaml.load` on the same text."""

import gc
import tracemalloc
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import yaml

from quizapp.bank import parse, read
from quizapp.bank.examining import examine
from tests.benchmarks.banks import bank_of, written
from tests.benchmarks.clocks import busy
from tests.benchmarks.figure import Figure, Race, Size

GROUP = "reading"
_READ, _CHECKED, _LINEAR, _PEAK = 0.2, 2.0, 1.5, 6.0


def figures(size: Size, folder: Path) -> Iterator[Figure]:
    """Yield the times of reading and checking, how they grow, and the memory at their peak."""
    rounds = min(3, size.rounds)
    small: Figure | None = None
    for questions in size.banks:
        if questions < 1000 < size.banks[-1]:
            continue
        yield from _against_yaml(questions, rounds)
        path = written(folder, questions)
        race = Race(GROUP, "reading it", busy(partial(read, path)))
        race.enter(f"checking {questions:,}", busy(partial(examine, path)), _CHECKED)
        [checked] = race.run(rounds)
        yield checked
        each = [spent / questions for spent in checked.reference]
        found = Figure(GROUP, f"reading, a question of {questions:,}", each, "", each, _LINEAR)
        if small:
            against = small.what.removeprefix("reading, ")
            yield Figure(GROUP, found.what, each, against, small.spent, _LINEAR)
        small = small or found
        yield _peak(questions)


def _against_yaml(questions: int, rounds: int) -> Iterator[Figure]:
    data, path = bank_of(questions), Path("bank.yaml")
    race = Race(GROUP, "yaml.load", busy(partial(yaml.load, data, yaml.CSafeLoader)))
    race.enter(f"reading {questions:,}", busy(partial(parse, data, path)), _READ)
    return iter(race.run(rounds))


def _peak(questions: int) -> Figure:
    data = bank_of(questions)
    gc.collect()
    tracemalloc.start()
    parse(data, Path("bank.yaml"))
    peak = tracemalloc.get_traced_memory()[1] + len(data)
    tracemalloc.stop()
    what = f"peak memory, {questions:,}"
    return Figure(GROUP, what, [peak], "the file", [len(data)], _PEAK, unit="MB")
