"""Recalling first, and saying how sure one is, in lines of text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.history import Store
from quizapp.plain.conversation import RECALL
from quizapp.plain.sureness import PROMPT
from quizapp.settings import Confidence
from quizapp.sitting import Desk, Manner, Sitting
from tests.plain.conftest import BANK, Talk


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "home" / "history.db") as store:
        yield store


def sure(store: Store) -> Sitting:
    return Desk(store, "", manner=Manner(confidence=Confidence.GUESS)).study([BANK])


def recalling(store: Store) -> Sitting:
    return Desk(store, "", manner=Manner(recall_first=True)).study([BANK])


def guesses(store: Store, sitting: Sitting) -> list[tuple[tuple[int, ...], bool]]:
    return [(row.chosen, row.guess) for row in store.answers_of(sitting.record.uid)]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("1", ""), ((0,), False)),
        (("1", "sure"), ((0,), False)),
        (("1", "g"), ((0,), True)),
        (("1", "Guess"), ((0,), True)),
        (("g 1",), ((0,), True)),
        (("1", "what?", ""), ((0,), False)),
        (("1", "2", ""), ((1,), False)),
        (("1", "g 2"), ((1,), True)),
        (("1",), ((0,), False)),
    ],
)
def test_an_answer_says_whether_it_is_a_guess(
    lines: tuple[str, ...], kept: tuple[tuple[int, ...], bool], store: Store, talk: Talk
) -> None:
    sitting = sure(store)
    talk(*lines, sitting=sitting)
    assert guesses(store, sitting) == [kept]


def test_who_answers_neither_is_told_what_can_be_said(store: Store, talk: Talk) -> None:
    said = talk("1", "h", "", sitting=sure(store))
    assert said.count(PROMPT) == 2
    assert "Enter or g; or another number" in said


def test_the_options_come_when_they_are_asked_for(store: Store, talk: Talk) -> None:
    sitting = recalling(store)
    said = talk("", "1", sitting=sitting)
    before, after = said.split(RECALL, 1)
    assert "When did the office open?" in before
    assert "December 2006" not in before
    assert "  1. December 2006" in after.split("Your answer: ")[0]
    assert guesses(store, sitting) == [((0,), False)]
    assert RECALL in after


def test_what_was_recalled_may_be_typed_and_answers_nothing(store: Store, talk: Talk) -> None:
    sitting = recalling(store)
    said = talk("2", "December, I think", sitting=sitting)
    assert "  1. December 2006" in said
    assert guesses(store, sitting) == []
    assert "is no answer here" in said


def test_hint_help_and_skip_work_before_the_options(store: Store, talk: Talk) -> None:
    sitting = recalling(store)
    said = talk("h", "?", "s", "q", sitting=sitting)
    assert "Hint: In winter." in said
    assert "Skipped." in said
    assert "December 2006" not in said
    assert guesses(store, sitting) == []
