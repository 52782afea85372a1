from datetime import datetime, timedelta, timezone
from math import inf, nan

import pytest

from quizapp.history import FlagRecord, NotKept, SessionRecord, Store
from quizapp.values import replace
from tests.history.samples import AT, answer, flag, session

BELGRADE = timezone(timedelta(hours=1))
NO_UTC = [AT.replace(tzinfo=None), AT.astimezone(BELGRADE)]


@pytest.mark.parametrize("chosen", [(1, 0), (1, 1), (3,), (-1,)])
def test_a_choice_is_ascending_indexes_of_the_options(chosen: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="3 options"):
        replace(answer(), chosen=chosen)


@pytest.mark.parametrize("credit", [-0.1, 1.1, nan])
def test_a_credit_is_a_share_of_a_point(credit: float) -> None:
    with pytest.raises(ValueError, match="credit"):
        replace(answer(), credit=credit)


@pytest.mark.parametrize("seconds", [-0.1, inf, nan])
def test_an_answer_takes_a_time_that_can_be_measured(seconds: float) -> None:
    with pytest.raises(ValueError, match="0 seconds or more"):
        replace(answer(), seconds=seconds)


@pytest.mark.parametrize("at", NO_UTC)
@pytest.mark.parametrize("record", [session(), flag()])
def test_a_record_is_in_utc(record: SessionRecord | FlagRecord, at: datetime) -> None:
    with pytest.raises(ValueError, match="no time in UTC"):
        replace(record, at=at)


@pytest.mark.parametrize("at", NO_UTC)
def test_an_answer_an_undo_and_an_end_are_in_utc(store: Store, at: datetime) -> None:
    with pytest.raises(ValueError, match="no time in UTC"):
        replace(answer(), at=at)
    with pytest.raises(ValueError, match="no time in UTC"):
        store.undo("a1", at, "ana")
    with pytest.raises(ValueError, match="no time in UTC"):
        store.end("s1", at)


def test_an_error_says_what_is_the_matter_and_what_to_do() -> None:
    error = NotKept("The disk is full.", "Make room.")
    assert (error.message, error.way_out) == ("The disk is full.", "Make room.")
    assert str(error) == "The disk is full. Make room."
