"""The zone of the system is as good as one with a name, summer times included."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz import Calendar
from quizapp.sitting.clock import Clock, SystemZone

BELGRADE = ZoneInfo("Europe/Belgrade")
pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="no zone can be set here")


@pytest.fixture(scope="module", autouse=True)
def _in_belgrade() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Belgrade")
        time.tzset()
        yield
    time.tzset()


moments = st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds have no zone


@given(moments, st.integers(0, 23))
def test_its_days_are_those_of_the_zone_it_is_set_to(at: datetime, start: int) -> None:
    ours, named = Calendar(SystemZone(), start), Calendar(BELGRADE, start)
    assert at.astimezone(ours.zone).replace(tzinfo=None) == at.astimezone(BELGRADE).replace(
        tzinfo=None
    )
    day = named.day(at)
    assert ours.day(at) == day
    assert ours.begins(day).astimezone(UTC) == named.begins(day).astimezone(UTC)
    assert ours.name == named.name


def test_a_clock_lives_in_the_zone_of_its_system() -> None:
    summer = datetime(2026, 7, 1, 10, tzinfo=UTC).astimezone(Clock().zone)
    assert (summer.hour, summer.tzname(), summer.dst()) == (12, "CEST", None)
