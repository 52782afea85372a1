"""Who is asked a first question waits for nothing that it does not need."""

import json
import os
import sys
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")

LOOK = """
import json, sys
from pathlib import Path
from quizapp.cli import main
sys.argv = ["quizapp", *sys.argv[2:]]
status = main()
loaded = [name for name in sys.modules if name.startswith(("quizapp", "fsrs"))]
Path(FILE).write_text(json.dumps(loaded), "utf-8")
sys.exit(status)
"""
LATER = (
    "fsrs",
    "quizapp.authoring",
    "quizapp.figures",
    "quizapp.history.upkeep",
    "quizapp.plain",
    "quizapp.report",
    "quizapp.results",
    "quizapp.sitting.exam",
    "quizapp.sitting.papers",
    "quizapp.sitting.shelf",
    "quizapp.sitting.teams",
    "quizapp.tui.screens.help",
    "quizapp.tui.screens.home",
    "quizapp.tui.screens.results",
)
MOST = 168
"""How many modules of quizapp's own a first question may need, looked at and left."""


def test_a_first_question_loads_no_other_page_and_no_other_room(home: Path, banks: Path) -> None:
    loaded = loaded_for("study", str(banks / "sums.yaml"), home=home)
    assert not loaded & set(LATER)
    assert len(loaded) <= MOST


def loaded_for(*words: str, home: Path) -> set[str]:
    """Open it in a terminal, leave it as soon as a question stands there, and say what it took."""
    found = home.with_name("loaded.json")
    child = pexpect.spawn(
        sys.executable,
        ["-c", LOOK.replace("FILE", repr(str(found))), "", *words, "--data-dir", str(home)],
        env={**os.environ, "TERM": "xterm-256color"},
        dimensions=(24, 80),
        timeout=60,
    )
    child.expect("How much is")
    child.send("\x11")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    return set(json.loads(found.read_text("utf-8")))
