"""Figures in words, the same ones for every front end."""

from datetime import date

import pytest

from quizapp.figures import Figures, Share
from quizapp.quiz import Next, Progress
from quizapp.quiz.streaks import Streak
from quizapp.sitting.telling import (
    how_far,
    in_a_row,
    likely,
    pace,
    percent,
    shares,
    standing,
    weak_lists,
)
from quizapp.values import replace
from tests.figures.test_figures import Given, missed, told


@pytest.fixture
def found() -> Figures:
    return told(*missed("capital", [9, 6, 4]), Given("rivers", 1), Given("rivers", 0))


def test_each_kind_of_question_is_counted_and_named() -> None:
    assert how_far(Progress(4, 12, 30, 54)) == "4 due, 12 new, 30 learning, 54 known"


def test_without_a_streak_there_is_nothing_to_say() -> None:
    assert in_a_row(Streak()) == ""
    assert in_a_row(Streak(1, today=True)) == "1 day in a row"
    assert in_a_row(Streak(7)) == "7 days in a row"


def test_what_there_is_to_do_comes_first(found: Figures) -> None:
    assert list(standing(found)) == [
        "5 questions to study today.",
        "Streak: 2 days.",
        "5 answers in a year, 1 today.",
    ]


def test_who_is_done_is_told_when_to_come_back(found: Figures) -> None:
    done = replace(found, progress=Progress(known=5, next=Next(date(2026, 3, 12), 4)))
    assert next(standing(done)) == "Nothing is due. Next: 4 questions tomorrow."
    never = replace(found, progress=Progress())
    assert next(standing(never)) == "Streak: 2 days."


def test_a_streak_that_may_end_today_is_said_to(found: Figures) -> None:
    waiting = replace(found, streak=Streak(3, today=False))
    assert "Streak: 3 days; study today to go on with it." in list(standing(waiting))


def test_a_share_comes_with_what_it_rests_on() -> None:
    share = Share(26, 30)
    assert (percent(share), likely(share)) == ("87%", "26 of 30, likely 70 to 95%")
    assert (percent(Share()), likely(Share())) == ("-", "nothing to tell yet")


def test_guesses_are_told_of_where_there_are_any(found: Figures) -> None:
    assert [label for label, _ in shares(found)] == ["Right when known before", "Right when sure"]
    guessed = told(Given("capital", 3, guess=True))
    assert dict(shares(guessed))["Right when guessing"] == Share(1, 1)


def test_a_pace_is_told_in_whole_seconds() -> None:
    assert pace(8.4) == "Half of the answers took 8 seconds or less."
    assert pace(1.2) == "Half of the answers took 1 second or less."
    assert pace(0.2) == "Half of the answers took 1 second or less."


def test_only_what_is_weak_has_a_list(found: Figures) -> None:
    headings = [heading for heading, _ in weak_lists(found)]
    assert headings == ["Weakest tags", "Weakest passages", "Weakest questions"]
    assert list(weak_lists(told(Given("rivers", 1)))) == []
