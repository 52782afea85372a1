"""Ten thousand damaged banks: each is read or refused, and nothing else ever happens."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizapp.bank import BankError, Reading, Severity, load, parse
from quizapp.bank.text import unsafe
from quizapp.quiz.draw import draw
from tests.bank.test_items import TOWNS, WHOLE

ROUNDS, PIECES = 1_000, 10
SIGNS = b"-?:,[]{}#&*!|>'\"%@`\t\n \\<~=\r\x00\x1b\xff\xc3\xe2"
SHIPPED = Path(__file__).parents[2] / "questions" / "serbia-military-neutrality.yaml"


def flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def insert(data: bytearray, chance: random.Random) -> None:
    data.insert(chance.randrange(len(data)), chance.choice(SIGNS))


def cut(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 60)]


def drop_line(data: bytearray, chance: random.Random) -> None:
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    data[:] = b"\n".join(lines)


def repeat_line(data: bytearray, chance: random.Random) -> None:
    lines = data.split(b"\n")
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    data[:] = b"\n".join(lines)


def swap_lines(data: bytearray, chance: random.Random) -> None:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    data[:] = b"\n".join(lines)


MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip,
    insert,
    cut,
    drop_line,
    repeat_line,
    swap_lines,
)


def mutants(whole: bytes, seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            chance.choice(MUTATIONS)(data, chance)
        yield bytes(data)


def assert_told(found: Reading, data: bytes) -> None:
    last = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert found.diagnostics
    for each in found.diagnostics:
        assert each.file == "bank.yaml"
        assert 1 <= each.line <= last
        assert each.column >= 1
        assert each.message
        assert each.hint
        assert unsafe(str(each)) is None


@pytest.mark.parametrize("piece", range(PIECES))
def test_a_damaged_bank_is_read_or_refused(piece: int) -> None:
    refused = 0
    for data in mutants(WHOLE.replace("pools:\n", TOWNS).encode(), piece):
        found = parse(data, Path("bank.yaml"))
        assert (found.bank is None) == (found.errors > 0)
        if found.bank is None:
            refused += 1
            assert_told(found, data)
        else:
            for askable in found.bank.askables():
                assert draw(found.bank, askable, "7").options
    assert refused > ROUNDS / 4


@pytest.mark.skipif(not SHIPPED.exists(), reason="the shipped bank is not here")
def test_so_is_the_shipped_bank_as_a_file(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    refused = 0
    for _, data in zip(range(40), mutants(SHIPPED.read_bytes(), 2006), strict=False):
        path.write_bytes(data)
        try:
            assert load(path).items
        except BankError as error:
            refused += 1
            told = error.diagnostics
        else:
            continue
        assert told[0].file == str(path)
        assert any(each.severity is Severity.ERROR for each in told)
    assert 0 < refused < 40
