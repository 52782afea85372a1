from datetime import UTC, datetime, timedelta

from quizapp.sitting import Clock
from quizapp.sitting.onward import Onward

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Hands:
    """A clock on the wall that can be put forward and back, beside the seconds that really pass."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.put = 0.0

    def clock(self) -> Clock:
        return Clock(lambda: NOON + timedelta(seconds=self.passed + self.put), lambda: self.passed)


def after(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def test_it_follows_the_wall() -> None:
    hands = Hands()
    clock = Onward(hands.clock(), NOON)
    hands.passed = 30
    assert clock.now() == NOON + after(30)
    hands.put = 3600
    assert clock.now() == NOON + after(3630)


def test_put_back_it_goes_on_by_the_seconds_that_pass() -> None:
    hands = Hands()
    clock = Onward(hands.clock(), NOON)
    hands.passed, hands.put = 30, -3600
    assert clock.now() == NOON + after(30)
    hands.passed = 90
    assert clock.now() == NOON + after(90)
    hands.put = 0
    hands.passed = 100
    assert clock.now() == NOON + after(100)


def test_it_begins_no_earlier_than_it_is_told() -> None:
    hands = Hands()
    hands.put = -3600
    clock = Onward(hands.clock(), NOON + after(60))
    assert clock.now() > NOON + after(60)
    hands.passed = 10
    assert NOON + after(70) <= clock.now() < NOON + after(71)


def test_no_two_moments_are_the_same() -> None:
    clock = Onward(Hands().clock(), NOON)
    moments = [clock.now() for _ in range(5)]
    assert moments == sorted(set(moments))
