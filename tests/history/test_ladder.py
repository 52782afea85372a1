"""Files climb to the newest version step by step, each step whole or not at all."""

import sqlite3
from pathlib import Path

import pytest

from quizapp.history import NewerStore, NotKept, Store
from quizapp.history.ladder import climb, transaction, version
from quizapp.history.schema import REFOLD, STEPS, guards
from tests.history.samples import answer, raw

SECOND = ("ALTER TABLE answers ADD COLUMN sure INTEGER", "CREATE TABLE days (day TEXT) STRICT")
THIRD_FAILS = ("CREATE TABLE weeks (week TEXT) STRICT", "CREATE TABLE days (day TEXT) STRICT")


def tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}


def test_a_step_keeps_what_was_there_and_counts(path: Path, store: Store) -> None:
    store.keep(answer())
    store.close()
    with raw(path) as connection:
        assert version(connection) == len(STEPS) == 1
        climb(connection, (*STEPS, SECOND))
        climb(connection, (*STEPS, SECOND))
        assert version(connection) == 2
        assert "days" in tables(connection)
        assert connection.execute("SELECT count(*), sure FROM answers").fetchone() == (1, None)
    with pytest.raises(NewerStore):
        Store.open(path)


def test_a_step_that_fails_leaves_the_version_before_it(path: Path, store: Store) -> None:
    store.keep(answer())
    store.close()
    with raw(path) as connection:
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            climb(connection, (*STEPS, SECOND, THIRD_FAILS))
        assert version(connection) == 2
        assert "weeks" not in tables(connection)
        assert not connection.in_transaction


def test_a_store_that_was_opened_before_a_newer_program_came_does_not_write(
    path: Path, store: Store
) -> None:
    store.keep(answer())
    with raw(path) as connection:
        climb(connection, (*STEPS, SECOND))
    with pytest.raises(NotKept, match="newer quizapp"):
        store.keep(answer())
    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM answers").fetchone() == (1,)


def test_the_way_to_forget_leads_back_to_append_only(path: Path, store: Store) -> None:
    store.keep(answer())
    assert store.answered("ana") == {"towns": 1}
    with raw(path) as connection:
        with transaction(connection):
            connection.execute("DROP TRIGGER answers_no_delete")
            connection.execute("DELETE FROM answers")
            connection.execute(guards("answers")[1])
            for statement in REFOLD:
                connection.execute(statement)
        assert "answers_no_delete" in tables(connection)
    assert store.answered("ana") == {}
