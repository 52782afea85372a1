"""Handing in, and the review of every question after it."""

from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.history import Store
from quizapp.sitting import Asked, Desk, Paper, set_paper
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import exam_of
from quizapp.tui.screens.exam import ExamScreen
from quizapp.tui.screens.exam_results import ExamResultsScreen
from quizapp.tui.screens.home import HomeScreen
from tests.tui.conftest import START, Watch
from tests.tui.exam.steps import ORDER, SEED, Chosen, SetExam, answer_all, screen_of
from tests.tui.looking import shown


@pytest.mark.parametrize("key", ["H", "ctrl+s"])
async def test_handing_in_asks_and_tells_how_many_are_open(set_exam: SetExam, key: str) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert [each.id for each in screen_of(app).sitting.exam.questions] == ORDER
        await pilot.press("1", "f", key)
        await pilot.pause()
        said = " ".join(shown(app).replace("│", " ").split())
        assert "2 questions are open and 1 is marked for review." in said
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ExamScreen)
        await pilot.press(key, "q")
        await pilot.pause()
        assert isinstance(app.screen, ExamScreen)
        await pilot.press(key, "y")
        await pilot.pause()
        assert "Not passed." in shown(app)


async def test_passed_and_the_whole_review(set_exam: SetExam, watch: Watch) -> None:
    app = set_exam()
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.press("enter")
        await answer_all(pilot)
        watch.seconds += 75
        await pilot.press("p", "2", "H", "y")
        await pilot.pause()
        text = shown(app)
        assert "✓ Passed. It takes 60%." in text
        assert "2 of 3 points" in text
        assert "2 right, 1 missed, 0 open" in text
        assert "1:15 of 10:00" in text
        assert "✓ Question 1: right" in text
        assert "✗ Question 2: not right" in text
        assert "Your answer. That is when it was begun." in text
        assert "The works took eighty-eight years." in text
        assert "finished in" in text
        await pilot.press("w")
        await pilot.pause()
        text = shown(app)
        assert "Question 1" not in text
        assert "✗ Question 2" in text
        assert "all questions" in text.splitlines()[-1]
        await pilot.press("w")
        await pilot.pause()
        assert "✓ Question 1" in shown(app)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "Go on" not in shown(app)


async def test_not_passed_says_so_in_words_and_by_a_sign(set_exam: SetExam) -> None:
    app = set_exam(pass_mark=34)
    async with app.run_test() as pilot:
        await pilot.press("enter", "n", "1", "H", "y")
        await pilot.pause()
        assert "✗ Not passed. It takes 34%." in shown(app)
        assert "1 right, 0 missed, 2 open" in shown(app)


async def test_n_and_p_go_through_the_review(set_exam: SetExam) -> None:
    app = set_exam()
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("enter", "H", "y", "n", "n")
        await pilot.pause()
        await pilot.pause()
        assert "✗ Question 2: left open" in shown(app).splitlines()[1]
        await pilot.press("p")
        await pilot.pause()
        await pilot.pause()
        assert "✗ Question 1: left open" in shown(app).splitlines()[1]


async def test_it_goes_on_where_nothing_can_be_kept_and_says_so(
    set_exam: SetExam, file: Path, chosen: Chosen
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        file.parent.write_text("a file where the folder should be", "utf-8")
        await pilot.press("enter", "n", "1")
        await pilot.pause()
        assert "Answers are not being kept:" in shown(app)
        assert "(•) 1  1780" in shown(app)
        await pilot.press("H", "y")
        await pilot.pause()
        assert "Not all of it is kept:" in shown(app)
        file.parent.unlink()
        await pilot.press("q")
        await pilot.pause()
        assert chosen() == [("fortress", "[0]")]
        assert "Go on" not in shown(app)


async def test_a_long_exam_is_reviewed_to_its_end(desk: Desk, towns: Reading) -> None:
    assert towns.bank
    paper = set_paper(desk, [towns.bank], Asked(seed=SEED))
    app = QuizApp(Library(desk, (towns,)), exam_of(Paper(desk, paper.questions * 9, SEED)))
    async with app.run_test() as pilot:
        await pilot.press("enter", "H", "y")
        await pilot.pause()
        assert len(app.screen.query("Reviewed")) < 27
        for _ in range(27):
            await pilot.press("n")
        await pilot.press("end")
        await pilot.pause()
        assert len(app.screen.query("Reviewed")) == 27
        assert "Question 27: left open" in shown(app)


async def test_what_was_handed_in_elsewhere_is_over_here_too(
    set_exam: SetExam, file: Path, chosen: Chosen
) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "1", "n")
        sitting = screen_of(app).sitting
        with Store.open(file) as other:
            other.end(sitting.record.uid, START)
        before = chosen()
        await pilot.press("2")
        await pilot.pause()
        assert isinstance(app.screen, ExamResultsScreen)
        assert "This exam was handed in elsewhere." in shown(app)
        assert "Leaving tries again" not in shown(app)
        assert chosen() == before
