"""What may not be written is read all the same, and nothing is called kept."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizapp.history import FolderError, NotKept, Store
from tests.history.samples import answer

pytestmark = pytest.mark.skipif(os.name != "posix", reason="file modes are of Unix")

NOBODY = 65534


@contextmanager
def unprivileged() -> Iterator[None]:
    """Obey file modes: root does not, so it becomes nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A store's path that another user may reach, with one answer in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        path = folder / "history.db"
        with Store.open(path) as store:
            store.keep(answer())
        path.chmod(0o444)
        folder.chmod(0o555)
        yield path
        folder.chmod(0o755)


def test_a_read_only_store_is_read_and_not_written(shared: Path) -> None:
    with unprivileged(), Store.open(shared) as store:
        assert store.answered("ana") == {"towns": 1}
        with pytest.raises(NotKept, match="read-only"):
            store.keep(answer("q2"))
        assert store.answered("ana") == {"towns": 1}
    shared.parent.chmod(0o777)
    shared.chmod(0o666)
    with unprivileged(), Store.open(shared) as store:
        store.keep(answer("q2"))
        assert store.answered("ana") == {"towns": 2}


def test_a_read_only_folder_with_a_writable_file_is_read_and_not_written(shared: Path) -> None:
    shared.chmod(0o666)
    with unprivileged(), Store.open(shared) as store:
        assert store.answered("ana") == {"towns": 1}
        with pytest.raises(NotKept, match="--data-dir"):
            store.keep(answer("q2"))
        assert store.answered("ana") == {"towns": 1}


def test_a_store_cannot_be_made_in_a_read_only_folder(shared: Path) -> None:
    with unprivileged(), Store.open(shared.parent / "deeper" / "history.db") as store:
        assert store.answered("ana") == {}
        with pytest.raises(NotKept, match="cannot be opened"):
            store.keep(answer())


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_store_that_may_not_be_read_says_so(shared: Path, *, folder_too: bool) -> None:
    shared.chmod(0o000)
    if folder_too:
        shared.parent.chmod(0o000)
    with unprivileged(), pytest.raises(FolderError, match="cannot be opened"):
        Store.open(shared)
