"""A drill against the clock, on the screen; the test winds the clock."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from quizapp.bank import Reading
from quizapp.history import Terms
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.tui.screens.passage import PassageScreen
from quizapp.tui.screens.question import QuestionScreen
from quizapp.tui.screens.results import ResultsScreen
from quizapp.tui.widgets.countdown import Countdown
from tests.tui.conftest import Start, Watch
from tests.tui.looking import rows, shown
from tests.tui.test_answering import screen_of

Drill = Callable[[Terms], QuizApp]
Kept = Callable[[], list[tuple[str, bool]]]
Wind = Callable[[Pilot[int], float], Awaitable[None]]

SECONDS, MINUTES = Terms(seconds=20), Terms(minutes=2)
BOTH = Terms(seconds=20, minutes=2)


@pytest.fixture
def drill(desk: Desk, start: Start, towns: Reading) -> Drill:
    def make(terms: Terms) -> QuizApp:
        assert towns.bank
        return start(towns, sitting=desk.drill([towns.bank], "7b", terms=terms))

    return make


@pytest.fixture
def wind(watch: Watch) -> Wind:
    async def pass_time(pilot: Pilot[int], seconds: float) -> None:
        watch.seconds += seconds
        for screen in pilot.app.screen_stack:
            for countdown in screen.query(Countdown):
                countdown.tick()
        await pilot.pause()

    return pass_time


def time_shown(app: QuizApp) -> str:
    return next(
        (row.split("━")[0].split("─")[0].strip() for row in rows(app) if " left" in row), ""
    )


async def test_a_round_without_limits_has_no_countdown(drill: Drill) -> None:
    app = drill(Terms())
    async with app.run_test():
        assert time_shown(app) == ""


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_time_left_stands_over_the_question(
    size: tuple[int, int], drill: Drill, wind: Wind
) -> None:
    app = drill(SECONDS)
    async with app.run_test(size=size) as pilot:
        await wind(pilot, 0)
        assert time_shown(app) == "0:20 left"
        await wind(pilot, 8)
        assert time_shown(app) == "0:12 left"
        await wind(pilot, 7)
        assert time_shown(app) == "! 0:05 left"


async def test_the_countdown_moves_nothing_around_it(drill: Drill, wind: Wind) -> None:
    app = drill(BOTH)
    async with app.run_test() as pilot:
        await wind(pilot, 0)
        before = rows(app)[3:]
        for seconds in (1, 7, 9, 2.5):
            await wind(pilot, seconds)
            assert rows(app)[3:] == before


async def test_when_the_time_is_over_the_answer_is_shown_and_none_counts(
    drill: Drill, wind: Wind, kept: Kept
) -> None:
    app = drill(SECONDS)
    async with app.run_test(size=(80, 40)) as pilot:
        await wind(pilot, 20)
        assert "Time is up. Not answered; it was: 1780." in shown(app)
        assert "The works took eighty-eight years." in shown(app)
        assert "Source, paragraph 7" in shown(app)
        await pilot.press("1", "g", "space")
        assert kept() == []
        assert screen_of(app).sitting.session.lapsed == {0}
        await pilot.press("enter", "s", "s")
        await pilot.pause()
        assert "0 right, 0 missed, 2 skipped, 1 out of time" in shown(app)


async def test_several_right_ones_are_named_when_the_time_is_over(drill: Drill, wind: Wind) -> None:
    app = drill(SECONDS)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("s")
        await wind(pilot, 20)
        assert "Time is up. Not answered: 1 and 2 are right." in shown(app)
        assert "Right as well" not in shown(app)


async def test_a_key_that_comes_before_the_screen_has_seen_the_end_is_too_late(
    drill: Drill, watch: Watch, kept: Kept
) -> None:
    app = drill(SECONDS)
    async with app.run_test() as pilot:
        watch.seconds = 20
        await pilot.press("1")
        await pilot.pause()
        assert kept() == []
        assert "Time is up." in shown(app)


async def test_an_answer_in_the_last_moment_counts_once(
    drill: Drill, watch: Watch, wind: Wind, kept: Kept
) -> None:
    app = drill(SECONDS)
    async with app.run_test() as pilot:
        watch.seconds = 19.99
        await pilot.press("1")
        await wind(pilot, 0.02)
        assert kept() == [("fortress", True)]
        assert "Right." in shown(app)
        assert "Time is up" not in shown(app)


async def test_to_read_on_takes_none_of_a_questions_time(drill: Drill, wind: Wind) -> None:
    app = drill(SECONDS)
    async with app.run_test() as pilot:
        await pilot.press("1")
        await wind(pilot, 500)
        assert time_shown(app) == ""
        await pilot.press("enter")
        await wind(pilot, 0)
        assert time_shown(app) == "0:20 left"


@pytest.mark.parametrize("keys", [("f", "escape"), ("question_mark", "escape"), ("q", "n")])
async def test_the_clock_stands_still_under_a_dialog(
    keys: tuple[str, str], drill: Drill, wind: Wind
) -> None:
    app = drill(BOTH)
    async with app.run_test() as pilot:
        await wind(pilot, 5)
        await pilot.press(keys[0])
        await pilot.pause()
        assert not isinstance(app.screen, QuestionScreen)
        await wind(pilot, 500)
        await pilot.press(keys[1])
        await pilot.pause()
        assert not screen_of(app).answered
        await wind(pilot, 0)
        assert time_shown(app) == "0:15 left"


async def test_the_round_goes_on_while_a_passage_is_read_and_ends_after_it(
    drill: Drill, wind: Wind, kept: Kept
) -> None:
    app = drill(MINUTES)
    async with app.run_test() as pilot:
        await pilot.press("1", "p")
        await wind(pilot, 121)
        assert isinstance(app.screen, PassageScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert time_shown(app) == "! 0:00 left"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        assert "1 right, 0 missed, 0 skipped, 2 out of time" in shown(app)
        assert kept() == [("fortress", True)]


async def test_a_round_whose_time_is_over_ends_at_once(drill: Drill, wind: Wind) -> None:
    app = drill(MINUTES)
    async with app.run_test() as pilot:
        await pilot.press("1", "enter")
        await wind(pilot, 120)
        assert isinstance(app.screen, ResultsScreen)


async def test_an_answer_after_the_rounds_end_ends_it(
    drill: Drill, watch: Watch, kept: Kept
) -> None:
    app = drill(MINUTES)
    async with app.run_test() as pilot:
        watch.seconds = 120
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        assert kept() == []


async def test_when_the_round_is_over_nothing_is_taken_back(
    drill: Drill, wind: Wind, kept: Kept
) -> None:
    app = drill(MINUTES)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("1")
        await wind(pilot, 121)
        await pilot.press("u")
        await pilot.pause()
        assert "The time is over" in shown(app)
        assert kept() == [("fortress", True)]


async def test_who_leaves_when_the_round_is_over_sees_the_results(drill: Drill, wind: Wind) -> None:
    app = drill(MINUTES)
    async with app.run_test() as pilot:
        await pilot.press("1")
        await wind(pilot, 121)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        await pilot.press("q")
        await pilot.pause()
        assert "Go on with" not in shown(app)


async def test_the_bar_above_tells_how_much_of_the_round_has_gone(
    drill: Drill, watch: Watch
) -> None:
    app = drill(BOTH)
    watch.seconds = 50
    async with app.run_test(size=(80, 24)) as pilot:
        assert "0:00 of 2:00" in shown(app)
        watch.seconds = 55
        await pilot.press("s")
        assert "0:05 of 2:00" in shown(app)
    app = drill(BOTH)
    async with app.run_test(size=(40, 12)):
        assert "0:00/2:00" in shown(app)


async def test_another_round_and_one_that_was_left_have_the_same_limits(
    drill: Drill, wind: Wind
) -> None:
    app = drill(BOTH)
    async with app.run_test() as pilot:
        await pilot.press("s", "s", "s", "n")
        await pilot.pause()
        await wind(pilot, 0)
        assert time_shown(app) == "0:20 left"
        await pilot.press("space", "enter")
        await wind(pilot, 30)
        await pilot.press("q", "y")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await wind(pilot, 4)
        assert time_shown(app) == "0:16 left"


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40), (10, 4)])
async def test_it_holds_at_every_size(size: tuple[int, int], drill: Drill, wind: Wind) -> None:
    app = drill(BOTH)
    async with app.run_test(size=size) as pilot:
        for seconds in (0, 16, 10):
            await wind(pilot, seconds)
            assert len(rows(app)) == size[1]
        assert screen_of(app).answered
