"""`e` at home and among the problems, and what keeps an editor from being opened."""

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from quizapp.bank import Reading
from quizapp.tui.app import QuizApp
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.problems import ProblemsScreen
from tests.tui.banks import BROKEN, TOWNS
from tests.tui.conftest import ReadText, Start
from tests.tui.editors import Editor
from tests.tui.looking import shown
from tests.tui.test_editing import DROP, STEM


async def test_home_edits_the_bank_under_the_cursor_and_shows_it_as_it_is(
    start: Start, towns: Reading, sums: Reading, editor: Editor
) -> None:
    editor.will(("How much is", "What is"), DROP)
    app = start(towns, sums)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("j", "e")
        assert "What is one plus one?" in sums.path.read_text("utf-8")
        await pilot.press("enter")
        await pilot.pause()
        assert "What is one plus one?" in shown(app)


async def test_the_author_may_make_a_bank_smaller(
    start: Start, towns: Reading, editor: Editor
) -> None:
    third = TOWNS.index("  - id: mouth")
    editor.will((TOWNS[third:], ""))
    app = start(towns)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "3 questions" in shown(app)
        await pilot.press("e")
        await pilot.pause()
        assert "2 questions, all new" in shown(app)


async def test_a_broken_bank_opens_at_its_first_error_and_can_be_asked_once_mended(
    start: Start, towns: Reading, read_text: ReadText, editor: Editor
) -> None:
    broken = read_text(BROKEN, "broken.yaml")
    editor.will(("    distracters", "    answer: An answer\n    distractors"))
    app = start(towns, broken)
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("j", "enter")
        await pilot.pause()
        assert "Until this is mended, the bank cannot be asked." in shown(app)
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "1 question, all new" in shown(app)
        assert "4 questions from 2 banks" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "What is missing here?" in shown(app)


async def test_a_bank_never_comes_in_under_the_name_of_another(
    start: Start, towns: Reading, sums: Reading, editor: Editor
) -> None:
    editor.will(("id: sums", "id: towns"))
    app = start(towns, sums)
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("j", "e")
        await pilot.pause()
        assert "sums.yaml has the id of another bank now" in shown(app)
        assert [bank.id for bank in app.library.banks] == ["towns", "sums"]


async def test_a_terminal_that_cannot_be_handed_over_is_said_kindly(
    start: Start, towns: Reading, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HeadlessDriver, "can_suspend", property(lambda _driver: False))
    editor.will(STEM)
    assert "this terminal cannot be handed to an editor" in await said_after_e(start(towns))
    assert editor.left == 1


async def said_after_e(app: QuizApp) -> str:
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        return " ".join(shown(app).replace("▌", "").split())


async def test_an_editor_that_is_not_there_is_said(
    start: Start, towns: Reading, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", str(editor.script.with_name("nowhere")))
    assert "did not start" in await said_after_e(start(towns))


async def test_an_editor_that_fails_is_said_and_what_it_wrote_counts(
    start: Start, towns: Reading, editor: Editor
) -> None:
    editor.will(("Towns on the Danube", "Danube towns"), status=3)
    said = await said_after_e(start(towns))
    assert "The editor ended with status 3." in said
    assert "Danube towns" in said


async def test_a_file_that_is_gone_is_said(start: Start, towns: Reading, editor: Editor) -> None:
    editor.will(STEM)
    towns.path.unlink()
    assert "towns.yaml is no file any more." in await said_after_e(start(towns))
    assert editor.left == 1


async def test_e_needs_a_bank(start: Start) -> None:
    app = start()
    async with app.run_test() as pilot:
        await pilot.press("e", "a")
        assert isinstance(app.screen, HomeScreen)


async def test_problems_follow_the_file_on_the_screen(
    start: Start, towns: Reading, read_text: ReadText, editor: Editor
) -> None:
    app = start(towns, read_text(BROKEN, "broken.yaml"))
    editor.will(("title: Broken", "titel: Broken"))
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        await pilot.press("j", "enter", "e")
        await pilot.pause()
        assert isinstance(app.screen, ProblemsScreen)
        assert "titel: Broken" in shown(app)
