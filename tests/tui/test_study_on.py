"""Where nothing is due one is asked whether to study on, and can."""

from textual.pilot import Pilot

from quizapp.bank import Reading
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.question import QuestionScreen
from quizapp.tui.screens.results import ResultsScreen
from tests.tui.conftest import Start
from tests.tui.looking import shown


async def finish(pilot: Pilot[int]) -> None:
    """Answer all three towns right."""
    await pilot.press("1", "enter", "1", "2", "enter", "enter", "1", "enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, ResultsScreen)


async def test_home_asks_and_begins_what_is_not_due_yet(study: Start, towns: Reading) -> None:
    async with study(towns).run_test() as pilot:
        await finish(pilot)
        await pilot.press("q", "enter")
        await pilot.pause()
        assert "Study on?" in shown(pilot.app)
        assert "Nothing is due. Next: " in shown(pilot.app)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
        await pilot.press("enter", "y")
        await pilot.pause()
        assert isinstance(pilot.app.screen, QuestionScreen)
        assert "study · 1 of 3" in shown(pilot.app)


async def test_the_results_ask_before_another_round(study: Start, towns: Reading) -> None:
    async with study(towns).run_test() as pilot:
        await finish(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert "Study on?" in shown(pilot.app)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ResultsScreen)
        await pilot.press("n", "enter")
        await pilot.pause()
        assert "study · 1 of 3" in shown(pilot.app)
