"""Answers that cannot be kept for a while: practice goes on, and says what is the matter."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from quizapp.history import STORE_FILE, Store
from tests.cli.conftest import Program
from tests.history.samples import raw

posix = pytest.mark.skipif(os.name != "posix", reason="open files cannot be removed there")
LOST, BACK = "Answers are not being kept:", "Answers are kept again."


class Talk:
    """A drill that is going on."""

    def __init__(self, quizapp: Program, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "quizapp", "drill", "capitals", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=quizapp.folder,
            env=quizapp.environ,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        self.until("Question 1 of")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def until(self, wanted: str) -> str:
        """Return what is said up to the line with `wanted`, or to the end."""
        assert self._process.stdout is not None
        said = ""
        for line in self._process.stdout:
            said += line
            if wanted in line:
                break
        return " ".join(said.split())

    def answer(self, following: str) -> str:
        """Give an answer and return what is said, up to `following`."""
        assert self._process.stdin is not None
        self._process.stdin.write("1\n")
        self._process.stdin.flush()
        return self.until(following)

    def end(self) -> str:
        """End the input and return what is said then."""
        out, _ = self._process.communicate()
        assert self._process.returncode == 0
        return " ".join(out.split())


def kept(quizapp: Program) -> int:
    with Store.open(quizapp.home / STORE_FILE) as store:
        return sum(store.answered("").values())


def test_a_store_that_another_holds_is_told_and_caught_up_with(quizapp: Program) -> None:
    with Talk(quizapp) as talk:
        assert LOST not in talk.answer("Question 2 of")
        with raw(quizapp.home / STORE_FILE) as other:
            other.execute("BEGIN IMMEDIATE")
            said = talk.answer("Question 3 of")
        assert f"{LOST} Another quizapp is writing" in said
        assert kept(quizapp) == 1
        assert BACK in talk.answer(BACK)
        assert kept(quizapp) == 3
        talk.end()


@posix
def test_a_store_that_is_removed_is_told_and_made_anew(quizapp: Program) -> None:
    with Talk(quizapp) as talk:
        talk.answer("Question 2 of")
        (quizapp.home / STORE_FILE).unlink()
        said = talk.answer("Question 3 of")
        assert f"{LOST} {quizapp.home / STORE_FILE} was moved, replaced or removed" in said
        assert BACK in talk.answer(BACK)
        assert kept(quizapp) == 2
        talk.end()


def test_what_is_lost_at_the_end_is_not_called_kept(quizapp: Program) -> None:
    with Talk(quizapp) as talk:
        talk.answer("Question 2 of")
        with raw(quizapp.home / STORE_FILE) as other:
            other.execute("BEGIN IMMEDIATE")
            talk.answer("Question 3 of")
            assert "kept" not in talk.end()
    assert kept(quizapp) == 1


@contextmanager
def shared_folder(mode: int) -> Iterator[Path]:
    """Give a folder of this mode that every user may reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(mode)
        yield folder


@posix
def test_a_folder_that_may_not_be_written_is_told_and_practice_goes_on(quizapp: Program) -> None:
    with shared_folder(0o755) as folder, shared_folder(0o555) as home:
        (folder / "capitals.yaml").write_bytes((quizapp.banks / "capitals.yaml").read_bytes())
        words = ["drill", "--bank-dir", str(folder), "--data-dir", str(home)]
        try:
            done = subprocess.run(
                [sys.executable, "-m", "quizapp", *words],
                input=b"1\n1\n",
                capture_output=True,
                check=False,
                cwd=folder,
                env=quizapp.environ,
                user=65534 if os.geteuid() == 0 else None,
            )
        except PermissionError:
            pytest.skip("nobody may not run the program here")
        said = " ".join(done.stdout.decode().split())
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"{LOST} {home / STORE_FILE} or its folder cannot be opened." in said
    assert "--data-dir" in said
    assert "answers are kept" not in said
