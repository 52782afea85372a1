"""What is said for a moment: it gives way to what comes next, and hides none of it."""

from textual.pilot import Pilot

from quizapp.bank import Reading
from quizapp.tui.screens.home import HomeScreen
from tests.tui.conftest import Start
from tests.tui.exam.steps import toasts
from tests.tui.looking import shown

MARK_FIRST = "Mark an option first"


async def seen(pilot: Pilot[int]) -> str:
    await pilot.pause()
    await pilot.pause()
    return shown(pilot.app)


async def test_the_next_one_takes_its_place(study: Start, towns: Reading) -> None:
    async with study(towns).run_test(notifications=True) as pilot:
        await pilot.press("u")
        assert "There is no answer to take back." in await seen(pilot)
        await pilot.press("enter", "enter")
        assert (await seen(pilot)).count(MARK_FIRST) == 1
        assert "There is no answer to take back." not in shown(pilot.app)
        assert toasts(pilot.app) == 1


async def test_it_is_gone_once_the_verdict_stands_there(study: Start, towns: Reading) -> None:
    async with study(towns).run_test(notifications=True) as pilot:
        await pilot.press("enter")
        assert MARK_FIRST in await seen(pilot)
        await pilot.press("2")
        text = await seen(pilot)
        assert "Not quite" in text
        assert MARK_FIRST not in text


async def test_it_stays_behind_where_one_leaves(study: Start, towns: Reading) -> None:
    async with study(towns).run_test(notifications=True) as pilot:
        await pilot.press("p")
        assert "The passage comes after the answer." in await seen(pilot)
        await pilot.press("q", "y")
        text = await seen(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "The passage comes after" not in text


async def test_what_a_dialog_leads_to_is_still_said(study: Start, towns: Reading) -> None:
    async with study(towns).run_test(notifications=True) as pilot:
        await pilot.press("f", "a", "enter")
        assert "Flagged for the author." in await seen(pilot)
