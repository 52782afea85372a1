"""Notes on questions: open until somebody sees to them, and kept for good."""

from datetime import timedelta
from pathlib import Path

from quizapp.history import Store
from quizapp.values import replace
from tests.history.samples import AT, damaged_rows, flag, raw


def test_flags_of_all_banks_and_players_are_open_until_resolved(store: Store, path: Path) -> None:
    first = flag("one")
    second = replace(flag("two", bank="rivers"), at=AT + timedelta(days=1), player="bo")
    store.flag(second)
    store.flag(first)
    assert store.open_flags() == (first, second)
    store.resolve(first.uid, AT, "ana")
    assert store.open_flags() == (second,)
    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM flags").fetchone() == (2,)


def test_resolving_twice_is_the_same_as_once(store: Store, path: Path) -> None:
    note = flag()
    store.flag(note)
    for days in (0, 0, 1):
        store.resolve(note.uid, AT + timedelta(days=days), "ana")
    assert store.open_flags() == ()
    assert damaged_rows(path, "flags") == damaged_rows(path, "resolutions") == ()


def test_a_flag_may_arrive_after_its_resolution_as_when_stores_are_merged(store: Store) -> None:
    note = flag()
    store.resolve(note.uid, AT, "bo")
    store.flag(note)
    assert store.open_flags() == ()
