"""Of a large bank the first questions are read at once, and are those of the whole."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from quizapp.bank import Bank, Reading, read
from quizapp.bank.beginning import LARGE, read_beginning
from quizapp.bank.model import Item, Passage, Place
from quizapp.quiz import Pace, Question, agenda, drawn, stock
from tests.benchmarks.banks import bank_of

BANK = bank_of(1_000)
WHERE_ITEMS_BEGIN = BANK.index(b"questions:")
MOST = 60


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "large.yaml"
    path.write_bytes(data)
    return path


def partial(path: Path, most: int = MOST) -> Bank:
    found = read_beginning(path, most)
    assert found is not None
    assert (found.partial, found.diagnostics) == (True, ())
    assert found.bank is not None
    return found.bank


def whole(path: Path) -> Bank:
    found = read(path)
    assert not found.partial
    assert found.bank is not None
    return found.bank


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_its_items_are_the_first_of_the_whole(tmp_path: Path, ends: bytes) -> None:
    path = saved(tmp_path, BANK.replace(b"\n", ends))
    beginning, everything = partial(path), whole(path)
    assert tuple(beginning.items) == tuple(everything.items)[:MOST]
    assert places(beginning.items) == places(everything.items[:MOST])
    assert dict(beginning.passages) == first(everything.passages, MOST // 10)
    assert (beginning.id, beginning.title) == (everything.id, everything.title)
    assert (beginning.digest, len(everything.digest)) == ("", 64)


def places(items: Sequence[Item]) -> list[tuple[Place, Mapping[str, Place]]]:
    return [(item.place, dict(item.places)) for item in items]


def first(passages: Mapping[str, Passage], most: int) -> dict[str, Passage]:
    return dict(islice(passages.items(), most))


def test_no_item_is_cut_in_two_wherever_the_cut_is(tmp_path: Path) -> None:
    for more in range(0, 1_500, 100):
        path = saved(tmp_path, bank_of(1_000, "L" * (1 + more)))
        items = tuple(whole(path).items)
        for most in range(70, 100, 3):
            assert partial(path, most).items == items[:most]


def test_a_round_of_new_questions_is_the_same(tmp_path: Path) -> None:
    path = saved(tmp_path, BANK)
    beginning, everything = partial(path), whole(path)
    for seed in map(str, range(200)):
        assert round_of(beginning, seed) == round_of(everything, seed)


def round_of(bank: Bank, seed: str) -> tuple[Question, ...]:
    plan = agenda(stock([bank]), {}, date(2026, 3, 1), Pace())
    return drawn(plan.chosen(Pace().count), seed)


def test_what_is_wrong_further_down_is_not_seen(tmp_path: Path) -> None:
    path = saved(tmp_path, BANK + b"  - nonsense\n\xff\n")
    assert read(path).bank is None
    assert len(partial(path).items) == MOST


@pytest.mark.parametrize(
    ("data", "most"),
    [
        (BANK[: LARGE - 1], MOST),
        (BANK, 1_000),
        (BANK.replace(b"title: Large\n", b""), MOST),
        (BANK.replace(b"answer: Year 7\n", b""), MOST),
        (BANK.replace(b"number 3 says", b"number \x1b says"), MOST),
        (BANK.replace(b"number 3 says", b"number \xff says"), MOST),
        (b"title: Large\n" + BANK[WHERE_ITEMS_BEGIN:] + BANK[:WHERE_ITEMS_BEGIN], MOST),
        (b"a" * LARGE, MOST),
        (b"\n" * LARGE, MOST),
    ],
    ids=[
        "small",
        "too few",
        "no title",
        "no answer",
        "an escape",
        "no UTF-8",
        "passages last",
        "one line",
        "nothing",
    ],
)
def test_whatever_else_there_is_is_read_as_a_whole(tmp_path: Path, data: bytes, most: int) -> None:
    assert read_beginning(saved(tmp_path, data), most) is None


def test_no_file_has_no_beginning(tmp_path: Path) -> None:
    found: list[Reading | None] = [
        read_beginning(path, MOST) for path in (tmp_path, tmp_path / "none.yaml", Path("a\0b"))
    ]
    assert found == [None] * 3
