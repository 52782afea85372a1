"""An exam on the screen: nothing judged, everything kept, and a clock that runs."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quizapp.bank import Reading
from quizapp.history import Store
from quizapp.sitting import Asked, Desk, Paper, set_paper
from quizapp.sitting.exam_words import TIMED_OUT, WARNINGS
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import HOME, exam_of
from quizapp.tui.screens.exam import ExamScreen
from quizapp.tui.screens.exam_results import ExamResultsScreen
from quizapp.tui.screens.exam_start import ExamStartScreen
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.overview import OverviewScreen
from tests.tui.banks import save
from tests.tui.conftest import Look, Start, Watch
from tests.tui.looking import shown

SetExam = Callable[..., QuizApp]
SEED = "2"
ORDER = ["capitals", "fortress", "mouth"]
KEYS = {"capitals": ("1", "2"), "fortress": ("1",), "mouth": ("1",)}
"""What is right in the bank of towns, whose options stand in a fixed order."""


@pytest.fixture
def set_exam(sit: Start, towns: Reading) -> SetExam:
    """Return a way to make an app that opens at an exam of all towns, in the order of ORDER."""

    def make(minutes: int | None = 10, pass_mark: int = 60) -> QuizApp:
        return sit(towns, asked=Asked(seed=SEED, minutes=minutes, pass_mark=pass_mark))

    return make


@pytest.fixture
def chosen(file: Path) -> Callable[[], list[tuple[str, str]]]:
    """Return a look into the store from outside: the answers that count, as (question, chosen)."""

    def look() -> list[tuple[str, str]]:
        if not file.exists():
            return []
        with closing(sqlite3.connect(file)) as connection:
            query = "SELECT question, chosen FROM counted ORDER BY turn"
            return [(str(question), str(picked)) for question, picked in connection.execute(query)]

    return look


Chosen = Callable[[], list[tuple[str, str]]]


def screen_of(app: QuizApp) -> ExamScreen:
    assert isinstance(app.screen, ExamScreen)
    return app.screen


def stores(file: Path) -> list[Path]:
    return list(file.parent.glob("*"))


def toasts(app: QuizApp) -> int:
    return len(app.screen.query("Toast"))


async def pass_time(pilot: Pilot[int], watch: Watch, seconds: float) -> None:
    """Let time pass, and the app look at its clock."""
    watch.seconds += seconds
    await pilot.pause(0.6)
    await pilot.pause()


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


async def test_it_is_handed_in_from_the_overview_too(set_exam: SetExam, desk: Desk) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        await pilot.press("enter", "o", "H", "y")
        await pilot.pause()
        assert isinstance(app.screen, ExamResultsScreen)
        assert desk.store.unfinished("Ana", ["exam"]) is None


async def answer_all(pilot: Pilot[int]) -> None:
    for question in ORDER:
        await pilot.press(*KEYS[question], "n")
    await pilot.press("escape")


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
        assert toasts(app) == 2


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
        assert len(app.screen_stack) == 3
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
        assert len(app.screen_stack) == 3
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
        assert len(app.screen_stack) == 4
    assert chosen() == []


async def test_the_colours_can_be_changed(set_exam: SetExam) -> None:
    app = set_exam()
    async with app.run_test() as pilot:
        before = app.theme
        await pilot.press("enter", "t")
        assert app.theme != before
        assert isinstance(app.screen, ExamScreen)


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
