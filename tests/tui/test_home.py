"""Home: the banks, the broken ones among them, and ways to begin."""

from pathlib import Path

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.tui.screens.home import HomeScreen
from tests.tui.banks import BROKEN
from tests.tui.conftest import ReadText, Start, Watch
from tests.tui.looking import shown
from tests.tui.past import A_DAY, live
from tests.tui.test_answering import screen_of


async def test_a_first_start_greets_and_needs_one_key(start: Start, towns: Reading) -> None:
    app = start(towns)
    async with app.run_test() as pilot:
        await pilot.pause()
        text = shown(app)
        assert "Press enter for your first question." in text
        assert "Towns on the Danube" in text
        assert "3 questions, all new" in text
        await pilot.press("enter")
        await pilot.pause()
        assert "Petrovaradin" in shown(app)


async def test_after_an_answer_nobody_is_greeted(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1", "q", "y")
        await pilot.pause()
        assert "first question" not in shown(app)


async def test_a_broken_bank_is_listed_and_shows_every_error(
    start: Start, towns: Reading, read_text: ReadText
) -> None:
    broken = read_text(BROKEN, "broken.yaml")
    app = start(towns, broken)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "broken.yaml" in shown(app)
        assert "✗ line" in shown(app)
        assert "All banks" not in shown(app)
        await pilot.press("down")
        await pilot.pause()
        assert "drill" not in shown(app).splitlines()[-1]
        await pilot.press("enter")
        await pilot.pause()
        text = shown(app)
        assert "distracters: [a, b]" in text
        assert "^^^" in text
        assert "did you mean" in text
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_d_drills_and_the_last_row_mixes_all(
    start: Start, towns: Reading, sums: Reading
) -> None:
    app = start(towns, sums)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "6 questions from 2 banks" in shown(app)
        await pilot.press("d")
        await pilot.pause()
        assert screen_of(app).sitting.record.mode == "drill"
        await pilot.press("q", "y", "end", "enter")
        await pilot.pause()
        questions = screen_of(app).sitting.session.questions
        assert {question.bank for question in questions} == {"towns", "sums"}


async def test_a_sign_stands_where_the_cursor_is(
    start: Start, towns: Reading, sums: Reading
) -> None:
    app = start(towns, sums)
    async with app.run_test() as pilot:
        for title in ("Towns on the Danube", "Sums", "All banks, mixed", "Towns on the Danube"):
            await pilot.pause()
            assert shown(app).count("▸") == 1
            assert f"▸ {title}" in shown(app)
            await pilot.press("down")


async def test_help_tells_the_keys_in_one_voice(start: Start, towns: Reading) -> None:
    app = start(towns)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = shown(app)
        assert "page up" in text
        assert "open the command palette" in text
        assert not any(word in text for word in ("Page", "First", "Open"))


async def test_without_a_bank_it_says_what_to_do(start: Start) -> None:
    app = start()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "No questions here yet." in shown(app)
        await pilot.press("enter", "d")
        assert isinstance(app.screen, HomeScreen)


async def test_a_bank_of_drafts_is_not_begun(start: Start, read_text: ReadText) -> None:
    text = "title: T\nquestions: [{question: Q?, answer: a, distractors: [b], status: draft}]"
    app = start(read_text(text))
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "all are drafts" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "nothing to ask here" in shown(app)


def spoil(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database at all, but long enough to be taken for something" * 20)


async def test_a_history_that_cannot_be_read_is_said_and_banks_stay(
    start: Start, towns: Reading, file: Path
) -> None:
    app = start(towns)
    spoil(file)
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "Towns on the Danube" in shown(app)
        assert "history" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_help_lists_the_keys_of_the_screen_below(start: Start, towns: Reading) -> None:
    app = start(towns)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        text = shown(app)
        assert "drill" in text
        assert "another theme" in text
        assert "ctrl+q" in text
        assert "Focus" not in text
        await pilot.press("question_mark")
        assert isinstance(app.screen, HomeScreen)


async def test_home_keeps_its_place_under_a_dialog(
    start: Start, towns: Reading, sums: Reading
) -> None:
    app = start(towns, sums)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("j", "question_mark", "escape")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert screen_of(app).sitting.question.bank == "sums"


async def test_t_changes_the_colours_and_comes_round(start: Start, towns: Reading) -> None:
    app = start(towns)
    async with app.run_test() as pilot:
        first = app.theme
        seen = set()
        for _ in range(4):
            await pilot.press("t")
            seen.add(app.theme)
        assert app.theme == first
        assert len(seen) == 4


async def test_each_bank_says_how_far_one_has_come(
    start: Start, towns: Reading, sums: Reading, desk: Desk, watch: Watch
) -> None:
    live(desk, watch, towns)
    app = start(towns, sums)
    async with app.run_test() as pilot:
        await pilot.pause()
        text = shown(app)
        assert "7 days in a row · Ana" in text.splitlines()[0]
        assert "━━━━━╍╍╍╍╍╍╍╍╍╍╍  last score 0%" in text
        assert "0 due, 0 new, 2 learning, 1 known; next: 1 question tomorrow" in text
        assert "3 questions, all new" in text
        assert "6 questions from 2 banks\n" in text


async def test_what_is_due_is_counted_the_day_after(
    start: Start, towns: Reading, sums: Reading, desk: Desk, watch: Watch
) -> None:
    live(desk, watch, towns)
    watch.seconds = A_DAY
    app = start(towns, sums)
    async with app.run_test() as pilot:
        await pilot.pause()
        text = shown(app)
        assert "1 due, 0 new, 1 learning, 1 known\n" in text
        assert "6 questions from 2 banks, 1 due" in text


async def test_without_a_streak_only_the_player_is_named(
    start: Start, towns: Reading, desk: Desk, watch: Watch
) -> None:
    live(desk, watch, towns)
    watch.seconds = 3 * A_DAY
    app = start(towns)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert shown(app).splitlines()[0].split() == ["quizapp", "Ana"]
