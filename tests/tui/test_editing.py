"""`e`: a real editor is opened, and what it did is in play, or is said to be wrong."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.tui.screens.question import QuestionScreen
from tests.tui.banks import TOWNS
from tests.tui.conftest import Start, Watch
from tests.tui.editors import Editor
from tests.tui.looking import shown
from tests.tui.test_answering import screen_of

Kept = Callable[[], list[tuple[str, bool]]]
STEM = ("When was the fortress of Petrovaradin finished?", "When was Petrovaradin ready?")
REKEY = ('answer: "1780"\n    distractors:', 'answer: "1781"\n    distractors:\n      - "1780"')
BREAK = ('answer: "1780"', 'answr: "1780"')
MEND = (BREAK[1], BREAK[0])
DROP = ("id: fortress\n    passage", "id: fort\n    passage")


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


async def test_the_same_question_stands_there_in_its_new_wording(
    study: Start, towns: Reading, editor: Editor, kept: Kept
) -> None:
    editor.will(STEM)
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("h", "e")
        await pilot.pause()
        text = shown(app)
        assert STEM[1] in text
        assert STEM[0] not in text
        assert "Hint: Two years later" in text
        await pilot.press("1")
        await pilot.pause()
        assert "Right." in shown(app)
        assert kept() == [("fortress", True)]


async def test_marks_stay_where_nothing_was_changed(
    study: Start, towns: Reading, editor: Editor
) -> None:
    editor.will(("", ""))
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("j", "e")
        await pilot.pause()
        assert "(•) 2  1692" in shown(app)


async def test_time_in_the_editor_does_not_count(
    study: Start, towns: Reading, editor: Editor, watch: Watch
) -> None:
    editor.will(("", ""))
    app = study(towns)
    async with app.run_test() as pilot:
        pass_time = partial(setattr, watch, "seconds", 600)
        app.app_suspend_signal.subscribe(app, lambda _: pass_time(), immediate=True)
        await pilot.press("e", "1")
        await pilot.pause()
        assert watch.seconds == 600
        assert screen_of(app).sitting.elapsed == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a script is a program on POSIX alone")
async def test_the_editor_opens_at_the_question_s_own_line(
    study: Start,
    towns: Reading,
    editor: Editor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VISUAL", editor.as_nano(tmp_path))
    editor.will(("", ""), ("", ""))
    app = study(towns)
    async with app.run_test() as pilot:
        for part in ("id: fortress", "id: capitals"):
            await pilot.press("e")
            assert f"+{line_of(TOWNS, part)}," in editor.told[0]
            assert editor.told[1] == str(towns.path)
            await pilot.press("s")


async def test_an_answer_stays_and_its_explanation_is_new(
    study: Start, towns: Reading, editor: Editor
) -> None:
    editor.will(("The works took eighty-eight years.", "It took 88 years."))
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2", "e")
        await pilot.pause()
        text = shown(app)
        assert "✗  2  1692" in text
        assert "Not quite: 1780." in text
        assert "It took 88 years." in text
        await pilot.press("1")
        assert screen_of(app).answered


async def test_a_changed_key_is_said_and_the_verdict_stays(
    study: Start, towns: Reading, editor: Editor, kept: Kept
) -> None:
    editor.will(REKEY)
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1", "e")
        await pilot.pause()
        text = shown(app)
        assert "The key of this question has changed since you answered it." in text
        assert "✓  1  1780" in text
        assert "Right." in text
        assert kept() == [("fortress", True)]
        await pilot.press("u")
        await pilot.pause()
        text = shown(app)
        assert "1781" in text
        assert "has changed" not in text


async def test_other_options_come_the_next_time(
    study: Start, towns: Reading, editor: Editor
) -> None:
    editor.will(('- "1848"', '- "1850"'))
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2", "e")
        await pilot.pause()
        text = shown(app)
        assert "its new wording comes the next time" in text
        assert "1848" in text
        assert "1850" not in text


async def test_a_key_that_changed_since_is_said_after_the_next_answer(
    study: Start, towns: Reading, editor: Editor
) -> None:
    editor.will(REKEY)
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1", "enter", "s", "s", "q", "e", "d")
        await pilot.pause()
        while screen_of(app).sitting.question.id != "fortress":
            await pilot.press("s")
        await pilot.pause()
        assert "has changed" not in shown(app)
        await pilot.press("1")
        await pilot.pause()
        assert "has changed since you answered it the last time." in shown(app)


async def test_an_error_is_shown_with_its_line_and_e_goes_back(
    study: Start, towns: Reading, editor: Editor
) -> None:
    editor.will(BREAK, MEND, STEM)
    app = study(towns)
    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        await pilot.press("e")
        await pilot.pause()
        text = shown(app)
        assert "Until this is mended, the last good version stays in play." in text
        assert f"{line_of(TOWNS, BREAK[0])} |     {BREAK[1]}" in text
        assert "^^^^^" in text
        await pilot.press("q")
        await pilot.pause()
        text = shown(app)
        assert "towns.yaml has errors now; the last good version is still in play. e edits." in text
        assert STEM[0] in text
        await pilot.press("1")
        await pilot.pause()
        assert "Right." in shown(app)
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert "has errors" not in shown(app)


async def test_from_the_problems_e_goes_back_until_all_is_mended(
    study: Start, towns: Reading, editor: Editor
) -> None:
    editor.will(BREAK, ("title: Towns", "titel: Towns"), ("titel: Towns", "title: Towns"), MEND)
    app = study(towns)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        for problems in ("2 problems", "4 problems", "2 problems"):
            await pilot.press("e")
            await pilot.pause()
            assert problems in shown(app)
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert "towns.yaml has no errors now." in shown(app)


async def test_a_question_that_is_gone_is_said_and_stays_in_play(
    study: Start, towns: Reading, editor: Editor, kept: Kept
) -> None:
    editor.will(DROP, ("", ""))
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("e")
        await pilot.pause()
        text = shown(app)
        assert "This question is in its bank no more" in text
        assert STEM[0] in text
        await pilot.press("e")
        assert editor.left == 0
        await pilot.press("1", "enter")
        await pilot.pause()
        assert kept() == [("fortress", True)]
        assert "no more" not in shown(app)


async def test_another_round_asks_the_new_wording(
    study: Start, towns: Reading, editor: Editor, watch: Watch
) -> None:
    editor.will(STEM)
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2", "enter", "e", "s", "s", "s", "m")
        await pilot.pause()
        assert STEM[1] in shown(app)
        watch.seconds = 2 * 24 * 60 * 60
        await pilot.press("s", "n")
        await pilot.pause()
        assert STEM[1] in shown(app)
