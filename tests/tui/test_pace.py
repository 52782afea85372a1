"""What is settled before Textual is imported."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys
import quizapp.tui, quizapp.tui.openings
from quizapp.tui import pace
assert "textual" not in sys.modules
pace.set_up()
from textual.constants import MAX_FPS
print(MAX_FPS)
"""


@pytest.mark.parametrize(("asked", "frames"), [({}, "240"), ({"TEXTUAL_FPS": "30"}, "30")])
def test_a_screen_changes_often_unless_a_person_says_otherwise(
    asked: dict[str, str], frames: str
) -> None:
    kept = {key: value for key, value in os.environ.items() if key != "TEXTUAL_FPS"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**kept, **asked},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == frames
