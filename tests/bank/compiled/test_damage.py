"""Nothing is believed that is not what was written; what is damaged is made once more."""

import os
from pathlib import Path

import pytest

from quizapp.bank import BankError, Reading, read
from quizapp.bank.compiled.cache import Cache
from tests.bank.compiled.places import (
    EVERYTHING,
    cache_in,
    compiled_in,
    is_from_cache,
    places,
    written,
)
from tests.bank.samples import with_question
from tests.benchmarks.banks import bank_of


class Kept:
    """A bank that was read and kept in the file `file`, which holds `data`."""

    def __init__(self, folder: Path, text: str) -> None:
        (folder / "texts").mkdir(exist_ok=True)
        self.folder = folder
        self.path = written(folder, text)
        self.plain = read(self.path)
        self.cache(self.path)
        [self.file] = compiled_in(folder)
        self.data = self.file.read_bytes()

    @property
    def cache(self) -> Cache:
        return cache_in(self.folder)

    def read(self) -> Reading:
        return self.cache(self.path)


@pytest.fixture
def small(tmp_path: Path) -> Kept:
    """A bank with something in every part of its compiled file."""
    parts = "passages: {p: {text: x}}\npools: {towns: [Zemun]}\n"
    return Kept(tmp_path, parts + with_question("passage: p", "tags: [a, b]"))


@pytest.fixture
def large(tmp_path: Path) -> Kept:
    """A bank whose compiled file is too large to be read as a whole."""
    return Kept(tmp_path, bank_of(300).decode())


def told(reading: Reading) -> list[object]:
    """Return what else a bank tells, beside what it is compared by."""
    assert reading.bank is not None
    questions = reading.bank.askables()
    labels = [(each.tags, each.difficulty, each.passages) for each in questions.labels()]
    found = [questions.find(name) for name in questions.ids()]
    return [*places(reading), *labels, *found]


def test_a_byte_that_was_flipped_anywhere_changes_nothing(small: Kept) -> None:
    for index in range(len(small.data)):
        flipped = bytearray(small.data)
        flipped[index] ^= 1 << index % 8
        small.file.write_bytes(flipped)
        found = small.read()
        assert found == small.plain, index
        assert told(found) == told(small.plain), index
        assert small.file.read_bytes() == small.data, index


@pytest.mark.parametrize("left", [0, 1, 31, 32, 100, -1, -20, -33, -200])
def test_a_file_that_was_cut_is_made_anew(small: Kept, left: int) -> None:
    small.file.write_bytes(small.data[:left])
    assert small.read() == small.plain
    assert small.file.read_bytes() == small.data


def test_a_file_that_goes_on_after_its_end_is_made_anew(small: Kept) -> None:
    for more in (b"\0", small.data):
        small.file.write_bytes(small.data + more)
        assert small.read() == small.plain
        assert small.file.read_bytes() == small.data


def test_another_banks_file_is_not_taken_for_this_ones(small: Kept) -> None:
    other = written(small.folder, EVERYTHING, "other.yaml")
    small.cache(other)
    [theirs] = set(compiled_in(small.folder)) - {small.file}
    small.file.write_bytes(theirs.read_bytes())
    assert small.read() == small.plain


def test_a_block_of_another_edition_of_the_bank_is_not_taken_for_this_ones(large: Kept) -> None:
    written(large.folder, bank_of(300).decode().replace("Year 400", "Year 500"))
    other = large.read()
    [theirs] = set(compiled_in(large.folder)) - {large.file}
    data = theirs.read_bytes()
    assert len(data) == len(large.data)
    written(large.folder, bank_of(300).decode())
    for start in range(0, len(data), 4096):
        torn = large.data[:start] + data[start : start + 4096] + large.data[start + 4096 :]
        large.file.write_bytes(torn)
        assert large.read() == large.plain != other


@pytest.mark.skipif(os.name != "posix", reason="needs a pipe")
@pytest.mark.parametrize("what", ["folder", "pipe", "loop"])
def test_what_is_no_file_is_done_without(small: Kept, what: str) -> None:
    small.file.unlink()
    if what == "folder":
        small.file.mkdir()
    elif what == "pipe":
        os.mkfifo(small.file)
    else:
        small.file.symlink_to(small.file)
    assert small.read() == small.plain


def test_damage_is_mended_while_the_bank_is_in_use(large: Kept) -> None:
    found = large.read()
    assert is_from_cache(found)
    large.file.write_bytes(bytes(len(large.data)))
    assert found == large.plain
    assert large.file.read_bytes() == large.data


def test_a_bank_in_use_outlives_its_file(large: Kept) -> None:
    found = large.read()
    large.file.unlink()
    assert found == large.plain


def test_damage_after_the_bank_was_saved_is_told(large: Kept) -> None:
    found = large.read()
    large.file.write_bytes(bytes(len(large.data)))
    written(large.folder, with_question())
    assert found.bank is not None
    with pytest.raises(BankError, match="changed while they were in use"):
        list(found.bank.items)
