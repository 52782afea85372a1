"""What the room offers, and what it must not need."""

import json
import subprocess
import sys
from pathlib import Path

import quizapp.bank
from tests.bank.samples import with_question

SURFACE = """
Askable Bank BankError Blank DEFAULT_LIMIT Diagnostic Difficulty Distractor Folders Form Item Order
Passage Place Pool PoolDraw Reading Severity Source Statement UnknownBankError WrittenQuestion
askables_of find load parse read select
"""


def test_the_public_names_are_these() -> None:
    assert sorted(quizapp.bank.__all__) == sorted(SURFACE.split())
    assert all(hasattr(quizapp.bank, name) for name in quizapp.bank.__all__)


def test_reading_needs_no_screen_and_no_store(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(with_question(), encoding="utf-8")
    program = (
        "import json, pathlib, sys; from quizapp.bank import load;"
        "print(load(pathlib.Path(sys.argv[1])).title, json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "warn_default_encoding", "-c", program, path],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )
    title, _, modules = done.stdout.partition(" ")
    assert title == "T"
    assert "yaml" in json.loads(modules)
    assert not {"textual", "rich", "sqlite3", "asyncio"} & set(json.loads(modules))


def test_one_module_alone_speaks_yaml() -> None:
    folder = Path(quizapp.bank.__file__).parent
    speakers = [
        path.name
        for path in folder.rglob("*.py")
        if any(
            line.startswith(("import yaml", "from yaml"))
            for line in path.read_text("utf-8").splitlines()
        )
    ]
    assert speakers == ["parser.py"]
