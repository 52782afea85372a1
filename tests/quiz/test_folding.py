"""Answers make the memory that py-fsrs makes of them, however they come and whatever clocks say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.days import Calendar
from quizapp.quiz.folding import is_settled, rating, remembered
from quizapp.quiz.memory import DECAY, Memory

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
NOW = START + timedelta(days=4000)
CALENDAR = Calendar(UTC)


@dataclass(frozen=True)
class Given:
    """An answer so many days after START."""

    right: bool
    day: float = 0
    hint: bool = False
    guess: bool = False

    @property
    def at(self) -> datetime:
        return START + timedelta(days=self.day)

    def on(self, day: float) -> Given:
        return replace(self, day=day)


WRONG, RIGHT = Given(right=False), Given(right=True)
answers = st.builds(
    Given, st.booleans(), st.floats(-500, 500), hint=st.booleans(), guess=st.booleans()
)
stories = st.lists(answers, max_size=12)


def told(*story: Given, now: datetime = NOW, calendar: Calendar = CALENDAR) -> Memory:
    memory = remembered(story, calendar, now)
    assert memory is not None
    return memory


def by_py_fsrs(story: list[Given]) -> fsrs.Card:
    """Return what py-fsrs makes of a story in the order of time, counted in whole days."""
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = fsrs.Card(card_id=1, due=START)
    for each in story:
        day = datetime.combine(CALENDAR.day(each.at), START.time(), UTC)
        card, _ = scheduler.review_card(card, rating(each), day)
    return card


GOLDEN = [
    (WRONG.on(0), 0.212, 6.4133, 1),
    (RIGHT.on(0), 0.24668918777567272, 6.402115069296838, 1),
    (RIGHT.on(1), 2.021477251638192, 6.3909413235243795, 2),
    (RIGHT.on(3), 6.451804956995953, 6.379778751497693, 6),
    (RIGHT.on(8), 16.211412770830368, 6.368627342043034, 16),
    (WRONG.on(30), 1.8028584789364386, 8.791620869960457, 2),
    (RIGHT.on(30), 1.8222439408708995, 8.778057618387335, 2),
    (RIGHT.on(31), 3.0718360427852565, 8.764507930065784, 3),
    (RIGHT.on(33), 5.297077074816896, 8.750971791432557, 5),
]


def test_a_golden_story() -> None:
    story = [step[0] for step in GOLDEN]
    for number, (last, stability, difficulty, days) in enumerate(GOLDEN, 1):
        memory = told(*story[:number])
        assert memory.stability == pytest.approx(stability, rel=1e-12)
        assert memory.difficulty == pytest.approx(difficulty, rel=1e-12)
        assert memory.due() == CALENDAR.day(last.at) + timedelta(days=days)


@given(stories.map(lambda story: sorted(story, key=lambda each: each.day)), st.integers(0, 900))
def test_it_is_what_py_fsrs_says(story: list[Given], later: int) -> None:
    memory = remembered(story, CALENDAR, NOW)
    if memory is None:
        assert not story
        return
    card = by_py_fsrs(story)
    assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
    assert memory.due() == card.due.date()
    at = datetime.combine(memory.last, START.time(), UTC) + timedelta(days=later)
    assert card.last_review
    recall = fsrs.Scheduler().get_card_retrievability(card, at)
    assert memory.recall(at.date()) == pytest.approx(recall, rel=1e-12)


@pytest.mark.parametrize("retention", [0.7, 0.8, 0.9, 0.95, 0.99])
def test_another_retention_is_due_when_py_fsrs_says_so(retention: float) -> None:
    scheduler = fsrs.Scheduler(
        desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    card, _ = scheduler.review_card(fsrs.Card(card_id=1, due=START), fsrs.Rating.Easy, START)
    assert card.stability
    memory = Memory(card.stability, 5, START.date(), START.date())
    assert memory.due(retention) == card.due.date()


def test_the_decay_is_that_of_the_package() -> None:
    assert fsrs.Scheduler().parameters[20] == DECAY


@given(stories, st.integers(0, 12), st.integers(-600, 600))
def test_going_on_from_a_memory_is_the_same_as_starting_afresh(
    story: list[Given], cut: int, days: int
) -> None:
    now = START + timedelta(days=days)
    whole = remembered(story, CALENDAR, now)
    before = remembered(story[:cut], CALENDAR, now)
    assert remembered(story[cut:], CALENDAR, now, before) == whole


@given(stories)
def test_nothing_is_due_before_a_night_after_its_last_answer(story: list[Given]) -> None:
    memory = remembered(story, CALENDAR, NOW)
    if memory:
        assert memory.first <= memory.last < memory.due()
        assert memory.last >= max(CALENDAR.day(each.at) for each in story)


def test_grades() -> None:
    assert rating(WRONG) is rating(replace(WRONG, guess=True, hint=True)) is fsrs.Rating.Again
    assert rating(RIGHT) is fsrs.Rating.Good
    for helped in (replace(RIGHT, hint=True), replace(RIGHT, guess=True)):
        assert rating(helped) is fsrs.Rating.Hard


def test_a_slip_is_an_error_that_came_as_a_surprise() -> None:
    assert told(WRONG).slip
    assert not told(replace(WRONG, guess=True)).slip
    assert not told(WRONG, RIGHT).slip


def test_a_clock_400_days_back_delays_nothing_and_hastens_nothing() -> None:
    straight = told(RIGHT, RIGHT.on(2), RIGHT.on(2))
    assert told(RIGHT, RIGHT.on(2), RIGHT.on(-398)) == straight


def test_a_clock_70_years_ahead_poisons_no_schedule() -> None:
    now = START + timedelta(days=3)
    strayed = RIGHT.on(70 * 365)
    assert told(RIGHT, strayed, now=now) == told(RIGHT, now=now)
    healed = told(RIGHT, strayed, RIGHT.on(2.5), now=now)
    assert healed == told(RIGHT, RIGHT.on(2.5), now=now)
    assert remembered([strayed], CALENDAR, now) is None
    assert not is_settled([RIGHT, strayed], now)


def test_a_clock_a_little_ahead_counts_as_now() -> None:
    now = START + timedelta(days=2)
    assert told(RIGHT, RIGHT.on(2.9), now=now) == told(RIGHT, RIGHT.on(2), now=now)
    assert not is_settled([RIGHT, RIGHT.on(2.9)], now)
    assert is_settled([RIGHT, RIGHT.on(2)], now)


def test_from_evening_to_morning_is_a_day_and_from_morning_to_evening_is_none() -> None:
    night = told(RIGHT, RIGHT.on(0.6), RIGHT.on(1))
    assert night == told(RIGHT, RIGHT, RIGHT.on(1))
    assert night.last == date(2026, 3, 3)


def test_days_are_counted_where_the_learner_lives() -> None:
    late, early = RIGHT.on(0.8), RIGHT.on(0.9)
    assert CALENDAR.day(late.at) < CALENDAR.day(early.at)
    for zone in ("Asia/Tokyo", "America/Los_Angeles"):
        calendar = Calendar(ZoneInfo(zone))
        apart = (calendar.day(early.at) - calendar.day(late.at)).days
        assert told(late, early, calendar=calendar).last == calendar.day(late.at) + timedelta(
            days=apart
        )


def test_ahead_of_time_a_right_answer_gives_little_and_harms_nothing() -> None:
    waited = told(RIGHT, RIGHT.on(2), RIGHT.on(13))
    hurried = told(RIGHT, RIGHT.on(2), RIGHT.on(2), RIGHT.on(2), RIGHT.on(3))
    assert told(RIGHT, RIGHT.on(2)).stability <= hurried.stability < waited.stability
    rested = told(RIGHT, RIGHT.on(2), RIGHT.on(2), RIGHT.on(2), RIGHT.on(13))
    assert rested.stability >= waited.stability * 0.99


def test_known_is_what_need_not_be_asked_for_a_week() -> None:
    today = date(2026, 3, 2)
    fresh, firm = Memory(6, 5, today, today), Memory(7, 5, today, today)
    assert not fresh.is_firm(fresh.due())
    assert firm.is_firm(firm.due())
    assert not firm.is_firm(firm.due(retention=0.95))
