"""Answering at an exam: a number only marks, nothing is judged, everything is kept."""

from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.history import Store
from quizapp.sitting import Desk
from quizapp.tui.screens.exam import ExamScreen
from quizapp.tui.screens.exam_start import ExamStartScreen
from quizapp.tui.screens.home import HomeScreen
from tests.tui.banks import save
from tests.tui.conftest import Look, Watch
from tests.tui.exam.steps import Chosen, SetExam, screen_of, stores
from tests.tui.looking import shown


async def test_it_begins_with_its_terms_and_its_clock_runs_from_enter(
    set_exam: SetExam, watch: Watch, file: Path
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        text = shown(app)
        for part in ("Exam of Ana", "3 questions, 10 minutes; 60% passes", "Seed 2"):
            assert part in text
        watch.seconds = 100
        await pilot.pause()
        assert stores(file) == []
        await pilot.press("enter")
        await pilot.pause()
        assert "10:00 left" in shown(app)
        assert "exam · seed 2 · 1 of 3 · 0 answered" in shown(app)
        with Store.open(file) as other:
            assert other.unfinished("Ana", ["exam"])


async def test_a_paper_that_is_not_begun_leaves_no_trace(set_exam: SetExam, file: Path) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        assert isinstance(app.screen, ExamStartScreen)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    assert stores(file) == []


async def test_a_number_only_marks_and_is_kept_at_once(set_exam: SetExam, chosen: Chosen) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "n", "2")
        assert chosen() == [("fortress", "[1]")]
        text = shown(app)
        assert "(•) 2  1692" in text
        for word in ("Right", "Not quite", "✓", "✗", "works took", "Source"):
            assert word not in text
        await pilot.press("3")
        assert "( ) 2  1692" in shown(app)
        assert chosen() == [("fortress", "[2]")]


async def test_marks_add_up_where_several_are_right_and_come_off(
    set_exam: SetExam, chosen: Chosen
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "1", "2", "4")
        assert chosen() == [("capitals", "[0,1,3]")]
        await pilot.press("4", "space")
        assert chosen() == [("capitals", "[0,1,3]")]
        await pilot.press("u")
        assert chosen() == []
        assert "0 answered" in shown(app)


async def test_arrows_move_and_mark_nothing_and_space_marks_and_lets_go(
    set_exam: SetExam, chosen: Chosen
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "n", "down", "j", "k")
        assert chosen() == []
        await pilot.press("space")
        assert chosen() == [("fortress", "[1]")]
        await pilot.press("space")
        assert chosen() == []


async def test_enter_marks_what_one_moved_to_and_then_goes_on(
    set_exam: SetExam, chosen: Chosen
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "enter", "down", "enter")
        assert chosen() == [("fortress", "[1]")]
        assert "2 of 3" in shown(app)
        await pilot.press("enter")
        assert "3 of 3" in shown(app)
        assert screen_of(app).sitting.exam.open == (0, 2)


async def test_a_click_marks(set_exam: SetExam, chosen: Chosen) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "n")
        row = next(i for i, line in enumerate(shown(app).splitlines()) if "1848" in line)
        await pilot.click(offset=(14, row))
        await pilot.pause()
        assert chosen() == [("fortress", "[2]")]


@pytest.mark.parametrize(
    ("on", "back"), [("n", "p"), ("right", "left"), ("tab", "shift+tab"), ("enter", "p")]
)
async def test_one_moves_back_and_forth_and_finds_ones_marks(
    set_exam: SetExam, on: str, back: str
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "1", "2", on, "3", on, back, back)
        text = shown(app)
        assert "1 of 3 · 2 answered" in text
        assert "[x] 2  Budapest" in text
        await pilot.press(back, on)
        assert "2 of 3" in shown(app)
        assert "▸ (•) 3  1848" in shown(app)


async def test_a_question_is_marked_for_review(set_exam: SetExam, desk: Desk) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "f")
        assert "⚑ For review · Choose all that apply" in shown(app)
        assert desk.store.marked_in(screen_of(app).sitting.record.uid) == {("towns", "capitals")}
        await pilot.press("f")
        assert "⚑" not in shown(app)


async def test_the_palette_and_what_gives_answers_away_are_off(
    set_exam: SetExam, chosen: Chosen
) -> None:
    app = set_exam()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("enter", "n")
        before = shown(app)
        await pilot.press("ctrl+p", "e", "h", "g", "a")
        await pilot.pause()
        assert shown(app) == before
        assert len(app.screen_stack) == 2
        for key in ("o", "question_mark"):
            await pilot.press(key)
            await pilot.pause()
            depth = len(app.screen_stack)
            await pilot.press("ctrl+p")
            await pilot.pause()
            assert len(app.screen_stack) == depth
            assert "hint" not in shown(app)
            await pilot.press("escape")
            await pilot.pause()
        await pilot.press("H", "y")
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert len(app.screen_stack) == 3
    assert chosen() == []


async def test_the_colours_can_be_changed(set_exam: SetExam) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        before = app.theme
        await pilot.press("enter", "t")
        assert app.theme != before
        assert isinstance(app.screen, ExamScreen)


async def test_a_bank_that_is_edited_meanwhile_changes_nothing(
    set_exam: SetExam, towns: Reading, look: Look
) -> None:
    app = set_exam()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("enter", "n")
        save(towns, ("Petrovaradin finished?", "Golubac finished?"))
        assert "the new version is in play" in await look(pilot)
        assert "Petrovaradin finished?" in shown(app)
        await pilot.press("p", "n")
        assert "Petrovaradin finished?" in shown(app)


async def test_the_keys_that_mark_are_those_of_the_question_that_is_looked_at(
    set_exam: SetExam,
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter")
        for key, number in (("n", 4), ("n", 4), ("p", 3), ("p", 4)):
            await pilot.pause()
            assert f"1-{number} mark" in shown(app).splitlines()[-1]
            assert len(screen_of(app).sitting.question.options) == number
            await pilot.press(key)
