"""Of a large compiled bank only what is asked for is read."""

from io import BytesIO
from pathlib import Path

import pytest

from quizapp.bank import Reading, parse
from quizapp.bank.compiled.compiling import write_compiled
from quizapp.bank.compiled.opening import read_compiled
from quizapp.bank.compiled.sealing import DamagedError, Extent, Unsealer
from quizapp.quiz import Memory, Pace, agenda, fixed_round, stock
from quizapp.quiz.progress import progress
from tests.bank.compiled.test_cache import TODAY
from tests.benchmarks.banks import bank_of

KEY, PATH = b"key", Path("bank.yaml")


class Opened:
    """A compiled bank of so many questions. `read` counts the bytes that were read of it."""

    def __init__(self, questions: int) -> None:
        self.read = 0
        whole = parse(bank_of(questions), PATH)
        self._data = compiled(whole)
        reading = read_compiled(
            Unsealer(self._part, KEY, lambda: pytest.fail("damaged")), len(self._data), PATH
        )
        assert reading.bank is not None
        self.bank = reading.bank

    def _part(self, extent: Extent) -> bytes:
        self.read += extent.length
        return self._data[extent.start : extent.start + extent.length]

    def spent(self) -> int:
        spent, self.read = self.read, 0
        return spent


def compiled(reading: Reading) -> bytes:
    assert reading.bank is not None
    file = BytesIO()
    write_compiled(reading, reading.bank, KEY, file)
    return file.getvalue()


@pytest.fixture(scope="module")
def sizes() -> tuple[Opened, Opened]:
    return Opened(200), Opened(4000)


def test_opening_and_counting_read_no_question(sizes: tuple[Opened, Opened]) -> None:
    for opened in sizes:
        assert len(stock([opened.bank])) > 0
        assert len(opened.bank.passages) > 0
        assert opened.spent() < 3000


def test_drawing_a_few_reads_those_and_where_they_are(sizes: tuple[Opened, Opened]) -> None:
    for opened in sizes:
        tables = 16 * len(opened.bank.items)
        opened.spent()
        assert len(fixed_round([opened.bank], "7", 5)) == 5
        assert opened.spent() < 5 * 20_000 + tables


def test_planning_reads_names_alone_as_far_as_any_are_known(sizes: tuple[Opened, Opened]) -> None:
    for opened in sizes:
        whole = stock([opened.bank])
        opened.spent()
        plan = agenda(whole, {}, TODAY, Pace())
        assert (len(plan.fresh), len(plan.unseen)) == (20, len(whole) - 20)
        assert opened.spent() == 0
        met = {("bank", "q7"): Memory(4, 5, TODAY, TODAY, slip=False)}
        assert progress(whole.names, met, TODAY, Pace()).answered == 1
        assert opened.spent() < 17 * len(whole)


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert compiled(parse(bank_of(50), PATH)) == compiled(parse(bank_of(50), PATH))


def test_without_its_key_it_is_no_bank() -> None:
    data = compiled(parse(bank_of(5), PATH))

    def part(extent: Extent) -> bytes:
        return data[extent.start : extent.start + extent.length]

    with pytest.raises(DamagedError):
        read_compiled(Unsealer(part, b"other", lambda: part), len(data), PATH)
