"""A file that is not where it was is noticed before anything is called kept."""

import os
import shutil
from pathlib import Path

import pytest

from quizapp.history import FolderError, NotKept, Store
from quizapp.history.handle import Handle
from tests.history.samples import answer, interrupt, raw

posix = pytest.mark.skipif(os.name != "posix", reason="an open file cannot be moved there")


@posix
def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file", "utf-8")
    with pytest.raises(FolderError, match="cannot be opened"):
        Store.open(tmp_path / "home" / "history.db")


def test_a_folder_that_comes_where_the_file_should_be(store: Store, path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(NotKept, match="is no file"):
        store.keep(answer())
    path.rmdir()
    store.keep(answer())
    assert store.answered("ana") == {"towns": 1}


@posix
def test_a_file_removed_while_open_is_told_once_and_then_made_anew(
    store: Store, path: Path
) -> None:
    store.keep(answer())
    path.unlink()
    late = answer()
    with pytest.raises(NotKept, match="moved, replaced or removed"):
        store.keep(late)
    assert not path.exists()
    store.keep(late)
    with Store.open(path) as again:
        assert again.answers_of("s1") == (late,)


@posix
def test_a_file_removed_is_told_even_if_something_was_read_since(store: Store, path: Path) -> None:
    store.keep(answer("q1"))
    path.unlink()
    assert store.answered("ana") == {}
    with pytest.raises(NotKept, match="removed"):
        store.keep(answer("q2"))
    store.keep(answer("q2"))
    assert store.answered("ana") == {"towns": 1}


@posix
def test_a_folder_removed_while_open_is_made_anew(store: Store, path: Path) -> None:
    store.keep(answer())
    shutil.rmtree(path.parent)
    with pytest.raises(NotKept, match="removed"):
        store.keep(answer())
    store.keep(answer("q2"))
    assert store.answered("ana") == {"towns": 1}


def test_a_journal_whose_file_is_gone_does_not_reach_the_new_one(store: Store, path: Path) -> None:
    for number in range(200):
        store.keep(answer(f"q{number}"))
    store.close()
    _, hot = interrupt(path)
    path.unlink()
    path.with_name("history.db-journal").write_bytes(hot)
    with Store.open(path) as again:
        again.keep(answer("q1"))
        assert again.answered("ana") == {"towns": 1}
    with raw(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    [aside] = path.parent.glob("*.aside")
    assert aside.read_bytes() == hot


@posix
def test_a_file_replaced_while_open_is_not_written_by_mistake(
    store: Store, path: Path, tmp_path: Path
) -> None:
    store.keep(answer("q1"))
    other = tmp_path / "other.db"
    with Store.open(other) as another:
        another.keep(answer("q2", session="s2"))
    other.replace(path)
    with pytest.raises(NotKept, match="replaced"):
        store.keep(answer("q3"))
    store.keep(answer("q4"))
    assert [row.question for row in store.answers_of("s1")] == ["q4"]
    assert [row.question for row in store.answers_of("s2")] == ["q2"]


@posix
def test_a_file_replaced_while_open_is_read_afresh(
    store: Store, path: Path, tmp_path: Path
) -> None:
    store.keep(answer("q1"))
    other = tmp_path / "other.db"
    with Store.open(other) as another:
        another.keep(answer("q2"))
    other.replace(path)
    assert list(store.standings("ana", ["towns"])) == [("towns", "q2")]


@posix
def test_a_file_moved_during_the_transaction_is_not_called_kept(store: Store, path: Path) -> None:
    store.keep(answer())
    handle = Handle(path)
    with pytest.raises(NotKept, match="moved"), handle.writing():
        path.rename(path.with_name("elsewhere.db"))


def test_a_disk_without_links_gets_its_store_too(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    store.keep(answer())
    assert store.answered("ana") == {"towns": 1}
    assert [found.name for found in path.parent.iterdir()] == ["history.db"]
