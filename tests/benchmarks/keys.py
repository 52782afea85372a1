"""How soon a key is answered: the answer on the disk, its verdict and passage on the screen."""

from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from tests.benchmarks.banks import STEM, keep, written
from tests.benchmarks.figure import Figure, Size
from tests.benchmarks.one_static import MARKER
from tests.benchmarks.screen import Screen

GROUP = "keys"
AGAINST = "one update and one durable commit"
_KEYS_A_ROUND = 4
_WANTED = 2.2
_FRAME = 1 / 60


def figures(size: Size, folder: Path) -> Iterator[Figure]:
    """Yield the time from a key to its verdict and passage, and from enter to the next question."""
    for questions in sorted({size.banks[0], size.banks[-1]}):
        count = min(_KEYS_A_ROUND * size.rounds, questions)
        home = folder / f"keys-{questions}"
        store = folder / f"keys-{questions}.db"
        bank = written(folder, questions)
        keep(bank, home)
        words = ("quizapp", "drill", str(bank), "--count", str(count), "--seed", "7")
        with (
            Screen("tests.benchmarks.one_static", str(store), home=home) as bare,
            Screen(*words, "--data-dir", str(home), home=home) as ours,
        ):
            bare.until(MARKER)
            ours.until(STEM)
            floor, verdicts, nexts = [], [], []
            for key in range(1, count + 1):
                pressed = bare.type("1")
                floor.append(bare.until(f"Key {key}.") - pressed)
                pressed = ours.type("1")
                verdicts.append(ours.until("Source") - pressed)
                if key < count:
                    pressed = ours.type("\r")
                    nexts.append(ours.until(f"{key + 1} of {count}") - pressed)
        of, later = f"of {questions:,}", verdicts[1:]
        yield Figure(
            GROUP, f"first key ever, {of}: makes the store", verdicts[:1], AGAINST, floor[:1]
        )
        yield Figure(GROUP, f"key to verdict and passage, {of}", later, AGAINST, floor[1:], _WANTED)
        yield Figure(GROUP, f"enter to the next question, {of}", nexts, AGAINST, floor[1:])
        worst = quantiles(later, n=100, method="inclusive")[98]
        yield Figure(GROUP, f"99th percentile of these, {of}", [worst], "one frame", [_FRAME], 1.0)
