"""A save counts when it is over. The files are real; what time it is, the tests say."""

import os
from pathlib import Path

import pytest

from quizapp.bank import Folders
from quizapp.bank.finding import files
from quizapp.bank.watching import ABSENCE, QUIET, Changes, Watch, stamps_of
from tests.bank.samples import with_question

ENOUGH, TOO_LITTLE = QUIET * 1.1, QUIET * 0.9


class Desk:
    """A bank under watch, and a clock that goes when it is told to."""

    def __init__(self, folder: Path) -> None:
        self.bank = folder / "bank.yaml"
        self.bank.write_text(with_question(), "utf-8")
        self.watch = Watch(lambda: stamps_of([self.bank]))
        self.now = 0.0

    def after(self, seconds: float) -> Changes | None:
        self.now += seconds
        return self.watch.rests(self.now)

    def rest(self) -> None:
        self.after(ENOUGH)
        assert self.after(ENOUGH)
        assert self.watch.settle()

    def append(self, text: str) -> None:
        with self.bank.open("a", encoding="utf-8") as file:
            file.write(text)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.rest()
    return desk


def test_at_first_everything_is_new_once_it_rests(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.after(0) is None
    assert desk.after(TOO_LITTLE) is None
    assert desk.after(ENOUGH) == Changes(new=(desk.bank,))


def test_nothing_changes_while_nobody_saves(desk: Desk) -> None:
    assert [desk.after(seconds) for seconds in (0, QUIET, 10 * ABSENCE)] == [None] * 3


def test_a_save_counts_when_it_has_been_quiet_for_long_enough(desk: Desk) -> None:
    desk.append("# more\n")
    assert desk.after(10) is None
    assert desk.after(TOO_LITTLE) is None
    assert desk.after(QUIET * 0.2) == Changes(saved=(desk.bank,))


def test_a_half_saved_file_is_never_read(desk: Desk) -> None:
    whole = with_question("hint: Two rivers meet there")
    desk.bank.write_text("", "utf-8")
    for piece in whole:
        assert desk.after(TOO_LITTLE) is None
        desk.append(piece)
    assert desk.after(TOO_LITTLE) is None
    assert desk.after(ENOUGH) == Changes(saved=(desk.bank,))
    assert desk.bank.read_text("utf-8") == whole


def test_a_save_that_begins_while_the_file_is_read_is_waited_for(desk: Desk) -> None:
    desk.append("# one\n")
    desk.after(0)
    assert desk.after(ENOUGH)
    desk.append("# two\n")
    assert not desk.watch.settle()
    assert desk.after(QUIET / 2) is None
    assert desk.after(ENOUGH) == Changes(saved=(desk.bank,))
    assert desk.watch.settle()
    assert desk.after(ENOUGH) is None


def test_an_editor_may_put_another_file_in_its_place(desk: Desk) -> None:
    times = desk.bank.stat()
    other = desk.bank.with_suffix(".tmp")
    other.write_bytes(desk.bank.read_bytes().replace(b"Belgrade", b"Beograd!"))
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(desk.bank)
    assert desk.after(0) is None
    assert desk.after(ENOUGH) == Changes(saved=(desk.bank,))


def test_a_file_that_is_gone_for_a_moment_has_only_been_saved(desk: Desk) -> None:
    text = desk.bank.read_text("utf-8")
    desk.bank.unlink()
    assert desk.after(0) is None
    assert desk.after(QUIET * 2) is None
    desk.bank.write_text(text + "# more\n", "utf-8")
    assert desk.after(0) is None
    assert desk.after(ENOUGH) == Changes(saved=(desk.bank,))


def test_a_file_moved_away_and_back_has_not_changed(desk: Desk) -> None:
    aside = desk.bank.with_suffix(".aside")
    desk.bank.rename(aside)
    assert desk.after(ENOUGH) is None
    aside.rename(desk.bank)
    assert [desk.after(seconds) for seconds in (0, QUIET, ABSENCE)] == [None] * 3


def test_a_file_that_stays_away_is_gone_and_comes_back_new(desk: Desk) -> None:
    desk.bank.unlink()
    assert desk.after(0) is None
    assert desk.after(ABSENCE * 1.1) == Changes(gone=(desk.bank,))
    assert desk.watch.settle()
    desk.bank.write_text(with_question(), "utf-8")
    assert desk.after(0) is None
    assert desk.after(ENOUGH) == Changes(new=(desk.bank,))


def test_new_files_of_a_folder_are_seen(tmp_path: Path) -> None:
    folders = Folders(bank_dir=tmp_path)
    watch = Watch(lambda: stamps_of(files(folders)))
    assert watch.rests(0) is None
    assert watch.rests(ENOUGH) == Changes()
    assert watch.settle()
    for name in ("b.yml", "a.yaml", ".a.yaml.swp", "a.yaml~", "notes.txt"):
        (tmp_path / name).write_text("title: T\n", "utf-8")
    watch.rests(1)
    assert watch.rests(1 + ENOUGH) == Changes(new=(tmp_path / "a.yaml", tmp_path / "b.yml"))


def test_a_folder_that_goes_is_no_failure(tmp_path: Path) -> None:
    folder = tmp_path / "banks"
    folder.mkdir()
    (folder / "a.yaml").write_text("title: T\n", "utf-8")
    assert list(files(Folders(bank_dir=folder))) == [folder / "a.yaml"]
    assert list(files(Folders(bank_dir=folder / "a.yaml"))) == [folder / "a.yaml"]
    folder.rename(tmp_path / "elsewhere")
    assert list(files(Folders(bank_dir=folder))) == []
