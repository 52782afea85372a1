"""What holds for every value: fields with names, given once, compared and shown."""

import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest

from quizapp.values import EMPTY, Value, replace

T = TypeVar("T")


class Town(Value):
    name: str
    people: int = 0
    rivers: tuple[str, ...] = ()


class Base(Value, aside=("line",), kw_only=True):
    name: str
    line: int = 1


class Heir(Base, kw_only=True):
    """A field without a default after one that has one."""

    stem: str


class Pair(Value, Generic[T]):
    first: T
    second: T

    def __post_init__(self) -> None:
        if self.first == self.second:
            raise ValueError("a pair is of two")


ANY_TOWN: Any = Town
"""The class as it is at run time: a type checker would refuse what it is to refuse itself."""

NIS = Town("Niš", 182_797, rivers=("Nišava",))


def test_fields_are_given_by_place_or_by_name() -> None:
    assert Town("Niš", rivers=("Nišava",), people=182_797) == NIS
    assert (NIS.name, NIS.people, NIS.rivers) == ("Niš", 182_797, ("Nišava",))
    assert Town(name="Bor").people == 0


@pytest.mark.parametrize(
    "mistaken",
    [
        ANY_TOWN,
        lambda: ANY_TOWN("Niš", mayor="?"),
        lambda: ANY_TOWN(people=3),
        lambda: ANY_TOWN("Niš", 1, (), 2),
        lambda: ANY_TOWN("Niš", name="Bor"),
        lambda: replace(NIS, mayor="?"),
    ],
)
def test_what_is_missing_unknown_or_given_twice_is_refused(mistaken: Callable[[], Town]) -> None:
    with pytest.raises(TypeError, match="name, people, rivers"):
        mistaken()


def test_nothing_of_a_value_changes() -> None:
    for name in ("people", "mayor"):
        with pytest.raises(AttributeError):
            setattr(NIS, name, 1)
    with pytest.raises(AttributeError):
        del NIS.name
    assert (NIS.name, NIS.people) == ("Niš", 182_797)


def test_another_value_differs_in_what_is_replaced() -> None:
    smaller = replace(NIS, people=100)
    assert smaller == Town("Niš", 100, ("Nišava",))
    assert smaller != NIS


def test_values_of_other_classes_are_never_equal() -> None:
    class Village(Town):
        pass

    assert Village("Niš") != Town("Niš")
    assert Town("Niš") != ("Niš", 0, ())


def test_equal_values_are_one_in_a_set() -> None:
    assert len({Town("Niš"), Town("Niš"), Town("Bor")}) == 2


def test_an_heir_has_the_fields_above_it_first() -> None:
    heir = Heir(stem="Why?", name="q")
    assert (heir.name, heir.line, heir.stem) == ("q", 1, "Why?")
    assert repr(heir) == "Heir(name='q', stem='Why?')"


def test_what_is_aside_is_neither_compared_nor_shown() -> None:
    assert Heir(name="q", stem="Why?", line=7) == Heir(name="q", stem="Why?")
    assert hash(Base(name="q", line=7)) == hash(Base(name="q"))
    assert repr(Heir(name="q", stem="Why?", line=7)) == "Heir(name='q', stem='Why?')"


def test_fields_that_make_no_sense_together_are_refused() -> None:
    assert Pair("a", "b").first == "a"
    with pytest.raises(ValueError, match="of two"):
        Pair(1, 1)
    with pytest.raises(ValueError, match="of two"):
        replace(Pair(1, 2), second=1)


def test_a_value_goes_to_another_process_whole() -> None:
    heir = Heir(name="q", stem="Why?", line=7)
    back = pickle.loads(pickle.dumps(heir))  # noqa: S301 - made one line above
    assert back == heir
    assert back.line == 7


def test_a_value_is_taken_apart_by_its_fields_in_order() -> None:
    match NIS:
        case Town(name, people):
            assert (name, people) == ("Niš", 182_797)


def test_a_value_holds_its_fields_and_nothing_else() -> None:
    assert not hasattr(NIS, "__dict__")
    assert not EMPTY
