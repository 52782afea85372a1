"""A learner's own number of options: in study alone, and for as long as a round lasts."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from quizapp.bank import Bank, load
from quizapp.history import Store
from quizapp.quiz import Kind
from quizapp.settings import Confidence
from quizapp.sitting import Desk, Manner, Sitting
from quizapp.values import replace
from tests.sitting.conftest import BANK, Watch

THREE = Manner(options=3, confidence=Confidence.GUESS, recall_first=True)


@pytest.fixture
def desk(file: Path, watch: Watch) -> Iterator[Desk]:
    with Store.open(file) as store:
        yield Desk(store, "Ana", watch.clock(), manner=THREE)


def sizes(sitting: Sitting) -> dict[str, int]:
    return {question.id: len(question.options) for question in sitting.session.questions}


def options(sitting: Sitting) -> list[tuple[str, ...]]:
    questions = sitting.session.questions
    return [tuple(option.text for option in question.options) for question in questions]


def test_study_shows_as_many_options_as_the_learner_wants_where_one_is_right(
    desk: Desk, banks: Sequence[Bank]
) -> None:
    sitting = desk.study(banks)
    assert sitting.manner == THREE
    assert sizes(sitting) == {"one": 3, "two": 3, "three": 4}
    for question in sitting.session.questions:
        assert any(option.right for option in question.options)
        assert (question.kind is Kind.MULTIPLE) == (question.id == "three")


def test_a_drill_shows_everybody_the_same(desk: Desk, banks: Sequence[Bank]) -> None:
    others = replace(desk, manner=Manner())
    assert options(desk.drill(banks, "7")) == options(others.drill(banks, "7"))
    assert desk.drill(banks, "7").manner == replace(THREE, options=None)


def test_a_round_that_was_left_comes_back_with_the_same_options(
    desk: Desk, banks: Sequence[Bank]
) -> None:
    sitting = desk.study(banks)
    sitting.answer(sitting.question.key)
    resumed = desk.unfinished(banks)
    assert resumed is not None
    assert options(resumed) == options(sitting)
    assert resumed.manner == THREE


def test_a_drill_that_was_left_comes_back_as_it_was(desk: Desk, banks: Sequence[Bank]) -> None:
    sitting = desk.drill(banks, "7")
    sitting.answer(frozenset({0}))
    resumed = desk.unfinished(banks)
    assert resumed is not None
    assert options(resumed) == options(sitting)


def test_another_number_holds_from_the_next_start_and_answers_stay_what_they_were(
    desk: Desk, banks: Sequence[Bank]
) -> None:
    sitting = desk.study(banks)
    wrong = next(i for i, option in enumerate(sitting.question.options) if not option.right)
    sitting.answer(frozenset({wrong}))
    resumed = replace(desk, manner=Manner(options=2)).unfinished(banks)
    assert resumed is not None
    assert sizes(resumed) == {"one": 2, "two": 2, "three": 4}
    assert resumed.session.score == sitting.session.score


def test_the_missed_ones_again_are_asked_in_the_same_manner(
    desk: Desk, banks: Sequence[Bank]
) -> None:
    sitting = desk.study(banks)
    wrong = next(i for i, option in enumerate(sitting.question.options) if not option.right)
    sitting.answer(frozenset({wrong}))
    assert set(sizes(desk.again(sitting, banks)).values()) == {3}


def test_an_edit_under_a_round_leaves_it_as_many_options(
    desk: Desk, banks: Sequence[Bank], tmp_path: Path
) -> None:
    sitting = desk.study(banks)
    path = tmp_path / "sums.yaml"
    path.write_text(BANK.replace("one and one?", "one plus one?"), "utf-8")
    sitting.adopt([load(path)])
    assert sitting.session.questions[0].stem == "How much is one plus one?"
    assert sizes(sitting) == {"one": 3, "two": 3, "three": 4}
