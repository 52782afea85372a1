"""How soon the first question and home stand on the screen, against an app of one Static."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from quizapp.bank import read
from quizapp.bank.model import WrittenQuestion
from tests.benchmarks.banks import STEM, keep, written
from tests.benchmarks.figure import Figure, Race, Size, Timed
from tests.benchmarks.one_static import MARKER
from tests.benchmarks.screen import appeared, held

GROUP, AGAINST = "start", "one Static"
SHIPPED = Path(__file__).parents[2] / "questions" / "serbia-military-neutrality.yaml"
_FLOOR = ("tests.benchmarks.one_static",)
_COLD, _WARM, _MEMORY = 1.15, 1.10, 1.15
_HOME_BANKS = 10


def figures(size: Size, folder: Path) -> Iterator[Figure]:
    """Yield the times to the first question and to home, and the memory held then."""
    home = folder / "home"
    home.mkdir(exist_ok=True)  # nothing is kept in a home that is not there
    race = Race(GROUP, AGAINST, partial(appeared, MARKER, _FLOOR, home))
    race.enter("first question, shipped bank, no cache yet", _cold(folder), _COLD)
    most = size.banks[-1]
    never_read = _anew(folder, written(folder, most), STEM)
    race.enter(f"first question of {most:,}, never read before", never_read, _COLD)
    heavy = Race(GROUP, AGAINST, partial(held, MARKER, _FLOOR, home))
    for questions in size.banks:
        words = ("quizapp", "study", str(written(folder, questions)), "--data-dir", str(home))
        keep(written(folder, questions), home)
        what = f"first question of {questions:,}"
        race.enter(what, partial(appeared, STEM, words, home), _WARM)
        heavy.enter(f"memory at the first of {questions:,}", partial(held, STEM, words, home))
    race.enter(*_home(folder, size.banks[-1]))
    yield from race.run(size.rounds)
    for found in heavy.run(min(3, size.rounds)):
        yield Figure(GROUP, found.what, found.spent, AGAINST, found.reference, _MEMORY, unit="MB")


def _cold(folder: Path) -> Timed:
    bank = read(SHIPPED).bank
    first = bank.items[0] if bank else None
    if not isinstance(first, WrittenQuestion):
        raise TypeError("the shipped bank begins with no written question")
    return _anew(folder, SHIPPED, first.stem[:12])


def _anew(folder: Path, bank: Path, marker: str) -> Timed:
    """Return what takes the time to the first question where nothing was kept."""
    home = folder / "cold"

    def timed() -> float:
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()  # or nothing would be kept, which is part of the cost
        words = ("quizapp", "study", str(bank), "--data-dir", str(home))
        return appeared(marker, words, home)

    return timed


def _home(folder: Path, questions: int) -> tuple[str, Timed, float]:
    """Return home with ten banks of up to 10,000 questions as an entrant."""
    each = min(questions, 10_000)
    place, home = folder / "ten", folder / "home-of-ten"
    place.mkdir(exist_ok=True)
    home.mkdir(exist_ok=True)
    for number in range(_HOME_BANKS):
        written(place, each, f"bank{number}")
    words = ("quizapp", "--bank-dir", str(place), "--data-dir", str(home))
    marker = f"Bank0 {each}"
    appeared(marker, words, home)
    return f"home, ten banks of {each:,}", partial(appeared, marker, words, home), _WARM
