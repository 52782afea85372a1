"""A round of teams on the projector, for tests: who competes, and how one walks through it."""

from textual.pilot import Pilot

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.sitting.line_up import LineUp, line_up
from quizapp.sitting.teams import TeamSitting
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import teams_of
from quizapp.tui.screens.teams import TeamsScreen
from tests.tui.looking import shown

THREE = LineUp(("Red", "Blue", "Green"), seed="1")


def competing(desk: Desk, reading: Reading, wanted: LineUp = THREE) -> QuizApp:
    """Return an app that opens at a round of teams about the bank of `reading`."""
    assert reading.bank
    sitting = line_up(desk, [reading.bank], wanted)
    return QuizApp(Library(desk, (reading,)), teams_of(sitting))


def sitting_of(app: QuizApp) -> TeamSitting:
    assert isinstance(app.screen, TeamsScreen)
    return app.screen.sitting


async def press(pilot: Pilot[int], *keys: str) -> str:
    """Press keys and return what is shown then."""
    await pilot.press(*keys)
    await pilot.pause()
    app = pilot.app
    assert isinstance(app, QuizApp)
    return shown(app)


async def at(pilot: Pilot[int], question: str) -> None:
    """Skip to the question of this id."""
    app = pilot.app
    assert isinstance(app, QuizApp)
    while sitting_of(app).question.id != question:
        await pilot.press("s")
