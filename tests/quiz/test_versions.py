import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from quizapp.bank.model import Bank, Order
from quizapp.quiz import Kind, Question, Version, fixed_round, version
from quizapp.values import replace
from tests.quiz.conftest import BANK

NAMES = ("A", "B", "C", "D")
SEEDS = [str(n) for n in range(60)]


def texts(question: Question) -> list[str]:
    return [option.text for option in question.options]


def ids(questions: Iterable[Question]) -> list[str]:
    return [question.id for question in questions]


def versions(seed: str, bank: Bank = BANK) -> list[Version]:
    questions = fixed_round([bank], seed, 9)
    return [version(questions, seed, name) for name in NAMES]


def arranged(order: Order) -> Bank:
    return replace(BANK, items=tuple(replace(item, order=order) for item in BANK.items))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_version_asks_the_same_questions_with_the_same_options(seed: str) -> None:
    drawn = {question.id: question for question in fixed_round([BANK], seed, 9)}
    for made in versions(seed):
        assert sorted(ids(made.questions)) == sorted(drawn)
        for question in made.questions:
            original = drawn[question.id]
            assert set(question.options) == set(original.options)
            assert len(question.options) == len(original.options)
            assert replace(question, options=original.options) == original


def test_versions_differ_in_the_order_of_questions_and_of_options() -> None:
    orders = [tuple(ids(made.questions)) for seed in SEEDS for made in versions(seed)]
    assert len(set(orders)) > 80
    differing = 0
    for seed in SEEDS:
        first, second, *_ = (
            {question.id: texts(question) for question in made.questions} for made in versions(seed)
        )
        differing += sum(first[name] != second[name] for name in first)
    assert differing > 2 * len(SEEDS)


@pytest.mark.parametrize("order", [Order.FIXED, Order.SORTED])
def test_options_that_the_author_arranged_stay_so(order: Order) -> None:
    bank = arranged(order)
    drawn = {question.id: texts(question) for question in fixed_round([bank], "7", 9)}
    for made in versions("7", bank):
        assert {question.id: texts(question) for question in made.questions} == drawn


def test_true_stands_before_false_in_every_version() -> None:
    asked = [q for seed in SEEDS for made in versions(seed) for q in made.questions]
    statements = [question for question in asked if question.kind is Kind.TRUE_FALSE]
    assert {tuple(texts(question)) for question in statements} == {("True", "False")}


def test_a_version_depends_on_no_other() -> None:
    questions = fixed_round([BANK], "7", 9)
    assert version(questions, "7", "C") == versions("7")[2]
    assert version(questions, "8", "C") != version(questions, "7", "C")


def test_the_right_option_stands_in_every_place_alike() -> None:
    places = [0] * 4
    for number in range(800):
        questions = fixed_round([BANK], str(number), 9)
        made = version(questions, str(number), "B")
        (place,) = next(question for question in made.questions if question.id == "capital").key
        places[place] += 1
    assert all(150 < count < 250 for count in places)


def test_a_version_is_the_same_in_every_process() -> None:
    code = (
        "from tests.quiz.conftest import BANK; from quizapp.quiz import fixed_round, version; "
        "print(version(fixed_round([BANK], '7', 9), '7', 'B'))"
    )
    root = Path(__file__).parents[2]
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "random")
    }
    assert len(printed) == 1


def test_these_versions_are_the_same_for_ever() -> None:
    drawn = fixed_round([BANK], "7", 9)
    made = version(drawn, "7", "B")
    assert ids(drawn) == ["capital", "years/1", "years/true-false", "years/2", "rivers"]
    assert ids(made.questions) == ["capital", "years/2", "years/true-false", "years/1", "rivers"]
    assert texts(made.questions[0]) == ["Belgrade", "Subotica", "Niš", "Novi Sad"]
