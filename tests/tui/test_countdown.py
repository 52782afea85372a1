"""The countdown by itself, at a time that the test winds."""

import asyncio

import pytest
from textual.app import App, ComposeResult

from quizapp.quiz.limits import TimeLeft
from quizapp.tui.widgets.countdown import Countdown
from tests.tui.looking import rows


class Stand(App[int]):
    """A countdown of 20 seconds, and how often it said that it was over."""

    def __init__(self) -> None:
        super().__init__()
        self.left: float | None = 20.0
        self.over = 0
        self.countdown = Countdown(self._time)

    def _time(self) -> TimeLeft | None:
        return None if self.left is None else TimeLeft(self.left, 20)

    def compose(self) -> ComposeResult:
        yield self.countdown

    def on_countdown_over(self) -> None:
        self.over += 1

    def at(self, left: float | None) -> None:
        self.left = left
        self.countdown.tick()


@pytest.mark.parametrize(
    ("left", "row"),
    [
        (20, "    0:20 left ━━━━━━━━━━━━━━━━━━━━━━━━"),
        (9.5, "    0:10 left ━━━━━━━━━━━━────────────"),
        (5.2, "    0:06 left ━━━━━━━─────────────────"),
        (5, "  ! 0:05 left ━━━━━━──────────────────"),
        (0.1, "  ! 0:01 left ━───────────────────────"),
        (0, "  ! 0:00 left ────────────────────────"),
        (None, ""),
    ],
)
async def test_it_tells_the_time_by_a_clock_a_bar_and_a_sign(left: float | None, row: str) -> None:
    app = Stand()
    async with app.run_test(size=(40, 4)) as pilot:
        app.at(left)
        await pilot.pause()
        assert rows(app)[0] == row


async def test_it_says_once_that_it_is_over_until_there_is_time_again() -> None:
    app = Stand()
    async with app.run_test() as pilot:
        for left in (1.0, 0.0, -0.5, -7.0):
            app.at(left)
            await pilot.pause()
        assert app.over == 1
        app.at(20)
        app.at(-1)
        await pilot.pause()
        assert app.over == 2


async def test_it_follows_the_time_by_itself() -> None:
    app = Stand()
    async with app.run_test() as pilot:
        app.left = 0
        async with asyncio.timeout(10):
            while not app.over:
                await pilot.pause()
        assert app.countdown.seconds == 0


@pytest.mark.parametrize("width", [1, 4, 10, 15])
async def test_it_fits_into_any_width(width: int) -> None:
    app = Stand()
    async with app.run_test(size=(width, 4)) as pilot:
        await pilot.pause()
        assert all(len(row) <= width for row in rows(app))


async def test_an_owner_may_show_what_it_likes() -> None:
    class Owner(App[int]):
        def compose(self) -> ComposeResult:
            yield Countdown()

    app = Owner()
    async with app.run_test(size=(40, 4)) as pilot:
        app.query_one(Countdown).show(TimeLeft(75, 600))
        await pilot.pause()
        assert rows(app)[0].startswith("     1:15 left ━━━")
