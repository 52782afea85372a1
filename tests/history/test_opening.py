"""What opening does to a file, and above all what it does not do."""

import os
from pathlib import Path
from stat import S_IMODE

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.history import DamagedStore, FolderError, HistoryError, NewerStore, Store
from quizapp.history.handle import Handle
from quizapp.history.opening import PATIENCE
from quizapp.history.schema import TABLES
from tests.history.samples import answer, raw, session, traces


def test_opening_and_reading_create_nothing(tmp_path: Path, path: Path) -> None:
    with Store.open(path) as store:
        store.answered("ana")
    assert list(tmp_path.iterdir()) == []


def test_opening_and_reading_change_nothing(path: Path, store: Store) -> None:
    store.keep(answer())
    store.close()
    before = traces(path.parent)
    with Store.open(path) as again:
        again.answered("ana")
        again.rounds()
    assert traces(path.parent) == before


@pytest.mark.skipif(os.name != "posix", reason="file modes are of Unix")
def test_what_is_created_is_for_its_owner_alone(store: Store, path: Path) -> None:
    store.keep(answer())
    assert [found.name for found in path.parent.iterdir()] == ["history.db"]
    assert S_IMODE(path.stat().st_mode) == 0o600
    assert S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["100% née #1", "a?b" if os.name == "posix" else "a&b", "%41"])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "history.db"
    with Store.open(path) as store:
        store.keep(answer())
    assert path.is_file()
    with Store.open(path) as store:
        assert store.answered("ana") == {"towns": 1}


def test_the_file_is_as_safe_as_it_says(path: Path, store: Store) -> None:
    store.keep(answer())
    with Handle(path).reading() as connection:
        in_force = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "fullfsync", "recursive_triggers")
        }
        connection.close()
    assert in_force == {
        "journal_mode": "delete",
        "synchronous": 3,
        "fullfsync": 1,
        "recursive_triggers": 1,
    }
    assert PATIENCE <= 0.25
    with raw(path) as connection:
        tables = connection.execute("PRAGMA table_list").fetchall()
    strict = {name for _, name, kind, _, _, is_strict in tables if kind == "table" and is_strict}
    assert strict == {*TABLES, "open_exams", "standings", "ledgers"}


def test_a_newer_file_is_refused_untouched(path: Path, store: Store) -> None:
    store.keep(answer())
    store.close()
    with raw(path) as connection:
        connection.execute("PRAGMA user_version = 2")
    before = traces(path.parent)
    with pytest.raises(NewerStore, match="newer quizapp"):
        Store.open(path)
    assert traces(path.parent) == before


def refused(path: Path, content: bytes) -> str:
    """Return what is said of a file with this content, which is damaged and left as it is."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    before = traces(path.parent)
    with pytest.raises(DamagedStore) as caught:
        Store.open(path)
    assert traces(path.parent) == before
    return caught.value.message


def test_an_empty_file_is_a_damaged_store(path: Path) -> None:
    assert "is empty" in refused(path, b"")


@given(content=st.binary(min_size=1, max_size=4096))
def test_a_file_that_is_no_database_is_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any" / "history.db"
    assert "no history" in refused(path, content)


def test_a_database_of_another_program_is_refused(tmp_path: Path, path: Path) -> None:
    other = tmp_path / "other.db"
    with raw(other) as connection:
        connection.execute("CREATE TABLE answers (uid)")
    assert "no history" in refused(path, other.read_bytes())


def test_a_torn_file_is_a_damaged_store(path: Path, store: Store) -> None:
    store.keep(answer())
    store.close()
    whole = path.read_bytes()
    assert "damaged" in refused(path, whole[: len(whole) // 2])
    assert "damaged" in refused(path, whole[:5000])


def test_a_file_that_lost_a_table_is_a_damaged_store(path: Path, store: Store) -> None:
    store.keep(answer())
    store.close()
    with raw(path) as connection:
        connection.execute("DROP TABLE undos")
    assert "lost some of its tables" in refused(path, path.read_bytes())


def test_a_page_that_went_bad_is_told_when_it_is_read(path: Path, store: Store) -> None:
    store.begin(session())
    store.keep(answer())
    store.close()
    with raw(path) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'answers'"
        (page,) = connection.execute(query).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)
    with Store.open(path) as damaged, pytest.raises(DamagedStore, match="is damaged"):
        damaged.answers_of("s1")


def test_a_folder_where_the_file_should_be_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(FolderError, match="is no file"):
        Store.open(path)


def test_an_sqlite_without_strict_tables_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 36, 0))
    with pytest.raises(HistoryError, match="too old"):
        Store.open(path)
