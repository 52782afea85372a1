"""What a command does not need, it does not load: that is what makes it start fast."""

import json
import subprocess
import sys

import pytest

from tests.cli.conftest import Program

LOOK = """
import json, sys
from quizapp.cli import main
sys.argv = ["quizapp", *sys.argv[1:]]
status = main()
sys.stdout.flush()
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
sys.exit(status)
"""
SCREEN = ["textual", "rich"]
STORE = [*SCREEN, "sqlite3"]
PARSER = [*STORE, "argparse", "typing", "dataclasses", "quizapp.bank"]


@pytest.mark.parametrize(
    ("command", "unwanted"),
    [
        ("--version", PARSER),
        ("--help", PARSER),
        ("study --help", STORE),
        ("check", [*STORE, "dataclasses", "difflib", "hashlib", "shutil", "textwrap"]),
        ("check --format json", STORE),
        ("check --format github --ignore no-why", STORE),
        ("check --explain no-why", STORE),
        ("generate capitals", STORE),
        ("generate capitals --format markdown", STORE),
        ("generate capitals --format html --versions A,B", STORE),
        ("generate capitals --format json", STORE),
        ("banks", SCREEN),
        ("banks --json", SCREEN),
        ("study", SCREEN),
        ("stats", SCREEN),
        ("stats --json", SCREEN),
        ("stats --plain", SCREEN),
        ("stats", ["fsrs"]),
        ("report", SCREEN),
        ("report --json", [*SCREEN, "fsrs"]),
        ("results", SCREEN),
        ("results --format json --anonymous", SCREEN),
        ("drill --plain", SCREEN),
        ("exam --name Ana", SCREEN),
        ("", SCREEN),
    ],
)
def test_what_is_not_needed_is_not_loaded(
    quizapp: Program, command: str, unwanted: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *command.split()],
        input=b"",
        capture_output=True,
        check=True,
        cwd=quizapp.folder,
        env=quizapp.environ,
    )
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert not loaded & set(unwanted)
