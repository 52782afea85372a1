"""Counting days that are over apart changes no figure."""

from datetime import UTC, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures import RECENT, Figures, Ledger, Past, figures, is_in_order, year_of
from quizapp.quiz import Calendar, Pace
from tests.figures.test_figures import NOW, TODAY, Given, told
from tests.quiz.conftest import BANK

CALENDAR = Calendar(UTC)

answers = st.builds(
    Given,
    question=st.sampled_from(["capital", "rivers", "years/1", "gone"]),
    days_ago=st.integers(0, 360),
    right=st.booleans(),
    guess=st.booleans(),
    certainty=st.integers(0, 3),
    seconds=st.integers(0, 900).map(lambda tenths: tenths / 10),
)


def by_ledger(reviews: list[Given], days_ago: int) -> Figures:
    """Return the figures where the answers before that day are in a ledger, written and read."""
    old = [each for each in reviews if each.days_ago > days_ago]
    new = [each for each in reviews if each.days_ago <= days_ago]
    ledger = Ledger().enter(year_of(old, {}, CALENDAR, NOW), TODAY - RECENT)
    past = Past(new, {}, {}, [Ledger.of_text(ledger.as_text())])
    return figures(past, [BANK], CALENDAR, NOW, Pace())


@given(st.lists(answers, max_size=60), st.integers(0, 360))
def test_a_ledger_of_older_days_tells_the_same(reviews: list[Given], days_ago: int) -> None:
    reviews.sort(key=lambda each: -each.days_ago)
    assert by_ledger(reviews, days_ago) == told(*reviews)


@given(st.lists(answers, max_size=60), st.integers(0, 360), st.integers(0, 90))
def test_days_can_be_taken_out_as_if_they_had_never_been_recent(
    reviews: list[Given], first: int, recent: int
) -> None:
    reviews.sort(key=lambda each: -each.days_ago)
    days = [TODAY - RECENT, TODAY - timedelta(days=recent), TODAY - timedelta(days=first)]
    ledger = Ledger().enter(year_of(reviews, {}, CALENDAR, NOW), days[0])
    gone = (each for each in year_of(reviews, {}, CALENDAR, NOW) if days[0] <= each.day < days[1])
    ledger.leave(gone, days[2])
    anew = Ledger().enter(year_of(reviews, {}, CALENDAR, NOW), days[1])
    anew.leave((), days[2])
    assert ledger == anew
    assert all(day >= days[2].toordinal() for day in ledger.days)


def test_answers_are_in_order_unless_a_clock_went_back_to_another_day() -> None:
    later, earlier = Given("capital", 1), Given("rivers", 1.2)
    assert is_in_order([earlier, later, Given("capital", 0)], CALENDAR)
    assert is_in_order([later, earlier], CALENDAR)
    assert not is_in_order([later, Given("rivers", 2)], CALENDAR)


def test_the_median_is_that_of_the_times() -> None:
    times = [3.0, 4.0, 9.5, 100.0]
    assert told(*(Given("capital", 1, seconds=time) for time in times)).seconds == 6.75
    assert told(*(Given("capital", 1, seconds=time) for time in times[:3])).seconds == 4.0


def test_a_streak_goes_on_across_the_ledger() -> None:
    reviews = [Given("capital", day) for day in (4, 3, 2, 1, 0)]
    assert by_ledger(reviews, 0).streak == told(*reviews).streak
    assert told(*reviews).streak.days == 5
