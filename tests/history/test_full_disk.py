"""A full disk is told, nothing is called kept that is not, and room is enough to go on."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizapp.history import NotKept, Store
from quizapp.values import replace
from tests.history.samples import answer

resource = pytest.importorskip("resource", reason="Windows limits no file's size")


@contextmanager
def limited(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if not (mount and umount):
        pytest.skip("no disk can be mounted here")
    options = ["-t", "tmpfs", "-o", "size=256k", "none", str(tmp_path)]
    if subprocess.run([mount, *options], check=False, capture_output=True).returncode:
        pytest.skip("no disk may be mounted here")
    try:
        yield tmp_path
    finally:
        subprocess.run([umount, "--lazy", str(tmp_path)], check=True)


def test_a_full_disk_is_told_and_room_is_enough_to_go_on(small_disk: Path) -> None:
    with Store.open(small_disk / "home" / "history.db") as store:
        first, second = answer(), answer()
        store.keep(first)
        filler = small_disk / "filler"
        with pytest.raises(OSError, match="No space"):
            filler.write_bytes(bytes(1 << 20))
        with pytest.raises(NotKept, match="full"):
            store.keep(second)
        assert store.answers_of("s1") == (first,)
        filler.unlink()
        store.keep(second)
        assert store.answers_of("s1") == (first, second)


def test_a_disk_that_is_full_from_the_start_leaves_nothing_behind(small_disk: Path) -> None:
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(bytes(1 << 20))
    with Store.open(small_disk / "history.db") as store:
        with pytest.raises(NotKept, match="full"):
            store.keep(answer())
        assert list(small_disk.iterdir()) == [filler]
        filler.unlink()
        store.keep(answer())
        assert store.answered("ana") == {"towns": 1}


@pytest.mark.parametrize("size", [0, 512, 8192, 20000, 61440])
def test_a_write_that_fails_anywhere_is_not_kept_and_may_be_repeated(
    store: Store, path: Path, size: int
) -> None:
    store.keep(answer())
    long = replace(answer(), options=("x" * 200_000, "y", "z"))
    with limited(size), pytest.raises(NotKept, match="disk failed"):
        store.keep(long)
    assert len(store.answers_of("s1")) == 1
    store.keep(long)
    store.keep(long)
    assert store.answers_of("s1")[1:] == (long,)
    assert [found.name for found in path.parent.iterdir()] == ["history.db"]


@pytest.mark.parametrize("size", [0, 512, 8192])
def test_a_store_that_cannot_be_made_leaves_no_half_of_it(
    store: Store, path: Path, size: int
) -> None:
    with limited(size), pytest.raises(NotKept, match="disk failed"):
        store.keep(answer())
    assert list(path.parent.iterdir()) == []
    store.keep(answer())
    assert store.answered("ana") == {"towns": 1}
