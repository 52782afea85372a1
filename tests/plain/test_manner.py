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


def certain(store: Store) -> Sitting:
    return Desk(store, "", manner=Manner(confidence=Confidence.CERTAINTY)).study([BANK])


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


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("1", ""), ((0,), 3, False)),
        (("1", "sure"), ((0,), 3, False)),
        (("1", "l"), ((0,), 2, False)),
        (("1", "Likely"), ((0,), 2, False)),
        (("1", "g"), ((0,), 1, True)),
        (("g 1",), ((0,), 1, True)),
        (("1", "2", "l"), ((1,), 2, False)),
        (("1", "g 2"), ((1,), 1, True)),
        (("1", "certainly", "l"), ((0,), 2, False)),
        (("1",), ((0,), 0, False)),
    ],
)
def test_an_answer_says_in_three_steps_how_sure_it_is(
    lines: tuple[str, ...], kept: tuple[tuple[int, ...], int, bool], store: Store, talk: Talk
) -> None:
    sitting = certain(store)
    talk(*lines, sitting=sitting)
    rows = store.answers_of(sitting.record.uid)
    assert [(row.chosen, row.certainty, row.guess) for row in rows] == [kept]


def test_what_is_at_stake_is_said_before_and_what_it_brought_after(
    store: Store, talk: Talk
) -> None:
    said = talk("2", "", "1 2", "l", "", sitting=certain(store))
    assert "Enter if you are sure (+3 or -6), l if it is likely (+2 or -2)" in said
    assert "You were sure: -6 marks. So far -6 marks, -6 an answer." in said
    assert "You called it likely: +2 marks. So far -4 marks, -2 an answer." in said


def test_the_results_tell_marks_and_calibration(store: Store, talk: Talk) -> None:
    said = talk("2", "", "1 2", "l", "1", "g", "", sitting=certain(store))
    results = said.split("That was the round.")[1]
    assert "-4 marks, -2 an answer." in results
    assert "Right when sure: 0 of 1, 0 percent." in results
    assert "Right when likely: 1 of 1, 100 percent." in results
    assert "when guessing" not in results


def test_likely_is_no_answer_where_only_guesses_are_told_apart(store: Store, talk: Talk) -> None:
    sitting = sure(store)
    said = talk("1", "l", "", sitting=sitting)
    assert "Enter or g; or another number" in said
    assert guesses(store, sitting) == [((0,), False)]


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
