"""What can be asked of several banks, counted and named without looking at any question."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.model import Bank
from quizapp.quiz.chance import Chance
from quizapp.quiz.selection import Selection
from quizapp.quiz.stock import name_of, stock
from quizapp.values import replace

TOWNS = Selection(passages=frozenset({"towns"}))


def test_questions_are_named_in_their_order_bank_by_bank(bank: Bank) -> None:
    whole = stock([bank, replace(bank, id="other")])
    assert list(whole.names) == [name_of(named) for named in whole]
    assert len(whole) == len(whole.names) == 2 * len(bank.askables())


def test_a_question_is_found_by_its_name(bank: Bank) -> None:
    whole = stock([bank, replace(bank, id="other")])
    assert [whole.find(name) for name in whole.names] == list(range(len(whole)))


def test_what_a_selection_leaves_out_is_neither_named_nor_found(bank: Bank) -> None:
    whole, narrowed = stock([bank]), stock([bank], TOWNS)
    assert list(narrowed.names) == [name_of(named) for named in narrowed]
    assert 0 < len(narrowed) < len(whole)
    for name in whole.names:
        assert (name in narrowed.names) == (narrowed.find(name) is not None)
        assert (name in narrowed.names) == (name in list(narrowed.names))
    questions = [question for _, question in whole.names] + ["nothing"]
    for each in (whole, narrowed, stock([replace(bank, id="other"), bank], TOWNS)):
        found = [each.find((bank.id, question)) for question in questions]
        assert each.find_all(bank.id, questions) == found


def test_what_is_no_question_is_not_found(bank: Bank) -> None:
    names = stock([bank]).names
    assert (bank.id, "nothing") not in names
    assert ("nothing", "capital") not in names
    assert not names.__contains__("capital")


def test_names_compare_as_a_set(bank: Bank) -> None:
    whole, narrowed = stock([bank]).names, stock([bank], TOWNS).names
    assert narrowed < whole
    assert set(whole) <= whole


@given(st.text(max_size=5), st.integers(0, 40), st.integers(0, 50))
def test_a_sample_is_the_beginning_of_a_fisher_yates_shuffle(
    seed: str, size: int, count: int
) -> None:
    rest, draw = list(range(size)), Random(seed).random
    for index in range(size):
        other = index + int(draw() * (size - index))
        rest[index], rest[other] = rest[other], rest[index]
    assert Chance(seed).sample(range(size), count) == rest[:count]
