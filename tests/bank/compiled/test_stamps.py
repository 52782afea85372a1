"""A large file's content is known by its stamp, and no change to it goes unseen."""

import os
import time
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from quizapp.bank.compiled.folder import CacheFolder
from quizapp.bank.compiled.stamps import LARGE, RESTED, Stamps
from quizapp.bank.files import DEFAULT_LIMIT, UnreadableFileError
from tests.bank.compiled.places import later

ONE, OTHER = b"a" * LARGE, b"b" * LARGE


class Life:
    """A large file, and the stamps of a program that thinks it is some time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "cache"
        self.path = folder / "bank.yaml"
        self.path.write_bytes(ONE)

    def digest_at_once(self) -> str | None:
        return Stamps(CacheFolder(self.folder), later).digest_at_once(self.path, DEFAULT_LIMIT)

    def digest(self, now: Callable[[], int] = later, limit: int = DEFAULT_LIMIT) -> str:
        return Stamps(CacheFolder(self.folder), now).digest(self.path, limit)

    @property
    def stamps(self) -> list[Path]:
        return list(self.folder.glob("*.stamp"))


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path)


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_it_is_kept_once_the_file_has_rested(life: Life) -> None:
    assert life.digest() == digest(ONE)
    assert len(life.stamps) == 1
    assert life.digest() == digest(ONE)


def test_at_once_no_large_file_is_known_but_by_its_stamp(life: Life) -> None:
    assert life.digest_at_once() is None
    assert life.stamps == []
    life.digest()
    assert life.digest_at_once() == digest(ONE)
    life.path.write_bytes(OTHER)
    assert life.digest_at_once() is None
    life.path.write_bytes(b"small")
    assert life.digest_at_once() == digest(b"small")


def test_a_file_saved_a_moment_ago_gets_none(life: Life) -> None:
    saved = life.path.stat().st_mtime_ns
    for age in (-RESTED, 0, RESTED // 2, RESTED):
        now = saved + age
        assert life.digest(partial(int, now)) == digest(ONE)
        assert life.stamps == []


def test_an_edit_within_the_same_second_is_seen(life: Life) -> None:
    for data in (OTHER, ONE) * 5:
        assert life.digest(time.time_ns) == digest(life.path.read_bytes())
        life.path.write_bytes(data)
        assert life.digest(time.time_ns) == digest(data)


@pytest.mark.skipif(os.name != "posix", reason="a change has no time of its own there")
def test_an_edit_that_sets_the_old_time_again_is_seen(life: Life) -> None:
    before = life.path.stat()
    life.digest()
    life.path.write_bytes(OTHER)
    os.utime(life.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert life.digest() == digest(OTHER)


def test_another_file_in_its_place_is_seen(life: Life) -> None:
    life.digest()
    other = life.path.with_name("other")
    other.write_bytes(OTHER)
    os.utime(other, ns=(0, life.path.stat().st_mtime_ns))
    other.replace(life.path)
    assert life.digest() == digest(OTHER)


def test_a_stamp_that_was_changed_anywhere_is_not_believed(life: Life) -> None:
    life.digest()
    [stamp] = life.stamps
    data = stamp.read_bytes()
    for index in range(len(data)):
        flipped = bytearray(data)
        flipped[index] ^= 1 << index % 8
        stamp.write_bytes(flipped)
        assert life.digest(time.time_ns) == digest(ONE), index
    for left in range(0, len(data), 7):
        stamp.write_bytes(data[:left])
        assert life.digest(time.time_ns) == digest(ONE), left


def test_a_stamp_under_another_files_name_is_not_believed(life: Life) -> None:
    life.digest()
    [stamp] = life.stamps
    data = stamp.read_bytes()
    life.path = life.path.with_name("other.yaml")
    life.path.write_bytes(OTHER)
    life.digest()
    for each in life.stamps:
        each.write_bytes(data)
    assert life.digest() == digest(OTHER)


def test_a_limit_holds_with_a_stamp_as_without(life: Life) -> None:
    life.digest()
    with pytest.raises(UnreadableFileError):
        life.digest(limit=LARGE - 1)
