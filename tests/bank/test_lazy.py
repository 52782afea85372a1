"""Sequences that make their members when they are asked for."""

import pytest

from quizapp.bank.lazy import Lazy


class Squares(Lazy[int]):
    def __len__(self) -> int:
        return 5

    def at(self, index: int) -> int:
        return index * index


SQUARES = Squares()


def test_it_is_read_like_any_sequence() -> None:
    assert list(SQUARES) == [0, 1, 4, 9, 16]
    assert (SQUARES[1], SQUARES[-1], SQUARES[1:3], SQUARES[::-2]) == (1, 16, (1, 4), (16, 4, 0))
    assert 9 in SQUARES
    assert SQUARES.index(4) == 2


@pytest.mark.parametrize("index", [5, -6])
def test_there_is_nothing_beyond_its_ends(index: int) -> None:
    with pytest.raises(IndexError):
        SQUARES[index]


def test_it_equals_whatever_has_the_same_members() -> None:
    members = (0, 1, 4, 9, 16)
    assert members == SQUARES
    assert members == SQUARES
    assert Squares() == SQUARES
    assert hash(SQUARES) == hash((0, 1, 4, 9, 16))
    assert SQUARES != (0, 1, 4, 9)
    assert SQUARES != (0, 1, 4, 9, 17)
    assert SQUARES != 5
