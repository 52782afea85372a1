"""All questions of an exam at one look."""

from quizapp.sitting import Desk
from quizapp.tui.screens.exam_results import ExamResultsScreen
from quizapp.tui.screens.overview import OverviewScreen
from tests.tui.exam.steps import SetExam
from tests.tui.looking import shown


async def test_the_overview_tells_what_is_answered_open_and_marked_and_leads_there(
    set_exam: SetExam,
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "f", "n", "1", "f", "o")
        await pilot.pause()
        assert isinstance(app.screen, OverviewScreen)
        text = shown(app)
        assert "1 answered, 2 open, 2 for review" in text
        assert " 1 ·⚑ ▸2 ✓⚑  3 ·" in text
        await pilot.press("right", "right", "enter")
        await pilot.pause()
        assert "3 of 3" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, OverviewScreen)
        await pilot.press("o")
        await pilot.pause()
        assert "3 of 3" in shown(app)


async def test_a_cell_of_the_overview_can_be_clicked(set_exam: SetExam) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "o")
        await pilot.pause()
        lines = shown(app).splitlines()
        row = next(i for i, line in enumerate(lines) if line.startswith("  ▸1"))
        await pilot.click(offset=(lines[row].index("3 ·"), row))
        await pilot.pause()
        assert "3 of 3" in shown(app)


async def test_it_is_handed_in_from_the_overview_too(set_exam: SetExam, desk: Desk) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "o", "H", "y")
        await pilot.pause()
        assert isinstance(app.screen, ExamResultsScreen)
        assert desk.store.unfinished("Ana", ["exam"]) is None
