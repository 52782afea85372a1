"""A fault of the disk does not pass for an answer."""

import sqlite3
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from quizapp.history import HistoryError, Store
from quizapp.history.schema import TABLES, Table
from tests.history.samples import answer, damaged_rows, fill, raw


def sound(path: Path, table: Table) -> bool:
    """Return whether neither the store nor SQLite finds a fault."""
    try:
        Store.open(path).close()
        if damaged_rows(path, table):
            return False
        with raw(path) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except (HistoryError, sqlite3.DatabaseError, ValueError):
        return False


def span(path: Path, table: Table) -> range:
    """Return where in the file the only row of the table lies, with the header of its cell."""
    with raw(path) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = connection.execute(query, (table,)).fetchone()
    start = (page - 1) * 4096
    # https://sqlite.org/fileformat.html#b_tree_pages: where the cells begin; one fills to the end.
    cell = int.from_bytes(path.read_bytes()[start + 5 : start + 7], "big")
    return range(start + cell, start + 4096)


def content(path: Path, table: Table) -> list[object]:
    with raw(path) as connection:
        return connection.execute("SELECT * FROM #".replace("#", table)).fetchall()


def flips(path: Path, table: Table) -> Iterator[tuple[int, int]]:
    """Flip every bit of the table's row in turn, and yield its place while it is flipped."""
    whole = path.read_bytes()
    with path.open("r+b", buffering=0) as file:
        for place, bit in product(span(path, table), range(8)):
            file.seek(place)
            file.write(bytes([whole[place] ^ 1 << bit]))
            yield place, bit
            file.seek(place)
            file.write(whole[place : place + 1])


@pytest.mark.parametrize("table", TABLES)
def test_every_flipped_bit_that_changes_a_row_is_noticed(
    path: Path, store: Store, table: Table
) -> None:
    fill(store)
    store.close()
    assert sound(path, table)
    before = content(path, table)
    unnoticed = [flip for flip in flips(path, table) if sound(path, table)]
    # The cell's type of the row id is never read: one bit of it may flip to no effect.
    assert len(unnoticed) <= 1
    assert content(path, table) == before
    for flip in flips(path, table):
        if flip in unnoticed:
            assert content(path, table) == before


def test_a_changed_value_is_named_by_its_row(path: Path, store: Store) -> None:
    for _ in range(3):
        store.keep(answer())
    store.close()
    with raw(path) as connection:
        connection.execute("DROP TRIGGER answers_no_update")
        connection.execute("UPDATE answers SET credit = 0.5 WHERE id = 2")
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Store.open(path) as again:
        assert damaged_rows(path) == (2,)
        with pytest.raises(HistoryError, match="damaged"):
            again.answers_of("s1")
