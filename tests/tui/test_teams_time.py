"""The projector: the time for a vote."""

import pytest

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.values import replace
from tests.tui.conftest import Watch
from tests.tui.looking import shown
from tests.tui.projected import THREE, at, competing, press


@pytest.fixture
def app(desk: Desk, towns: Reading) -> QuizApp:
    """Return an app at a round of three teams about the towns."""
    return competing(desk, towns)


async def test_the_time_counts_down_pauses_and_ends(
    desk: Desk, towns: Reading, watch: Watch
) -> None:
    app = competing(desk, towns, replace(THREE, seconds=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        watch.seconds = 10
        await pilot.pause(0.3)
        assert "0:20 left" in shown(app)
        assert "0:20 paused" in await press(pilot, "space")
        watch.seconds = 500
        await pilot.pause(0.3)
        assert "0:20 paused" in await press(pilot, "a")
        await press(pilot, "space")
        watch.seconds = 516
        await pilot.pause(0.3)
        assert "! 0:04 left" in shown(app)
        watch.seconds = 521
        await pilot.pause(0.3)
        over = shown(app)
        assert "! time is up" in over
        assert "No letter from Blue and Green." in over
        assert "space more time" in over
        assert "No letter from Blue and Green." in await press(pilot, "b")
        assert "2 of 3 letters are in." in await press(pilot, "space", "b")


async def test_when_the_time_is_over_enter_reveals_at_once(
    desk: Desk, towns: Reading, watch: Watch
) -> None:
    app = competing(desk, towns, replace(THREE, seconds=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        await press(pilot, "a")
        watch.seconds = 31
        text = await press(pilot, "enter")
        assert "1 of 3 teams had it" in text
        assert "-  Green" in text


async def test_the_time_waits_while_something_covers_it(
    desk: Desk, towns: Reading, watch: Watch
) -> None:
    app = competing(desk, towns, replace(THREE, seconds=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r")
        watch.seconds = 100
        assert "0:30 left" in await press(pilot, "q")


async def test_without_a_limit_there_is_no_clock_and_nothing_to_pause(
    app: QuizApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "space")
        assert "left" not in text
        assert "pause" not in text
