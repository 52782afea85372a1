"""What is said where nothing can be kept, whatever the folder is called."""

from collections.abc import Callable
from functools import partial
from io import StringIO
from pathlib import Path

import pytest

from quizapp.history import Store
from quizapp.plain import run
from quizapp.plain.examination import hold
from quizapp.plain.teams import run as run_teams
from quizapp.sitting import Asked, Desk, set_paper
from quizapp.sitting.line_up import LineUp, line_up
from tests.history.test_moved import posix
from tests.plain.conftest import BANK

TITLE = "\x1b]0;another title\x07"
DEEDS: dict[str, Callable[[Desk, StringIO, StringIO], Callable[[], int]]] = {
    "practice": lambda desk, lines, said: partial(run, desk.study([BANK]), lines, said),
    "exam": lambda desk, lines, said: partial(
        hold, set_paper(desk, [BANK], Asked()), lines, said, ""
    ),
    "teams": lambda desk, lines, said: partial(
        run_teams, line_up(desk, [BANK], LineUp(("Red", "Blue"))), lines, said
    ),
}
"""How each way to be asked begins; what it gives goes on to the end."""


@posix
@pytest.mark.parametrize("way", ["practice", "exam", "teams"])
def test_a_folder_s_name_tells_the_terminal_nothing(tmp_path: Path, way: str) -> None:
    folder = tmp_path / f"a{TITLE}b"
    desk = Desk(Store.open(folder / "history.db"), "")
    lines = "a\na\n\nq\n" if way == "teams" else "1\n1\n\nq\n"
    deed = DEEDS[way](desk, StringIO(lines), said := StringIO())
    folder.write_text("a file where the folder should be", "utf-8")
    assert deed() == 0
    told = "Votes" if way == "teams" else "Answers"
    assert f"{told} are not being kept:" in said.getvalue()
    assert set("\x1b\x07").isdisjoint(said.getvalue())
