"""The cache's folder: shared, bounded, and done without where it cannot be."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from quizapp.bank import read
from quizapp.bank.compiled import edition as editions
from quizapp.bank.compiled import folder as folders
from quizapp.bank.compiled.cache import Cache
from quizapp.bank.compiled.folder import CacheFolder
from quizapp.bank.compiled.place import cache_folder
from tests.bank.compiled.places import cache_in, compiled_in, is_from_cache, written
from tests.bank.samples import with_question

ROOT = Path(__file__).parents[3]


def name_of(number: int) -> str:
    return f"{number:040x}.compiled"


def filled(size: int) -> Callable[[BinaryIO], None]:
    def write(file: BinaryIO) -> None:
        file.write(bytes(size))

    return write


def test_it_never_holds_more_than_it_may(tmp_path: Path) -> None:
    folder = CacheFolder(tmp_path, most=1000)
    for number in range(30):
        assert folder.put(name_of(number), filled(90))
        os.utime(folder.file(name_of(number)), (number, number))
        assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 1000
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == [name_of(number) for number in range(19, 30)]


def test_nor_more_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST_FILES", 5)
    folder = CacheFolder(tmp_path)
    for number in range(9):
        folder.put(name_of(number), filled(1))
    assert len(list(tmp_path.iterdir())) == 5


def test_what_was_of_use_stays(tmp_path: Path) -> None:
    folder = CacheFolder(tmp_path, most=250)
    for number in (1, 2):
        folder.put(name_of(number), filled(100))
        os.utime(folder.file(name_of(number)), (number, number))
    folder.used(name_of(1))
    folder.put(name_of(3), filled(100))
    assert sorted(path.name for path in tmp_path.iterdir()) == [name_of(1), name_of(3)]


def test_what_is_larger_than_all_of_it_is_not_kept(tmp_path: Path) -> None:
    folder = CacheFolder(tmp_path, most=100)
    folder.put(name_of(1), filled(50))
    assert not folder.put(name_of(2), filled(101))
    assert [path.name for path in tmp_path.iterdir()] == [name_of(1)]


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    mine = [written(tmp_path, "x" * 200, name) for name in ("notes.txt", "a.compiled", "b.tmp")]
    folder = CacheFolder(tmp_path, most=100)
    assert folder.put(name_of(1), filled(50))
    assert all(path.exists() for path in mine)


def test_what_a_program_that_was_killed_left_is_cleared_away(tmp_path: Path) -> None:
    old = written(tmp_path, "half", f"{name_of(1)}.0a1b2c3d.tmp")
    fresh = written(tmp_path, "half", f"{name_of(2)}.0a1b2c3d.tmp")
    os.utime(old, (0, 0))
    CacheFolder(tmp_path).put(name_of(3), filled(1))
    assert (old.exists(), fresh.exists()) == (False, True)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere folders have no modes")
def test_nobody_else_may_look_into_it(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "cache"
    CacheFolder(folder).put(name_of(1), filled(1))
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder.parent, folder)]
    assert modes == [0o700, 0o700]
    assert stat.S_IMODE((folder / name_of(1)).stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_is_done_without(tmp_path: Path) -> None:
    path, file = written(tmp_path, with_question()), written(tmp_path, "", "cache")
    for folder in (file, file / "deep"):
        cache = Cache(CacheFolder(folder))
        assert [cache(path) == read(path) for _ in range(2)] == [True, True]
        assert not is_from_cache(cache(path))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder_is_used_as_far_as_it_goes(tmp_path: Path) -> None:
    path = written(tmp_path, with_question())
    cache_in(tmp_path)(path)
    (tmp_path / "cache").chmod(0o500)
    other = written(tmp_path, with_question(), "other.yaml")
    assert is_from_cache(cache_in(tmp_path)(path))
    assert [cache_in(tmp_path)(other) == read(other) for _ in range(2)] == [True, True]
    (tmp_path / "cache").chmod(0o700)


FULL = """
import resource, sys
from pathlib import Path
from quizapp.bank import read
from tests.bank.compiled.places import cache_in
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
folder = Path(sys.argv[1])
path = folder / "bank.yaml"
assert cache_in(folder)(path) == read(path)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on files")
def test_a_disk_that_is_full_is_done_without(tmp_path: Path) -> None:
    written(tmp_path, with_question())
    command = [sys.executable, "-W", "error", "-c", FULL, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert list((tmp_path / "cache").iterdir()) == []


TOGETHER = """
import sys
from pathlib import Path
from random import Random
from quizapp.bank import read
from tests.bank.compiled.places import cache_in
folder, chance = Path(sys.argv[1]), Random(sys.argv[2])
paths = sorted(folder.glob("*.yaml"))
plain = {path: read(path) for path in paths}
for _ in range(60):
    path = chance.choice(paths)
    assert cache_in(folder)(path) == plain[path]
    if chance.random() < 0.3:
        for file in (folder / "cache").iterdir():
            file.unlink(missing_ok=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="a file in use cannot be deleted there")
def test_several_programs_use_it_at_once(tmp_path: Path) -> None:
    for number in range(3):
        written(tmp_path, with_question(f"tags: [t{number}]"), f"{number}.yaml")
    running = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", TOGETHER, str(tmp_path), str(number)],
            cwd=ROOT,
            stderr=subprocess.PIPE,
        )
        for number in range(4)
    ]
    assert [program.communicate()[1] for program in running] == [b""] * 4
    assert [program.returncode for program in running] == [0] * 4
    assert not [path for path in (tmp_path / "cache").iterdir() if path.suffix == ".tmp"]


def test_what_another_edition_of_the_reader_kept_is_not_relied_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, with_question())
    cache_in(tmp_path)(path)
    assert is_from_cache(cache_in(tmp_path)(path))
    monkeypatch.setattr(editions, "FORMAT", editions.FORMAT + 1)
    editions.edition.cache_clear()
    try:
        assert [is_from_cache(cache_in(tmp_path)(path)) for _ in range(2)] == [False, True]
        assert len(compiled_in(tmp_path)) == 2
    finally:
        monkeypatch.undo()
        editions.edition.cache_clear()


def test_it_goes_where_the_answers_go(tmp_path: Path) -> None:
    assert cache_folder(tmp_path, {"QUIZAPP_HOME": "elsewhere"}) == tmp_path / "cache"
    assert cache_folder(None, {"QUIZAPP_HOME": str(tmp_path)}) == tmp_path / "cache"
    assert cache_folder(tmp_path / "none", {}) is None


@pytest.mark.skipif(sys.platform != "linux", reason="each system has a place of its own")
def test_else_it_goes_where_the_system_keeps_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder(None, {}) == tmp_path / "quizapp"
    assert cache_folder(None, {"HOME": ""}) is None
