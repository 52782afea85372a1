"""Certainty-based marks, as Gardner-Medwin gives them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz import Verdict
from quizapp.quiz.certainty import STAKES, Certainty, mark
from quizapp.quiz.sureness import at_stake, signed

RIGHT = Verdict(frozenset({0, 1}), frozenset({0, 1}), 1.0, right=True)
PARTLY = Verdict(frozenset({0}), frozenset({0, 1}), 0.5)
WRONG = Verdict(frozenset({2}), frozenset({0, 1}), 0.0)


@pytest.mark.parametrize(
    ("certainty", "right", "wrong"),
    [
        (Certainty.SURE, 3, -6),
        (Certainty.LIKELY, 2, -2),
        (Certainty.GUESS, 1, 0),
        (Certainty.UNSAID, 0, 0),
    ],
)
def test_the_marks_and_partly_right_is_wrong(certainty: Certainty, right: int, wrong: int) -> None:
    assert mark(RIGHT, certainty) == right
    assert mark(WRONG, certainty) == mark(PARTLY, certainty) == wrong


@given(st.fractions(0, 1))
def test_the_best_on_average_is_to_say_how_sure_one_is(chance: Fraction) -> None:
    means = {
        level: chance * stake.right + (1 - chance) * stake.wrong for level, stake in STAKES.items()
    }
    best = max(means.values())
    assert (means[Certainty.SURE] == best) == (chance >= Fraction(4, 5))
    assert (means[Certainty.GUESS] == best) == (chance <= Fraction(2, 3))
    assert (means[Certainty.LIKELY] == best) == (Fraction(2, 3) <= chance <= Fraction(4, 5))


def test_marks_in_words() -> None:
    assert [signed(each) for each in (3, -6, 0, 0.25, -0.04, 1.96)] == [
        "+3",
        "-6",
        "0",
        "+0.2",
        "0",
        "+2",
    ]
    assert [at_stake(level) for level in STAKES] == ["+3 or -6", "+2 or -2", "+1 or 0"]
