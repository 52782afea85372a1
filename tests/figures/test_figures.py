"""What answers add up to, by hand-made histories."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures import Figures, Past, Share, Weakest, figures
from quizapp.figures.figures import FORECAST
from quizapp.quiz import Calendar, Memory, Pace, QuestionName
from quizapp.quiz.certainty import Certainty
from quizapp.quiz.streaks import Streak
from tests.quiz.conftest import BANK

TODAY = date(2026, 3, 11)
NOW = datetime(2026, 3, 11, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Given:
    """An answer so many days ago, at noon."""

    question: str
    days_ago: float
    right: bool = True
    guess: bool = False
    certainty: int = 0
    seconds: float = 5.0
    bank: str = "serbia"

    @property
    def at(self) -> datetime:
        return NOW - timedelta(days=self.days_ago)


def told(
    *reviews: Given,
    before: Mapping[QuestionName, bool] | None = None,
    memories: Mapping[QuestionName, Memory] | None = None,
) -> Figures:
    past = Past(reviews, before or {}, memories or {})
    return figures(past, [BANK], Calendar(UTC), NOW, Pace())


def missed(question: str, days: Sequence[int]) -> list[Given]:
    return [Given(question, day, right=False) for day in days]


def test_a_year_of_nothing() -> None:
    found = told()
    assert (found.answers, found.seconds, found.streak) == (0, None, Streak())
    assert (found.retention, found.sure, found.guesses) == (Share(), Share(), Share())
    assert found.retention.value is None
    assert found.progress.new == 5
    assert len(found.weeks) == 53
    assert found.weeks[-1].monday == date(2026, 3, 9)
    assert found.weeks[0].monday == date(2025, 3, 10)
    assert {day.answers for day in found.forecast} == {0}


def test_days_and_weeks_count_every_answer_and_share_first_ones() -> None:
    found = told(
        Given("capital", 2, right=False),
        Given("capital", 2),
        Given("rivers", 2),
        Given("rivers", 0),
    )
    last = found.weeks[-1]
    assert [day.answers for day in last.days] == [3, 0, 1, 0, 0, 0, 0]
    assert (last.share, last.answers) == (Share(2, 3), 4)
    assert found.weeks[-2].share.value is None


def test_true_retention_is_of_what_was_known_on_an_earlier_day() -> None:
    found = told(
        Given("capital", 9),
        Given("capital", 9, right=False),
        Given("capital", 8, right=False),
        Given("capital", 7),
        Given("capital", 5),
        Given("capital", 5, right=False),
        Given("rivers", 4, right=False),
        Given("years/1", 3),
        before={("serbia", "rivers"): True, ("serbia", "years/1"): False},
    )
    assert found.retention == Share(1, 2)


def test_calibration_tells_sure_answers_from_guesses() -> None:
    found = told(
        Given("capital", 3),
        Given("rivers", 3, right=False),
        Given("years/1", 3, guess=True),
        Given("years/2", 3, right=False, guess=True),
        Given("years/2", 3),
    )
    assert (found.sure, found.guesses) == (Share(1, 2), Share(1, 2))


def test_each_certainty_has_its_share() -> None:
    found = told(
        Given("capital", 3, certainty=3),
        Given("rivers", 3, right=False, certainty=3),
        Given("years/1", 3, right=False, guess=True, certainty=1),
        Given("years/2", 3),
    )
    assert list(found.certainty) == [Certainty.SURE, Certainty.LIKELY, Certainty.GUESS]
    assert list(found.certainty.values()) == [Share(1, 2), Share(0, 0), Share(0, 1)]
    assert (found.sure, found.guesses) == (Share(2, 3), Share(0, 1))


def test_how_well_is_told_of_the_last_ninety_days() -> None:
    found = told(Given("capital", 200, right=False, seconds=99), Given("capital", 1, seconds=4))
    assert (found.sure, found.seconds, found.answers) == (Share(1, 1), 4, 2)


def test_one_slip_is_no_weakness_and_a_habit_is() -> None:
    assert told(Given("capital", 3, right=False)).weakest.questions == ()
    found = told(*missed("rivers", [9, 7, 5]), *missed("capital", [9, 6]), Given("capital", 3))
    [rivers] = found.weakest.questions
    assert (rivers.id, rivers.text, rivers.share) == ("rivers", "Which are rivers?", Share(0, 2))
    assert found.weakest.tags == ()


def test_what_was_never_asked_before_is_new_and_not_weak() -> None:
    first = missed("rivers", [3]) + missed("capital", [3]) + missed("years/1", [3])
    assert told(*first).weakest == Weakest()
    again = told(*missed("rivers", [3, 2]), before={("serbia", "rivers"): False})
    assert [weak.share for weak in again.weakest.questions] == [Share(0, 2)]


def test_weak_tags_and_passages_gather_their_questions() -> None:
    found = told(*missed("capital", [9, 6, 4]))
    [tag], [passage] = found.weakest.tags, found.weakest.passages
    assert (tag.bank, tag.id) == ("", "towns")
    assert (passage.bank, passage.id, passage.text) == ("serbia", "towns", "Belgrade leads.")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("years/1", "It opened in _____ and closed in 2021."),
        ("years/true-false", "It opened in _____ and closed in _____."),
    ],
)
def test_a_weak_blank_does_not_tell_its_answer(question: str, text: str) -> None:
    [weak] = told(*missed(question, [7, 5, 3])).weakest.questions
    assert weak.text == text


def test_questions_that_are_gone_are_left_out() -> None:
    assert told(*missed("gone", [5, 3])).weakest.questions == ()


def test_the_forecast_puts_what_is_overdue_on_today() -> None:
    def memory(stability: float, days_ago: int) -> Memory:
        last = TODAY - timedelta(days=days_ago)
        return Memory(stability, 5, last, last)

    memories = {
        ("serbia", "capital"): memory(3, 40),
        ("serbia", "rivers"): memory(3, 1),
        ("serbia", "years/1"): memory(90, 1),
        ("serbia", "gone"): memory(3, 1),
    }
    found = told(memories=memories)
    assert [day.answers for day in found.forecast] == [1, 0, 1] + [0] * (FORECAST - 3)
    assert (found.progress.due, found.progress.known) == (1, 1)


def test_the_streak_is_of_days_with_answers() -> None:
    assert told(*(Given("capital", day) for day in (5, 2, 1))).streak == Streak(2, today=False)
    assert told(Given("capital", 1), Given("capital", 0)).streak == Streak(2, today=True)


def test_answers_of_the_far_future_are_left_out() -> None:
    assert told(Given("capital", -70 * 365), Given("capital", 1)).answers == 1


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_share_lies_between_its_bounds(right: int, wrong: int) -> None:
    share = Share(right, right + wrong)
    low, high = share.bounds
    assert 0 <= low <= high <= 1
    if share.value is not None:
        assert low <= share.value + 1e-12
        assert share.value - 1e-12 <= high


def test_the_bounds_are_those_of_wilson() -> None:
    assert Share(0, 1).bounds == pytest.approx((0, 0.7935), abs=1e-4)
    assert Share(8, 10).bounds == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert Share().bounds == (0, 1)
