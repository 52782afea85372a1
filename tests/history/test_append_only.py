"""Nothing that was kept is changed, doubled or deleted."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.history import NotKept, Store
from quizapp.history.handle import Handle
from quizapp.history.schema import TABLES, Table
from quizapp.values import replace
from tests.history.samples import answer, fill, flag, session


@pytest.fixture
def full(store: Store) -> Store:
    """A store with a row in every table."""
    fill(store)
    return store


@pytest.fixture
def connection(full: Store, path: Path) -> Iterator[sqlite3.Connection]:
    full.close()
    handle = Handle(path)
    with handle.reading() as opened:
        yield opened
    handle.close()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    ["UPDATE # SET checksum = ''", "DELETE FROM #", "REPLACE INTO # SELECT * FROM #"],
)
def test_no_statement_changes_what_was_kept(
    connection: sqlite3.Connection, statement: str, table: Table
) -> None:
    count = "SELECT count(*) FROM #".replace("#", table)
    assert connection.execute(count).fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement.replace("#", table))
    assert connection.execute(count).fetchone() == (1,)


def test_a_call_may_be_repeated(store: Store) -> None:
    record, note, began = answer(), flag(), session()
    for _ in range(2):
        store.begin(began)
        store.keep(record)
        store.flag(note)
    assert store.answers_of("s1") == (record,)
    assert store.open_flags() == (note,)
    assert store.unfinished("ana") == began


def test_a_uid_is_taken_once(store: Store) -> None:
    record, note, began = answer(), flag(), session()
    store.begin(began)
    store.keep(record)
    store.flag(note)
    with pytest.raises(NotKept, match="same uid"):
        store.keep(replace(record, seconds=3.0))
    with pytest.raises(NotKept, match="same uid"):
        store.flag(replace(note, note="Another"))
    with pytest.raises(NotKept, match="same uid"):
        store.begin(replace(began, seed="8"))
    assert store.answers_of("s1") == (record,)
    assert store.open_flags() == (note,)
    assert store.unfinished("ana") == began
