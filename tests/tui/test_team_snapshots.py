"""How the projector and its score board look, as text that a reviewer can read."""

import pytest

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.sitting.line_up import LineUp, line_up
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import teams_of
from tests.tui.conftest import Watch
from tests.tui.test_snapshots import SIZES, compare

DISCUSSED = ("b", "b", "a", "v")
PLAYED = (*DISCUSSED, "enter", "a", "b", "a", "enter")
STORIES: dict[str, tuple[str, ...]] = {
    "teams": ("b", "a"),
    "teams-discussing": DISCUSSED,
    "teams-revealed": PLAYED,
    "teams-ranking": (*PLAYED, "r"),
    "teams-final": (*PLAYED, "r", "x", "y"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("story", STORIES)
async def test_the_projector_looks_as_it_did(
    story: str, size: tuple[int, int], desk: Desk, towns: Reading, watch: Watch
) -> None:
    assert towns.bank
    wanted = LineUp(("Red", "Blue", "Green"), seed="1", seconds=45)
    app = QuizApp(Library(desk, (towns,)), teams_of(line_up(desk, [towns.bank], wanted)))
    async with app.run_test(size=size) as pilot:
        watch.seconds = 12
        await pilot.pause()
        await pilot.press(*STORIES[story])
        await pilot.pause()
        compare(app, story)
