from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.scale import floors, level


def test_only_nothing_stands_on_the_ground_and_only_the_most_on_top() -> None:
    assert [level(number, 100, 4) for number in (0, 1, 25, 26, 75, 76, 100)] == [
        0,
        1,
        1,
        2,
        3,
        4,
        4,
    ]
    assert level(0, 0, 4) == 0


def test_floors_leave_out_steps_that_nothing_stands_on() -> None:
    assert floors(46, 4) == {1: 1, 2: 12, 3: 24, 4: 35}
    assert floors(2, 4) == {2: 1, 4: 2}
    assert floors(1, 4) == {4: 1}
    assert floors(0, 4) == {}


@given(st.integers(1, 500), st.integers(1, 9))
def test_every_number_stands_on_the_last_floor_it_reaches(most: int, steps: int) -> None:
    found = floors(most, steps)
    for number in range(1, most + 1):
        assert level(number, most, steps) == max(s for s, least in found.items() if least <= number)
