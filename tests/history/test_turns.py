"""The order of answers does not follow a clock that is wrong."""

from datetime import timedelta

import pytest

from quizapp.history import Store
from quizapp.values import replace
from tests.history.samples import AT, TURN, answer, session

FAR_AHEAD, FAR_BACK = timedelta(days=70 * 365), timedelta(days=-400)


@pytest.mark.parametrize("jump", [FAR_AHEAD, FAR_BACK, timedelta()])
def test_the_answer_kept_last_is_the_latest_however_the_clock_jumped(
    store: Store, jump: timedelta
) -> None:
    given = [
        replace(answer(right=False), at=AT),
        replace(answer(right=False), at=AT + jump),
        replace(answer(right=True), at=AT + timedelta(minutes=1)),
    ]
    for record in given:
        store.keep(record)
    assert store.standings("ana", ["towns"])["towns", "q1"].right
    assert store.answers_of("s1") == tuple(given)


def test_a_turn_is_the_time_unless_the_clock_went_back(store: Store) -> None:
    lasts = []
    for seconds in (0, 5, 3, 3, 6):
        store.keep(replace(answer(), at=AT + timedelta(seconds=seconds)))
        lasts.append(store.standings("ana", ["towns"])["towns", "q1"].last - TURN)
    assert lasts == [0, 5_000_000, 5_000_001, 5_000_002, 6_000_000]


def test_the_session_begun_last_is_the_latest_however_the_clock_jumped(store: Store) -> None:
    for uid, days in (("s1", 0), ("s2", -400)):
        store.begin(replace(session(uid), at=AT + timedelta(days=days)))
        store.keep(answer(session=uid))
    latest = store.unfinished("ana")
    assert latest is not None
    assert latest.uid == "s2"
