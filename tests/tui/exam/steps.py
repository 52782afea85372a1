"""What the tests of an exam on the screen share."""

from collections.abc import Callable
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from quizapp.tui.app import QuizApp
from quizapp.tui.screens.exam import ExamScreen
from tests.tui.conftest import Watch

SetExam = Callable[..., QuizApp]
SEED = "2"
ORDER = ["capitals", "fortress", "mouth"]
KEYS = {"capitals": ("1", "2"), "fortress": ("1",), "mouth": ("1",)}
"""What is right in the bank of towns, whose options stand in a fixed order."""
Chosen = Callable[[], list[tuple[str, str]]]


def screen_of(app: QuizApp) -> ExamScreen:
    assert isinstance(app.screen, ExamScreen)
    return app.screen


def stores(file: Path) -> list[Path]:
    return list(file.parent.glob("*"))


def toasts(app: App[int]) -> int:
    return len(app.screen.query("Toast"))


async def pass_time(pilot: Pilot[int], watch: Watch, seconds: float) -> None:
    """Let time pass, and the app look at its clock."""
    watch.seconds += seconds
    await pilot.pause(0.6)  # the app looks every half second
    await pilot.pause()


async def answer_all(pilot: Pilot[int]) -> None:
    for question in ORDER:
        await pilot.press(*KEYS[question], "n")
    await pilot.press("escape")
