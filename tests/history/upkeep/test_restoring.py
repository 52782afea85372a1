"""A damaged store is put aside, never lost, and all that can be had comes back."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.history import DamagedStore, NewerStore, Store
from quizapp.history.backups import back_up
from quizapp.history.upkeep import check, export, newest_sound, restore
from tests.history.samples import AT, answer, fill, interrupt, raw, traces

LATER = AT + timedelta(hours=1)


def page_of(path: Path, table: str) -> int:
    with raw(path) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = connection.execute(query, (table,)).fetchone()
    return int(page)


def blank(path: Path, table: str) -> None:
    start = (page_of(path, table) - 1) * 4096
    content = bytearray(path.read_bytes())
    content[start : start + 4096] = bytes(4096)
    path.write_bytes(content)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path: Path) -> None:
    path.write_bytes(b"no database at all" * 500)


def index_lost(path: Path) -> None:
    blank(path, "answers_turn")


def table_lost(path: Path) -> None:
    blank(path, "answers")


@pytest.mark.parametrize("spoil", [emptied, halved, overwritten, index_lost, table_lost])
def test_the_newest_backup_comes_back_and_the_damaged_file_stays(
    store: Store, path: Path, spoil: Callable[[Path], None]
) -> None:
    store.keep(answer("q1"))
    made = back_up(path, AT)
    before = "".join(export(path))
    store.close()
    spoil(path)
    bad = path.read_bytes()
    done = restore(path, LATER)
    assert (done.backup, done.answers) == (made, 1)
    assert done.aside is not None
    assert done.aside.read_bytes() == bad
    assert "".join(export(path)) == before
    assert check(path).faults == ()


def test_answers_since_the_backup_are_saved_from_the_damaged_file(store: Store, path: Path) -> None:
    store.keep(answer("q1"))
    back_up(path, AT)
    fill(store)
    kept = "".join(export(path))
    store.close()
    index_lost(path)
    assert check(path).faults != ()
    done = restore(path, LATER)
    assert done.salvaged == 8
    assert "".join(export(path)) == kept
    assert store.answered("ana") == {"towns": 1}


def test_without_a_backup_what_can_be_read_is_saved(store: Store, path: Path) -> None:
    for number in range(5):
        store.keep(answer(f"q{number}"))
    store.close()
    with raw(path) as connection:
        connection.execute("DROP TRIGGER answers_no_update")
        connection.execute("UPDATE answers SET credit = 0.5 WHERE id = 2")
    done = restore(path, LATER)
    assert (done.backup, done.answers, done.salvaged) == (None, 4, 4)
    with Store.open(path) as again:
        again.keep(answer("q9"))
        assert again.answered("ana") == {"towns": 5}


def test_a_damaged_backup_is_passed_over(store: Store, path: Path) -> None:
    store.keep(answer())
    first = back_up(path, AT)
    second = back_up(path, AT + timedelta(days=1))
    index_lost(second)
    before = traces(second.parent)
    store.close()
    emptied(path)
    newest = newest_sound(path)
    assert newest is not None
    assert newest.path == first
    assert restore(path, LATER).backup == first
    assert traces(second.parent) == before
    with pytest.raises(DamagedStore, match="Name another"):
        restore(path, LATER, second)


def test_a_backup_that_is_named_comes_back_exactly(store: Store, path: Path) -> None:
    store.keep(answer("q1"))
    made = back_up(path, AT)
    store.keep(answer("q2"))
    done = restore(path, LATER, made)
    assert (done.answers, done.salvaged) == (1, 0)
    assert done.aside is not None
    with Store.open(done.aside) as aside:
        assert aside.answered("ana") == {"towns": 2}
    assert store.answered("ana") == {"towns": 1}


def test_a_store_that_is_lost_comes_back(store: Store, path: Path) -> None:
    store.keep(answer())
    back_up(path, AT)
    path.unlink()
    done = restore(path, LATER)
    assert (done.aside, done.answers) == (None, 1)
    assert store.answered("ana") == {"towns": 1}


def test_a_newer_store_is_no_business_of_ours(store: Store, path: Path) -> None:
    store.keep(answer())
    store.close()
    with raw(path) as connection:
        connection.execute("PRAGMA user_version = 9")
    before = traces(path.parent)
    with pytest.raises(NewerStore):
        restore(path, LATER)
    assert traces(path.parent) == before


def test_an_old_journal_does_not_reach_the_new_file(store: Store, path: Path) -> None:
    store.keep(answer())
    store.close()
    whole = path.read_bytes()
    torn, hot = interrupt(path)
    assert torn != whole
    journal = path.with_name("history.db-journal")
    path.write_bytes(torn)
    journal.write_bytes(hot)
    done = restore(path, LATER)
    assert not journal.exists()
    assert done.answers == 1
    assert check(path).faults == ()
