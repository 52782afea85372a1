"""A round as a whole: going on, taking back, leaving, coming back, and what stands at its end."""

from collections.abc import Callable
from pathlib import Path

from textual.widgets import Input

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.question import QuestionScreen
from quizapp.tui.screens.results import ResultsScreen
from tests.tui.conftest import Start, Watch
from tests.tui.looking import shown
from tests.tui.test_answering import screen_of

Kept = Callable[[], list[tuple[str, bool]]]
Noted = Callable[[], list[str]]


async def test_undo_takes_the_answer_back_also_after_going_on(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2", "u")
        assert not screen_of(app).answered
        assert "✗" not in shown(app)
        await pilot.press("1", "enter", "u")
        session = screen_of(app).sitting.session
        assert (session.position, session.score.answered) == (0, 0)
        assert "Petrovaradin finished?" in shown(app)


async def test_there_is_nothing_to_undo_at_the_start(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert "There is no answer to take back." in shown(app)


async def test_a_flag_keeps_its_note(study: Start, towns: Reading, noted: Noted) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("f")
        await pilot.press(*"two", "space", *"keys", "enter")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert noted() == ["two keys"]
        await pilot.press("f")
        assert app.screen.query_one(Input).value == ""
        await pilot.press("escape")
        assert isinstance(app.screen, QuestionScreen)
        assert noted() == ["two keys"]


async def test_the_results_say_how_it_went_and_show_what_was_missed(
    study: Start, towns: Reading, watch: Watch
) -> None:
    app = study(towns)
    async with app.run_test(size=(80, 50)) as pilot:
        watch.seconds = 41
        await pilot.press("2", "enter", "1", "2", "enter", "enter", "s", "s")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        text = shown(app)
        assert "1 of 2 points" in text
        assert "1 right, 1 missed, 1 skipped" in text
        assert "0:41, 20 s an answer" in text
        assert "1 of 1  towns" in text
        assert "✗ 1692" in text
        assert "✓ 1780" in text
        assert "1780 after decades." in text


async def test_what_was_wrong_is_asked_once_more_and_that_is_said(
    study: Start, towns: Reading
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2")
        assert "nce more" not in shown(app)
        await pilot.press("enter", "s", "s")
        await pilot.pause()
        assert "study · once more 1 of 1 · 0 right" in shown(app)
        assert "Once more · Choose one" in shown(app)


async def test_enter_does_not_leave_the_results(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1", "enter", "s", "s", "enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)


async def test_m_asks_the_missed_ones_again(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2", "enter", "s", "s", "s", "m")
        await pilot.pause()
        session = screen_of(app).sitting.session
        assert [question.id for question in session.questions] == ["fortress"]


async def test_n_begins_another_round_and_q_goes_home(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1", "enter", "s", "s")
        assert "missed" not in shown(app).splitlines()[-1]
        await pilot.press("n")
        await pilot.pause()
        assert len(screen_of(app).sitting.session.questions) == 2
        await pilot.press("s", "s", "q")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "last score 100%" in shown(app)


async def test_leaving_asks_and_home_offers_to_go_on(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2", "enter", "q")
        await pilot.pause()
        assert "Leave this round?" in shown(app)
        assert "Nothing is lost: it resumes." in shown(app)
        await pilot.press("n")
        assert isinstance(app.screen, QuestionScreen)
        await pilot.press("escape", "y")
        await pilot.pause()
        assert "▸ Go on with Towns on the Danube" in shown(app)
        assert "question 2 of 3" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Which of these are capitals?" in shown(app)


async def test_both_answers_of_a_dialog_can_be_clicked(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("q")
        assert await pilot.click("#no")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        await pilot.press("q")
        assert await pilot.click("#yes")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_practice_goes_on_where_nothing_can_be_kept(
    study: Start, towns: Reading, file: Path, kept: Kept
) -> None:
    app = study(towns)
    file.parent.write_text("a file where the folder should be", "utf-8")
    async with app.run_test() as pilot:
        assert "not being kept" not in shown(app)
        await pilot.press("1")
        await pilot.pause()
        assert "Answers are not being kept:" in shown(app)
        await pilot.press("q")
        await pilot.pause()
        assert "Not all of your answers are kept." in shown(app)
        assert "Nothing is lost" not in shown(app)
        await pilot.press("n")
        await pilot.pause()
        assert "Right." in shown(app)
        file.parent.unlink()
        await pilot.press("enter", "1", "2", "enter")
        await pilot.pause()
        assert "not being kept" not in shown(app)
    assert kept() == [("fortress", True), ("capitals", True)]


async def test_a_drill_shows_its_seed(start: Start, towns: Reading, desk: Desk) -> None:
    assert towns.bank
    app = start(towns, sitting=desk.drill([towns.bank], "7b"))
    async with app.run_test():
        assert "drill · seed 7b · 1 of 3 · 0 right · 0:00" in shown(app)
    app = start(towns, sitting=desk.drill([towns.bank], "7b"))
    async with app.run_test(size=(40, 12)):
        assert "1/3 · 0 right · 0:00 · seed 7b" in shown(app)


async def test_ctrl_c_tells_how_to_quit_and_ctrl_q_quits(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "ctrl+q" in shown(app)
        assert app.return_code is None
        await pilot.press("ctrl+q")
    assert app.return_code == 0


async def test_the_clock_ticks_in_place(study: Start, towns: Reading, watch: Watch) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        watch.seconds = 61
        await pilot.pause(1.1)
        assert "1:01" in shown(app)
