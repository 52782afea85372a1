"""A file is written whole or stays as it was."""

import os
import stat
import sys
from pathlib import Path

import pytest

from quizapp.authoring.atomic import write

OLD, NEW = b"title: old\r\n", b"title: new\r\n"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "bank.yaml"
    path.write_bytes(OLD)
    return path


def alone(path: Path) -> bool:
    return list(path.parent.iterdir()) == [path]


def test_the_new_bytes_are_written(bank: Path) -> None:
    assert write(bank, NEW, expected=OLD) is None
    assert bank.read_bytes() == NEW
    assert alone(bank)


def test_a_new_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "fresh.yaml"
    assert write(path, NEW, expected=None) is None
    assert path.read_bytes() == NEW
    assert alone(path)


def test_a_file_that_is_there_is_no_new_one(bank: Path) -> None:
    assert "exists already" in str(write(bank, NEW, expected=None))
    assert bank.read_bytes() == OLD


def test_a_file_that_somebody_changed_is_left_alone(bank: Path) -> None:
    bank.write_bytes(b"title: theirs\n")
    assert "changed meanwhile" in str(write(bank, NEW, expected=OLD))
    assert bank.read_bytes() == b"title: theirs\n"
    assert alone(bank)


def test_a_file_that_is_gone_stays_gone(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    assert "is gone" in str(write(path, NEW, expected=OLD))
    assert not path.exists()


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "bank.yaml"
    assert "no such file" in str(write(path, NEW, expected=None))


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_the_mode_is_kept(bank: Path, mode: int) -> None:
    bank.chmod(mode)
    assert write(bank, NEW, expected=OLD) is None
    assert stat.S_IMODE(bank.stat().st_mode) == mode


@posix_only
def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write(tmp_path / "fresh.yaml", NEW, expected=None)
    assert (tmp_path / "fresh.yaml").stat().st_mode == usual.stat().st_mode


@posix_only
def test_a_link_stays_a_link_to_the_same_file(bank: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "link.yaml"
    link.symlink_to(Path("..") / bank.name)
    assert write(link, NEW, expected=OLD) is None
    assert link.is_symlink()
    assert bank.read_bytes() == NEW
    assert list(folder.iterdir()) == [link]


@posix_only
def test_a_link_that_leads_back_to_itself_is_said(tmp_path: Path) -> None:
    link = tmp_path / "loop.yaml"
    link.symlink_to(link)
    assert write(link, NEW, expected=OLD) is not None
    assert link.is_symlink()


@posix_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_what_is_read_only_is_said_and_left_alone(bank: Path) -> None:
    bank.chmod(0o444)
    assert "read-only" in str(write(bank, NEW, expected=OLD))
    bank.chmod(0o644)
    bank.parent.chmod(0o555)
    try:
        assert "permission denied" in str(write(bank, NEW, expected=OLD))
    finally:
        bank.parent.chmod(0o755)
    assert bank.read_bytes() == OLD
    assert alone(bank)


@posix_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root alone gives away")
def test_the_owner_is_kept(bank: Path) -> None:
    os.chown(bank, 1234, 2345)
    assert write(bank, NEW, expected=OLD) is None
    assert (bank.stat().st_uid, bank.stat().st_gid) == (1234, 2345)
