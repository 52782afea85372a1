"""Counts of days that are over are kept until an answer of these days changes."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.history import KeptLedger, LedgerKey, Store
from quizapp.history.upkeep import merge
from quizapp.values import replace
from tests.history.samples import AT, answer, raw

DAY = timedelta(days=1)
TOWNS = LedgerKey("ana", "towns", "count/1", AT)
ALL = TOWNS._replace(bank="")


@pytest.fixture
def kept(store: Store) -> Store:
    old = replace(answer(), uid="old", at=AT - DAY)
    store.keep(old)
    for key in (TOWNS, ALL):
        store.keep_ledger(key, f"all of {key.bank}", store.state())
    return store


def told(store: Store) -> tuple[str | None, str | None]:
    found = (store.ledger(key) for key in (TOWNS, ALL))
    towns, of_all = (kept.text if kept else None for kept in found)
    return towns, of_all


def test_a_ledger_is_found_under_its_own_key_alone(kept: Store) -> None:
    assert told(kept) == ("all of towns", "all of ")
    others = (
        TOWNS._replace(player="bo"),
        TOWNS._replace(bank="rivers"),
        TOWNS._replace(rule="count/2"),
        TOWNS._replace(until=AT - DAY),
    )
    assert [kept.ledger(other) for other in others] == [None] * 4


def test_answers_of_later_days_leave_it_as_it_is(kept: Store) -> None:
    today = answer()
    kept.keep(today)
    kept.undo(today.uid, AT, "ana")
    kept.keep(replace(answer(), player="bo", at=AT - DAY))
    assert told(kept) == ("all of towns", "all of ")


def test_an_answer_of_another_bank_voids_what_is_of_all(kept: Store) -> None:
    kept.keep(replace(answer(bank="rivers"), at=AT - DAY))
    assert told(kept) == ("all of towns", None)


def test_an_answer_undone_or_merged_in_these_days_voids_it(
    kept: Store, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    with Store.open(other) as another:
        another.keep(replace(answer("q2"), at=AT - 2 * DAY))
    kept.close()
    merge(path, other)
    assert told(kept) == (None, None)
    kept.keep_ledger(TOWNS, "anew", kept.state())
    kept.undo("old", AT, "ana")
    assert told(kept) == (None, None)


def test_what_was_overtaken_while_it_was_made_is_not_kept(kept: Store) -> None:
    before = kept.state()
    kept.keep(answer())
    kept.keep_ledger(TOWNS, "too late", before)
    assert kept.ledger(TOWNS) == KeptLedger(AT, "all of towns")


def test_where_there_is_none_yet_the_latest_that_is_not_void_is_found(kept: Store) -> None:
    next_week = TOWNS._replace(until=AT + 7 * DAY)
    assert kept.ledger(next_week) == KeptLedger(AT, "all of towns")
    kept.keep_ledger(next_week, "a week more", kept.state())
    assert kept.ledger(next_week) == KeptLedger(AT + 7 * DAY, "a week more")
    kept.keep(replace(answer(), at=AT + DAY))
    assert kept.ledger(next_week) == KeptLedger(AT, "all of towns")


def test_some_of_the_latest_are_kept_and_none_of_a_later_day_or_another_rule(
    kept: Store, path: Path
) -> None:
    for days in range(12):
        kept.keep_ledger(TOWNS._replace(until=AT + days * DAY), str(days), kept.state())
    assert texts(path) == [str(days) for days in range(4, 12)]
    kept.keep_ledger(TOWNS._replace(until=AT + 9 * DAY), "back", kept.state())
    assert texts(path) == ["4", "5", "6", "7", "8", "back"]
    kept.keep_ledger(TOWNS._replace(until=AT + 10 * DAY, rule="count/2"), "anew", kept.state())
    assert texts(path) == ["anew"]


def texts(path: Path) -> list[str]:
    with raw(path) as connection:
        rows = connection.execute("SELECT text FROM ledgers WHERE bank = 'towns' ORDER BY until")
        return [text for (text,) in rows]


def test_an_empty_store_keeps_none_and_makes_no_file(store: Store, path: Path) -> None:
    store.keep_ledger(TOWNS, "nothing", store.state())
    assert store.ledger(TOWNS) is None
    assert not path.exists()
