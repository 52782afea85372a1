"""The real program in a process of its own, with a home, banks and a folder that are its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]

CAPITALS = """\
title: Capitals
source: {title: An atlas, publisher: Maps, date: 2021}
passages:
  serbia:
    paragraph: 3
    text: The capital of Serbia has been Belgrade for long.
questions:
  - id: serbia
    passage: serbia
    evidence: Belgrade
    question: What is the capital of Serbia?
    answer: Belgrade
    distractors:
      - {text: Novi Sad, why: It is the second town.}
      - Niš
      - Kragujevac
    explanation: It lies where the Sava meets the Danube.
    hint: Two rivers meet there.
  - id: italy
    question: What is the capital of Italy?
    answer: Rome
    distractors: [Milan, Turin]
  - id: banks
    question: Which towns lie on the Danube?
    answer: [Vienna, Budapest]
    distractors: [Prague, Munich]
"""
BROKEN = """\
title: Broken
questions:
  - id: lost
    question: What is missing here?
    distractors: [Everything, Nothing]
"""


class Done(NamedTuple):
    """How a command ended: its exit status, and what it wrote where."""

    status: int
    out: str
    err: str


class Program:
    """`quizapp` in `folder`; `home` keeps its answers and `banks` is where it finds its banks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.banks = folder / "questions"
        self.banks.mkdir(parents=True)
        self.environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith("QUIZAPP")},
            "PYTHONPATH": str(ROOT),
            "QUIZAPP_HOME": str(self.home),
            "QUIZAPP_BANKS": str(self.banks),
            "PYTHONUTF8": "1",
        }

    def __call__(
        self, *arguments: str, typed: str = "", environ: Mapping[str, str] | None = None
    ) -> Done:
        """Run it with `typed` on its standard input."""
        done = subprocess.run(
            [sys.executable, "-m", "quizapp", *arguments],
            input=typed.encode(),
            capture_output=True,
            check=False,
            cwd=self.folder,
            env=self.environ | dict(environ or {}),
            timeout=60,
        )
        encoding = (environ or {}).get("PYTHONIOENCODING", "utf-8")
        return Done(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))

    def write(self, name: str, text: str) -> Path:
        """Write a bank and return its path."""
        path = self.banks / name
        path.write_text(text, "utf-8")
        return path


@pytest.fixture
def empty(tmp_path: Path) -> Program:
    """The program with no bank of its own."""
    return Program(tmp_path)


@pytest.fixture
def quizapp(empty: Program) -> Program:
    """The program with one sound bank."""
    empty.write("capitals.yaml", CAPITALS)
    return empty
