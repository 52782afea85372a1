"""How the screens look, as text that a reviewer can read.

With QUIZAPP_SNAPSHOTS=write in the environment the files are written anew; look at the difference
before keeping them.
"""

import os
from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.history import Terms
from quizapp.settings import Confidence
from quizapp.sitting import Desk, Manner
from quizapp.tui.app import QuizApp
from quizapp.values import replace
from tests.tui.banks import BROKEN
from tests.tui.conftest import ReadText, Start, Watch
from tests.tui.looking import shown
from tests.tui.past import live
from tests.tui.test_answering import screen_of

FOLDER = Path(__file__).parent / "snapshots"
STORIES: dict[str, tuple[str, ...]] = {
    "question": (),
    "right": ("1",),
    "wrong": ("2",),
    "several": ("s", "1", "3", "enter"),
    "passage": ("2", "p"),
    "results": ("2", "enter", "1", "2", "enter", "enter", "s", "s"),
    "home": ("2", "enter", "1", "2", "enter", "q", "y"),
    "read": ("2", "enter", "1", "2", "enter", "q", "y", "down", "r"),
}
LIMITED: dict[str, tuple[float, *tuple[str, ...]]] = {
    "limited": (8,),
    "closing": (16,),
    "late": (20,),
    "marked": (4, "2", "enter"),
}
"""For each story of a drill with limits, after how many seconds it plays, and its keys."""
EXAM_STORIES: dict[str, tuple[str, ...]] = {
    "cover": (),
    "question": ("enter", "1", "n", "2", "f"),
    "overview": ("enter", "1", "n", "2", "f", "o"),
    "hand-in": ("enter", "1", "n", "2", "f", "H"),
    "results": ("enter", "1", "n", "2", "f", "H", "y"),
}
TICK = 1.1
"""Seconds after which the time on a screen of an exam is that on the clock."""
SIZES = [(80, 24), (40, 12), (120, 40)]


def compare(app: QuizApp, name: str) -> None:
    width, height = app.size
    path = FOLDER / f"{name}-{width}x{height}.txt"
    seen = shown(app) + "\n"
    if os.environ.get("QUIZAPP_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(seen, "utf-8")
    assert seen == path.read_text("utf-8")


@pytest.fixture
def app(study: Start, towns: Reading, read_text: ReadText) -> QuizApp:
    return study(towns, read_text(BROKEN, "broken.yaml"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("story", STORIES)
async def test_a_screen_looks_as_it_did(
    story: str, size: tuple[int, int], app: QuizApp, watch: Watch
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        watch.seconds = 41 if STORIES[story] else 0
        await pilot.press(*STORIES[story])
        await pilot.pause()
        compare(app, story)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("story", EXAM_STORIES)
async def test_a_screen_of_an_exam_looks_as_it_did(
    story: str, size: tuple[int, int], sit: Start, towns: Reading, watch: Watch
) -> None:
    app = sit(towns)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*EXAM_STORIES[story])
        await pilot.pause()
        watch.seconds = 541
        await pilot.pause(TICK)
        compare(app, f"exam-{story}")


async def test_the_first_start_looks_as_it_did(start: Start, towns: Reading) -> None:
    app = start(towns)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        compare(app, "first")


@pytest.fixture
def lived(start: Start, towns: Reading, desk: Desk, watch: Watch) -> QuizApp:
    live(desk, watch, towns)
    return start(towns)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("story", "keys"), [("lived", ()), ("stats", ("s",)), ("stats-end", ("s", "end"))]
)
async def test_three_weeks_look_as_they_did(
    story: str, keys: tuple[str, ...], size: tuple[int, int], lived: QuizApp
) -> None:
    async with lived.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await lived.workers.wait_for_complete()
            await pilot.pause()
        compare(lived, story)


@pytest.fixture
def limited(desk: Desk, start: Start, towns: Reading) -> QuizApp:
    assert towns.bank
    certain = replace(desk, manner=Manner(confidence=Confidence.CERTAINTY))
    terms = Terms(seconds=20, minutes=2)
    return start(towns, sitting=certain.drill([towns.bank], "7b", terms=terms))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("story", LIMITED)
async def test_a_drill_with_limits_and_certainty_looks_as_it_did(
    story: str, size: tuple[int, int], limited: QuizApp, watch: Watch
) -> None:
    async with limited.run_test(size=size) as pilot:
        await pilot.pause()
        watch.seconds, *keys = LIMITED[story]
        screen_of(limited).tick()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        compare(limited, story)
