"""Study from day to day, with a real store and a clock that is wound, and sometimes wrong."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizapp.bank import Bank, read
from quizapp.history import STORE_FILE, Store
from quizapp.quiz import Next, Pace
from quizapp.quiz.streaks import Streak
from quizapp.sitting import Clock, Desk, Sitting, nothing_due, shelves
from quizapp.sitting.streak import streak
from quizapp.values import replace

BELGRADE = ZoneInfo("Europe/Belgrade")
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)


class Life:
    """A person at a desk in `zone`, whose clock shows `now`."""

    def __init__(self, store: Store) -> None:
        self.now = NOON
        self.zone: tzinfo = BELGRADE
        self.store = store

    @property
    def desk(self) -> Desk:
        return Desk(self.store, "Ana", Clock(lambda: self.now, lambda: 0.0, self.zone))

    def study(self, banks: tuple[Bank, ...], *, right: bool = True) -> list[str]:
        """Study a round, answering all alike, and return what was asked."""
        sitting = self.desk.study(banks)
        asked = []
        while not sitting.session.finished:
            asked.append(sitting.question.id)
            sitting.answer(sitting.question.key if right else wrong(sitting))
            sitting.go_on()
        return asked

    def later(self, days: float) -> None:
        self.now += timedelta(days=days)


def wrong(sitting: Sitting) -> frozenset[int]:
    options = set(range(len(sitting.question.options)))
    return frozenset({min(options - sitting.question.key)})


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with Store.open(tmp_path / "home" / STORE_FILE) as store:
        yield Life(store)


@pytest.fixture
def outlook(life: Life, banks: tuple[Bank, ...]) -> Callable[[], str]:
    return lambda: nothing_due(life.desk, banks)


def test_what_is_right_comes_back_ever_later(
    life: Life, banks: tuple[Bank, ...], outlook: Callable[[], str]
) -> None:
    assert life.study(banks) == ["one", "two", "three"]
    assert life.study(banks) == []
    assert outlook() == "Nothing is due. Next: 3 questions on Wednesday, 4 March at 04:00."
    days = []
    for day in range(60):
        life.later(1)
        if life.study(banks):
            days.append(day + 1)
    assert days == [2, 13, 59]


def test_what_is_wrong_is_asked_once_more_and_again_tomorrow(
    life: Life, banks: tuple[Bank, ...], outlook: Callable[[], str]
) -> None:
    assert life.study(banks, right=False) == ["one", "two", "three"] * 2
    assert life.study(banks) == []
    assert outlook() == "Nothing is due. Next: 3 questions tomorrow at 04:00."
    life.now = datetime(2026, 3, 3, 2, 59, tzinfo=UTC)
    assert life.study(banks) == []
    life.now += timedelta(minutes=1)
    assert life.study(banks) == ["one", "two", "three"]


def test_a_round_left_at_its_repeats_resumes_there(life: Life, banks: tuple[Bank, ...]) -> None:
    sitting = life.desk.study(banks)
    for index in range(3):
        sitting.answer(wrong(sitting) if index else sitting.question.key)
        sitting.go_on()
    sitting.answer(sitting.question.key)
    again = life.desk.unfinished(banks)
    assert again is not None
    assert again.session.place == (2, 2)
    assert again.question.id == "three"
    assert [a and a.verdict.right for a in again.session.answers] == [
        True,
        False,
        False,
        True,
        None,
    ]
    assert again.session.score.right == 1
    again.answer(again.question.key)
    again.go_on()
    assert life.desk.unfinished(banks) is None


def test_new_ones_of_a_day_are_counted_over_rounds(life: Life, banks: tuple[Bank, ...]) -> None:
    slow = replace(life.desk, pace=Pace(new_a_day=2))
    sitting = slow.study(banks, 1)
    sitting.answer(sitting.question.key)
    assert [question.id for question in slow.study(banks).session.questions] == ["two"]
    assert slow.agenda(banks).next == Next(datetime(2026, 3, 3, tzinfo=UTC).date(), 1)


def test_a_drill_counts_for_the_memory_too(life: Life, banks: tuple[Bank, ...]) -> None:
    drill = life.desk.drill(banks, "7")
    while not drill.session.finished:
        drill.answer(drill.question.key)
        drill.go_on()
    assert life.study(banks) == []


def test_a_clock_400_days_back_keeps_the_schedule(life: Life, banks: tuple[Bank, ...]) -> None:
    life.study(banks)
    life.later(2)
    life.study(banks)
    due = life.desk.agenda(banks).next
    life.later(-400)
    life.study(banks)
    life.later(400)
    assert life.study(banks) == []
    later = life.desk.agenda(banks).next
    assert due
    assert later
    assert due.day <= later.day <= due.day + timedelta(days=2)


def test_a_clock_70_years_ahead_poisons_nothing(life: Life, banks: tuple[Bank, ...]) -> None:
    life.later(70 * 365)
    life.study(banks)
    life.later(-70 * 365)
    assert life.study(banks) == ["one", "two", "three"]
    assert streak("Ana", life.store, life.desk.calendar, life.now) == Streak(1, today=True)
    life.later(2)
    assert life.study(banks) == ["one", "two", "three"]
    life.later(11)
    assert life.study(banks) == ["one", "two", "three"]


def test_moving_to_another_zone_asks_nothing_twice_and_loses_nothing(
    life: Life, banks: tuple[Bank, ...]
) -> None:
    life.study(banks)
    for zone in ("Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"):
        life.zone = ZoneInfo(zone)
        assert life.study(banks) == []
    life.zone = BELGRADE
    life.later(2)
    assert life.study(banks) == ["one", "two", "three"]


@pytest.mark.parametrize("month", [3, 10])
def test_the_night_on_which_the_clocks_change_is_a_night(
    life: Life, banks: tuple[Bank, ...], month: int
) -> None:
    sunday = {3: 29, 10: 25}[month]
    life.now = datetime(2026, month, sunday - 1, 20, tzinfo=BELGRADE).astimezone(UTC)
    life.study(banks, right=False)
    life.now = datetime(2026, month, sunday, 3, 59, tzinfo=BELGRADE).astimezone(UTC)
    assert life.study(banks) == []
    life.now = datetime(2026, month, sunday, 4, 0, tzinfo=BELGRADE).astimezone(UTC)
    assert len(life.study(banks)) == 3
    assert streak("Ana", life.store, life.desk.calendar, life.now).days == 2


def test_a_streak_counts_the_days_of_the_learner(life: Life, banks: tuple[Bank, ...]) -> None:
    def now() -> Streak:
        return streak("Ana", life.store, life.desk.calendar, life.now)

    def one() -> None:
        sitting = life.desk.drill(banks, None, 1)
        sitting.answer(sitting.question.key)

    assert now() == Streak(0, today=False)
    for _ in range(3):
        one()
        one()
        life.later(1)
    assert now() == Streak(3, today=False)
    life.now = datetime(2026, 3, 6, 2, tzinfo=UTC)
    assert now() == Streak(3, today=False)
    one()
    assert now() == Streak(4, today=True)
    life.later(1)
    assert now() == Streak(4, today=False)
    life.later(1)
    assert now() == Streak(0, today=False)


def test_an_undone_answer_leaves_no_trace(life: Life, banks: tuple[Bank, ...]) -> None:
    life.study(banks)
    before = life.desk.memories(["sums"])
    life.later(2)
    sitting = life.desk.study(banks)
    sitting.answer(wrong(sitting))
    assert life.desk.memories(["sums"]) != before
    sitting.undo()
    assert life.desk.memories(["sums"]) == before
    assert streak("Ana", life.store, life.desk.calendar, life.now).days == 0


def test_memories_are_the_same_kept_or_folded_afresh(life: Life, banks: tuple[Bank, ...]) -> None:
    for days in (2, 0, 1, 9, -3, 30):
        life.study(banks, right=days != 9)
        life.desk.memories(["sums"])
        life.later(days)
    kept = life.desk.memories(["sums"])
    with life.store._handle.writing() as connection:  # noqa: SLF001 - as if thrown away
        connection.execute("UPDATE standings SET folded = NULL")
    assert life.desk.memories(["sums"]) == kept


def test_a_shelf_says_what_is_due_new_learning_and_known(
    life: Life, banks: tuple[Bank, ...]
) -> None:
    def told() -> tuple[int, int, int, int]:
        [shelf] = shelves([read(banks[0].path)], life.desk)
        far = shelf.progress
        return far.due, far.new, far.learning, far.known

    assert told() == (0, 3, 0, 0)
    sitting = life.desk.study(banks, 2)
    sitting.answer(sitting.question.key)
    assert told() == (0, 2, 1, 0)
    life.later(2)
    assert told() == (1, 2, 0, 0)
    life.study(banks)
    assert told() == (0, 0, 2, 1)


def test_an_answer_that_cannot_be_folded_for_good_is_folded_each_time(
    life: Life, banks: tuple[Bank, ...]
) -> None:
    life.later(0.5)
    life.study(banks)
    life.later(-0.5)
    today = life.desk.calendar.day(life.now)
    assert {memory.last for memory in life.desk.memories(["sums"]).values()} == {today}
    life.later(0.9)
    assert {memory.last for memory in life.desk.memories(["sums"]).values()} == {
        life.desk.calendar.day(NOON + timedelta(days=0.5))
    }
