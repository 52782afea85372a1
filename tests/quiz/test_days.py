"""The learner's days, through summer time, moves, and hours that do not exist."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.days import Calendar

BELGRADE, NEW_YORK = ZoneInfo("Europe/Belgrade"), ZoneInfo("America/New_York")
ZONES = ("Europe/Belgrade", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")


def test_a_day_begins_at_its_hour_and_not_at_midnight() -> None:
    calendar = Calendar(BELGRADE)
    assert calendar.day(datetime(2026, 3, 2, 3, 59, tzinfo=BELGRADE)) == date(2026, 3, 1)
    assert calendar.day(datetime(2026, 3, 2, 4, 0, tzinfo=BELGRADE)) == date(2026, 3, 2)
    assert Calendar(BELGRADE, 0).day(datetime(2026, 3, 2, tzinfo=BELGRADE)) == date(2026, 3, 2)


def test_the_same_hour_belongs_to_its_day_in_winter_and_in_summer() -> None:
    calendar = Calendar(BELGRADE)
    for month, before in ((1, 2), (7, 1)):
        at = datetime(2026, month, 9, before, 59, tzinfo=UTC)
        assert calendar.day(at) == date(2026, month, 8)
        assert calendar.day(at + timedelta(minutes=1)) == date(2026, month, 9)


@pytest.mark.parametrize(("day", "hours"), [((2026, 3, 28), 23), ((2026, 10, 24), 25)])
def test_the_day_on_which_clocks_change_is_an_hour_shorter_or_longer(
    day: tuple[int, int, int], hours: int
) -> None:
    calendar, first = Calendar(BELGRADE), date(*day)
    length = calendar.begins(first + timedelta(days=1)).astimezone(UTC) - calendar.begins(
        first
    ).astimezone(UTC)
    assert length == timedelta(hours=hours)


def test_a_day_that_begins_in_the_hour_the_clocks_skip_begins_after_it() -> None:
    begins = Calendar(BELGRADE, 2).begins(date(2026, 3, 29))
    assert begins == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert begins.hour == 3


def test_who_moves_takes_the_day_of_where_they_are() -> None:
    at = datetime(2026, 3, 2, 7, tzinfo=UTC)
    assert Calendar(BELGRADE).day(at) == date(2026, 3, 2)
    assert Calendar(NEW_YORK).day(at) == date(2026, 3, 1)


moments = st.datetimes(datetime(1971, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds have no zone
calendars = st.builds(Calendar, st.sampled_from(ZONES).map(ZoneInfo), st.integers(0, 23))


@given(calendars, moments)
def test_a_moment_lies_between_the_beginnings_of_its_day_and_of_the_next(
    calendar: Calendar, at: datetime
) -> None:
    day = calendar.day(at)
    assert calendar.begins(day) <= at < calendar.begins(day + timedelta(days=1))


@given(calendars, moments, st.integers(0, 100_000))
def test_a_later_moment_never_belongs_to_an_earlier_day(
    calendar: Calendar, at: datetime, minutes: int
) -> None:
    assert calendar.day(at) <= calendar.day(at + timedelta(minutes=minutes))


def test_calendars_are_told_apart_by_hour_and_zone() -> None:
    names = [Calendar(BELGRADE), Calendar(BELGRADE, 0), Calendar(NEW_YORK), Calendar(UTC)]
    assert len({calendar.name for calendar in names}) == 4
    assert Calendar(BELGRADE).name == "04:00 +0100 +0200"
    assert Calendar(UTC).name == Calendar(timezone.utc).name  # noqa: UP017 - the other name of it


@pytest.mark.parametrize("start", [-1, 24])
def test_there_is_no_such_hour(start: int) -> None:
    with pytest.raises(ValueError, match="0 to 23"):
        Calendar(UTC, start)
