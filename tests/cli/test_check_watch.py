"""`check --watch`: the real program watching real files, through a pipe and in a terminal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

import pytest

from tests.cli.conftest import BROKEN, CAPITALS, Program
from tests.cli.test_usage import refused

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

PATIENCE = 60
MENDED = BROKEN.replace("distractors", "answer: Something\n    distractors")
WATCHING = re.compile(r"Watching \d files?; ctrl\+c ends it\.")


class Watcher:
    """`quizapp check --watch`, writing to a pipe."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def report(self) -> list[str]:
        """Wait for the next report to be whole, and return its lines."""
        assert self.process.stdout is not None
        lines: list[str] = []
        for line in self.process.stdout:
            lines.append(line.rstrip("\n"))
            if WATCHING.fullmatch(lines[-1]):
                return lines
        raise AssertionError(f"it ended: {lines}")


@contextmanager
def watching(program: Program, *words: str) -> Iterator[Watcher]:
    process = subprocess.Popen(
        [sys.executable, "-m", "quizapp", "check", "--watch", *words],
        cwd=program.folder,
        encoding="utf-8",
        env=program.environ,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    )
    patience = Timer(PATIENCE, process.kill)
    patience.start()
    with process:
        try:
            yield Watcher(process)
        finally:
            patience.cancel()
            process.kill()


def what_happened(report: list[str]) -> str:
    """What a report says of the save, without its time."""
    assert re.match(r"\d\d:\d\d:\d\d ", report[-2])
    return report[-2].partition(" ")[2]


def test_it_checks_at_every_save_and_says_what_changed(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", BROKEN)
    with watching(quizapp, str(path)) as watcher:
        report = watcher.report()
        assert "error[missing-key]" in report[0]
        assert report[-2].startswith("1 error in 1 file")
        path.write_text(MENDED, "utf-8")
        report = watcher.report()
        assert report[0] == ""
        assert what_happened(report) == "broken.yaml saved: 1 problem fixed, 2 new"
        path.write_text(MENDED.replace("title", "# a line more\ntitle"), "utf-8")
        assert what_happened(watcher.report()).endswith("saved: the same problems as before")
        path.write_text(BROKEN, "utf-8")
        assert what_happened(watcher.report()).endswith("saved: 1 new problem")
        path.write_text(MENDED, "utf-8")
        assert what_happened(watcher.report()).endswith("saved: 1 problem fixed")


def test_a_folder_is_watched_for_files_that_come_and_go(quizapp: Program) -> None:
    with watching(quizapp, "--select", "no-id") as watcher:
        assert watcher.report()[-1].startswith("Watching 1 file;")
        more = quizapp.write("more.yaml", CAPITALS.replace("Capitals", "More"))
        assert what_happened(watcher.report()) == "more.yaml new: nothing is wrong"
        more.unlink()
        assert what_happened(watcher.report()) == "more.yaml gone: nothing is wrong"


def test_a_bank_is_still_watched_when_its_id_is_lost(quizapp: Program) -> None:
    with watching(quizapp, "capitals") as watcher:
        watcher.report()
        quizapp.write("capitals.yaml", f"id: towns\nnone: 1\n{CAPITALS}")
        assert what_happened(watcher.report()) == "capitals.yaml saved: 1 new problem"


def test_a_file_that_is_named_and_goes_is_told(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", MENDED)
    with watching(quizapp, "questions/broken.yaml") as watcher:
        watcher.report()
        path.unlink()
        report = watcher.report()
        assert "error[unreadable-file]" in report[1]
        assert what_happened(report) == "broken.yaml gone: 1 new problem"


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of Unix")
def test_ctrl_c_ends_it_without_a_word(quizapp: Program) -> None:
    with watching(quizapp) as watcher:
        watcher.report()
        watcher.process.send_signal(signal.SIGINT)
        out, err = watcher.process.communicate()
        assert (watcher.process.returncode, out, err) == (130, "", "")


def test_it_is_for_people(quizapp: Program) -> None:
    assert "leave out --format json" in refused(quizapp, "check", "--watch", "--format", "json")


def test_a_bank_there_is_not(quizapp: Program) -> None:
    assert "capitals" in refused(quizapp, "check", "--watch", "capitels")


def test_in_a_terminal_it_replaces_its_own_lines_and_no_others(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", BROKEN)
    command = f"echo kept; exec '{sys.executable}' -m quizapp check --watch '{path}'"
    screen = pyte.Screen(60, 24)
    stream = pyte.ByteStream(screen)
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", command],
        cwd=str(quizapp.folder),
        dimensions=(24, 60),
        env={**os.environ, **quizapp.environ, "TERM": "xterm-256color"},
        timeout=PATIENCE,
    )

    def shown(text: str) -> list[str]:
        deadline = time.monotonic() + PATIENCE
        while not any(text in line for line in screen.display):
            assert time.monotonic() < deadline, "\n".join(screen.display)
            stream.feed(child.read_nonblocking(65536, timeout=PATIENCE))
        return [line.rstrip() for line in screen.display]

    assert shown("ctrl+c ends it")[0] == "kept"
    path.write_text(MENDED, "utf-8")
    lines = shown("broken.yaml saved")
    assert lines[0] == "kept"
    assert "missing-key" not in "\n".join(lines)
    assert sum("Watching" in line for line in lines) == 1
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
