"""A fault of a screen: the terminal is as it was, one line says so, and no answer is told."""

import re
from pathlib import Path

from tests.terminal.terminal import ROOT, Terminal
from tests.terminal.test_leaving import RESTORED, drill, restored

MODES = re.compile(r"\x1b\[\?\d+[hl]")
KEY = "Number 1"
"""How the key of every question begins in the bank that is drilled."""

PLANTED = """\
from quizapp.tui.screens.question import QuestionScreen

def fall(screen):
    key = [option.text for option in screen.sitting.question.options if option.right]
    raise LookupError(f"the key is {key}")

QuestionScreen.action_hint = fall
"""


def test_a_fault_in_a_screen_is_one_line_and_no_answer(
    home: Path, banks: Path, tmp_path: Path
) -> None:
    planted = tmp_path / "planted"
    planted.mkdir()
    (planted / "sitecustomize.py").write_text(PLANTED, "utf-8")
    with Terminal(*drill(banks), home=home, PYTHONPATH=f"{planted}:{ROOT}") as terminal:
        terminal.wait("1 of 5")
        terminal.send("1")
        terminal.wait("Right.", "Not quite")
        terminal.send("\r")
        terminal.wait("2 of 5")
        terminal.send("h")
        assert terminal.end() == 70
        assert restored(terminal.raw)
    after = MODES.sub("", terminal.raw[terminal.raw.rfind(RESTORED[0]) :].decode())
    log = home / "crash.log"
    [line] = [each for each in after.split("\r\n") if "quizapp" in each]
    assert line.startswith("quizapp: stopped on a fault of its own; answers given so far are kept")
    assert line.endswith(f"the details are in {log}")
    assert "Traceback" not in after
    told = log.read_text("utf-8")
    assert "LookupError" in told
    assert "in fall" in told
    assert KEY not in told + after
    assert "the key is [" not in told + after
