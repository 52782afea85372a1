"""Who types before the first page stands there is answered all the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.history import STORE_FILE, Store
from tests.terminal.terminal import Terminal

TAKES_THE_SCREEN = b"\x1b[?1049h"


def at_once(_: Terminal) -> None:
    """Type while the program is still being loaded."""


def before_the_first_page(terminal: Terminal) -> None:
    """Type when the program has the terminal, and nothing stands there yet."""
    while TAKES_THE_SCREEN not in terminal.raw:
        assert terminal.feed()


@pytest.mark.parametrize("moment", [at_once, before_the_first_page])
def test_an_answer_that_is_typed_ahead_counts(
    home: Path, banks: Path, moment: Callable[[Terminal], None]
) -> None:
    with Terminal("study", str(banks / "sums.yaml"), home=home) as terminal:
        moment(terminal)
        terminal.send("1")
        assert terminal.wait("Right", "Not quite")
        terminal.send("\x11")
        assert terminal.end() == 0
    with Store.open(home / STORE_FILE) as store:
        assert sum(each.times for each in store.standings("", ["sums"]).values()) == 1
