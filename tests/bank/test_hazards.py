"""Files that are no banks: refused at once, with a reason, and nothing is left behind."""

import gc
import os
import stat
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.bank import BankError, Reading, load, parse, read
from tests.bank.samples import PATH, with_question

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def missing(path: Path) -> None:
    assert not path.exists()


def below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("no folder", encoding="utf-8")


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def fifo(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def forbidden(path: Path) -> None:
    path.write_text(with_question(), encoding="utf-8")
    path.chmod(0)


FILES = [
    pytest.param(missing, "no such file", id="missing"),
    pytest.param(Path.mkdir, "folder", id="folder"),
    pytest.param(below_a_file, "no such file", id="below a file", marks=posix),
    pytest.param(loop, "link", id="loop", marks=posix),
    pytest.param(fifo, "pipe", id="fifo", marks=posix),
    pytest.param(device, "device", id="device", marks=posix),
    pytest.param(
        forbidden,
        "may not read",
        id="forbidden",
        marks=pytest.mark.skipif(
            sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything"
        ),
    ),
]


@pytest.mark.parametrize(("make", "reason"), FILES)
def test_it_is_refused_with_a_reason(
    tmp_path: Path, make: Callable[[Path], None], reason: str
) -> None:
    path = tmp_path / "folder" / "bank.yaml"
    path.parent.mkdir()
    make(path)
    with pytest.raises(BankError) as caught:
        load(path)
    (diagnostic,) = caught.value.diagnostics
    assert reason in diagnostic.message
    assert diagnostic.hint
    assert (diagnostic.file, diagnostic.rule) == (str(path), "unreadable-file")
    assert (diagnostic.line, diagnostic.column) == (1, 1)
    assert str(caught.value) == diagnostic.headline


def test_a_name_with_a_null_character_is_no_file() -> None:
    assert read(Path("bank\0.yaml")).diagnostics[0].rule == "unreadable-file"


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_not(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(with_question(), encoding="utf-8")
    size = path.stat().st_size
    assert read(path, limit=size).bank
    assert "larger" in read(path, limit=size - 1).diagnostics[0].message


def test_a_sparse_file_of_a_terabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    with path.open("wb") as file:
        try:
            file.truncate(1 << 40)
        except OSError:
            pytest.skip("this file system has no sparse files")
    assert stat.S_ISREG(path.stat().st_mode)
    assert peak(lambda: read(path)) < 1_000_000


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here")
def test_a_file_that_hides_its_size_is_read() -> None:
    assert read(Path("/proc/self/status")).diagnostics[0].rule != "unreadable-file"


def peak(work: Callable[[], Reading]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


PATIENCE = 3
"""Seconds of the processor, with room for a busy machine: what is not refused takes minutes."""

BOMBS = {
    "brackets": b"[" * 50_000,
    "brackets below a key": b"title: T\nquestions: " + b"[" * 50_000,
    "brackets, a line each": b"title: T\nquestions: " + b"[\n" * 500_000,
    "dashes": b"title: T\nquestions:\n  - " + b"- " * 50_000,
    "braces": b"title: T\nquestions: " + b"{a: " * 50_000,
    "deep indentation": b"".join(b" " * depth + b"a:\n" for depth in range(2_000)),
    "a billion laughs": b"a: &a [x, x]\n"
    + b"".join(b"b%d: &b%d [*a, *a, *a, *a]\n" % (number, number) for number in range(2_000)),
    "no questions at all": b"title: T\nquestions:\n" + b"- ~\n" * 1_000_000,
    "unknown keys": b"".join(b"k%d: 1\n" % number for number in range(100_000)),
    "a long list below an unknown key": b"x:\n" + b"- a\n" * 1_000_000,
    "a long line": b"title: " + b"x " * 2_000_000,
    "a long text": b"title: >\n" + b"  so it goes on and on\n" * 100_000,
    "a large pool": b"pools:\n  p:\n" + b"    - a\n" * 500_000,
    "control characters": b"title: T\n" + b"\x01\n" * 500_000,
    "merges": b"title: T\n" + b"<<<<<<< mine\n" * 100_000,
    "errors, and at last no YAML": b"title: T\nquestions:\n" + b"- x\n" * 9_999 + b"- @x",
    "tags": b"title: T\nquestions:\n" + b"- !x y\n" * 500_000,
    "blanks": b"title: T\nstatements:\n- text: x" + b" [[a|b]]" * 5_000,
    "question marks": b"? " * 50_000,
}


@pytest.mark.parametrize("data", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_quickly_and_in_little_memory(data: bytes) -> None:
    start = time.process_time()
    found = parse(data, PATH)
    spent = time.process_time() - start
    assert found.bank is None
    assert len(found.diagnostics) <= 101
    assert spent < PATIENCE
    assert peak(lambda: parse(data, PATH)) < 100_000_000


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"title: caf\xe9\n", 1, 11),
        ("title: Niš\n# š".encode() + b"\xff", 2, 4),
        (b"title: T\n" * 20_000 + b"\x80", 20_001, 1),
        (b"title: \xed\xa0\x80\n", 1, 8),
        ("title: T\n".encode("utf-16"), 1, 1),
        ("title: T\n".encode("utf-16-be"), 1, 1),
    ],
)
def test_what_is_not_utf_8_is_refused_at_its_first_bad_byte(
    data: bytes, line: int, column: int
) -> None:
    (diagnostic,) = parse(data, PATH).diagnostics[:1]
    assert (diagnostic.line, diagnostic.column) == (line, column)
    assert diagnostic.rule in {"not-utf-8", "unsafe-character"}


def test_the_encoding_is_named() -> None:
    latin, wide = parse(b"a: \xe9", PATH), parse("a: b".encode("utf-16"), PATH)
    assert "“é” in Windows-1252" in latin.diagnostics[0].message
    assert "UTF-16" in wide.diagnostics[0].message
    assert "UTF-8" in wide.diagnostics[0].hint


@posix
def test_a_source_that_a_symlink_leads_outside_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "banks"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "article.txt").symlink_to("../secret.txt")
    path = folder / "bank.yaml"
    path.write_text("source: {file: article.txt}\n" + with_question(), encoding="utf-8")
    assert [each.rule for each in read(path).diagnostics] == ["source-outside"]
    (folder / "article.txt").unlink()
    (folder / "article.txt").write_text("open", encoding="utf-8")
    assert read(path).bank


@pytest.mark.parametrize("switch", [gc.enable, gc.disable])
def test_the_garbage_collector_is_left_as_it_was(switch: Callable[[], None]) -> None:
    was_on = gc.isenabled()
    try:
        switch()
        before = gc.isenabled()
        for data in (with_question().encode(), b"@", b"\xff"):
            parse(data, PATH)
            assert gc.isenabled() is before
    finally:
        (gc.enable if was_on else gc.disable)()


def test_without_the_c_parser_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("yaml.CSafeLoader")
    (diagnostic,) = parse(with_question().encode(), PATH).diagnostics
    assert diagnostic.rule == "no-parser"
    assert "pip install" in diagnostic.hint
