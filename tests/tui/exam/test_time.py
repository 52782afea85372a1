"""The clock of an exam: warnings, the end by itself, and the time that runs while one is away."""

import pytest

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.sitting.exam_words import TIMED_OUT, WARNINGS
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import HOME
from quizapp.tui.screens.exam_results import ExamResultsScreen
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.overview import OverviewScreen
from tests.tui.conftest import Watch
from tests.tui.exam.steps import Chosen, SetExam, pass_time, toasts
from tests.tui.looking import shown


async def test_one_is_warned_at_five_minutes_and_at_one_and_told_once(
    set_exam: SetExam, watch: Watch
) -> None:
    app = set_exam()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pass_time(pilot, watch, 299)
        assert "Less than" not in shown(app)
        await pass_time(pilot, watch, 1)
        assert shown(app).count(WARNINGS[300]) == 2
        assert toasts(app) == 1
        await pass_time(pilot, watch, 239)
        assert "! " not in shown(app).splitlines()[1]
        await pass_time(pilot, watch, 1)
        assert WARNINGS[60] in shown(app)
        assert "!  1:00 left" in shown(app)
        assert toasts(app) == 1


async def test_a_warning_is_seen_over_the_overview(set_exam: SetExam, watch: Watch) -> None:
    app = set_exam()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("enter", "o")
        await pass_time(pilot, watch, 301)
        await pilot.pause(1)
        assert isinstance(app.screen, OverviewScreen)
        assert shown(app).count(WARNINGS[300]) == 2


@pytest.mark.parametrize(
    "over", [(), ("o",), ("o", "H"), ("H",), ("question_mark",), ("q",), ("o", "question_mark")]
)
async def test_it_is_handed_in_by_itself_whatever_stands_over_it(
    set_exam: SetExam, watch: Watch, over: tuple[str, ...], desk: Desk
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "n", "1", *over)
        await pilot.pause()
        await pass_time(pilot, watch, 601)
        assert isinstance(app.screen, ExamResultsScreen)
        assert len(app.screen_stack) == 2
        assert TIMED_OUT in shown(app)
        assert "10:00 of 10:00" in shown(app)
        assert desk.store.unfinished("Ana", ["exam"]) is None
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_a_key_that_comes_after_the_end_counts_for_nothing(
    set_exam: SetExam, watch: Watch, chosen: Chosen
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "n")
        watch.seconds += 601
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, ExamResultsScreen)
        assert chosen() == []


async def test_leaving_asks_and_home_goes_on_with_the_time_that_is_left(
    set_exam: SetExam, watch: Watch
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "1", "n", "f", "q")
        await pilot.pause()
        said = " ".join(shown(app).replace("│", " ").split())
        assert "Your answers are kept, and it is not handed in. Its clock runs on." in said
        watch.seconds += 100
        await pilot.press("y")
        await pilot.pause()
        text = shown(app)
        assert "▸ Go on with Towns on the Danube" in text
        assert "exam · 1 answered, 2 open, 1 for review · 8:20 left" in text
        assert "last score" not in text
        watch.seconds += 60
        await pilot.press("enter")
        await pilot.pause()
        assert "2 of 3 · 1 answered" in shown(app)
        assert "7:20 left" in shown(app)
        assert "⚑ For review" in shown(app)


async def test_home_shows_how_it_went_where_the_time_ran_out_meanwhile(
    set_exam: SetExam, watch: Watch, desk: Desk, towns: Reading
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "n", "1", "ctrl+q")
    watch.seconds += 5000
    app = QuizApp(Library(desk, (towns,)), HOME)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "its time is over" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ExamResultsScreen)
        assert TIMED_OUT in shown(app)
        await pilot.press("q")
        await pilot.pause()
        assert "Go on" not in shown(app)


async def test_without_a_limit_the_line_tells_how_many_are_answered(set_exam: SetExam) -> None:
    app = set_exam(minutes=None)
    async with app.run_test() as pilot:
        await pilot.press("enter", "1")
        await pilot.pause()
        line = shown(app).splitlines()[1]
        assert set(line.strip()) == {"━", "─"}
        assert "left" not in shown(app)
        await pilot.press("q")
        await pilot.pause()
        assert "clock" not in shown(app)
