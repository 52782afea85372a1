"""Answering, by every key and by mouse, and what is said then."""

from collections.abc import Callable

import pytest
from rich.style import Style
from textual.events import Key

from quizapp.bank import Reading
from quizapp.tui.app import QuizApp
from quizapp.tui.screens.question import QuestionScreen
from quizapp.tui.widgets.choice_list import ChoiceList
from tests.tui.conftest import Start
from tests.tui.looking import shown

Kept = Callable[[], list[tuple[str, bool]]]


def screen_of(app: QuizApp) -> QuestionScreen:
    screen = app.screen
    assert isinstance(screen, QuestionScreen)
    return screen


def ink_of(choices: ChoiceList, index: int) -> list[Style | None]:
    """Return the styles in which the first line of an option is drawn."""
    return [segment.style for segment in choices.render_line(choices.lines_of(index).start)]


async def test_a_number_answers_at_once_and_the_passage_follows(
    study: Start, towns: Reading
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        assert "finished in 1780 after" not in shown(app)
        await pilot.press("2")
        text = shown(app)
        assert "✗  2  1692" in text
        assert "Your answer. That is when it was begun." in text
        assert "✓  1  1780" in text
        assert "Not quite: 1780." in text
        assert "The works took eighty-eight years." in text
        assert "Source, paragraph 7" in text
        assert "“A river and its towns”, A. Author, 2020" in text


async def test_before_the_answer_nothing_tells_the_right_option(
    study: Start, towns: Reading
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("h")
        assert "finished in 1780" not in shown(app)
        choices = screen_of(app).choices
        inks = [ink_of(choices, index) for index in range(1, 4)]
        assert inks.count(inks[0]) == len(inks)


async def test_the_answer_is_in_the_store_before_its_verdict_is_shown(
    study: Start, towns: Reading, kept: Kept
) -> None:
    app = study(towns)
    seen: list[list[tuple[str, bool]]] = []
    async with app.run_test() as pilot:
        feedback = screen_of(app).feedback
        app.watch(screen_of(app), "answered", lambda: seen.append(kept()), init=False)
        assert not str(feedback.content)
        await pilot.press("1")
        assert str(feedback.content).startswith("Right.")
    assert seen == [[("fortress", True)]]


async def test_a_second_answer_to_the_same_question_is_not_taken(
    study: Start, towns: Reading, kept: Kept
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("2", "1", "1", "g", "space")
        assert kept() == [("fortress", False)]
        assert "Not quite" in shown(app)


async def test_arrows_mark_and_enter_answers(study: Start, towns: Reading, kept: Kept) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("down", "j", "k")
        assert "▸ (•) 2  1692" in shown(app)
        await pilot.press("enter")
        assert kept() == [("fortress", False)]


async def test_space_marks_the_first_option(study: Start, towns: Reading, kept: Kept) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("space", "enter")
        assert kept() == [("fortress", True)]


async def test_enter_without_a_mark_answers_nothing(
    study: Start, towns: Reading, kept: Kept
) -> None:
    app = study(towns)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert kept() == []
        assert "Mark an option first" in shown(app)


async def test_enter_pressed_once_too_often_leaves_the_next_question_open(
    study: Start, towns: Reading, kept: Kept
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1", "enter", "enter", "enter")
        assert len(kept()) == 1
        assert screen_of(app).sitting.session.position == 1
        assert not screen_of(app).answered


async def test_several_answers_are_marked_and_then_given(
    study: Start, towns: Reading, kept: Kept
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert "Choose all that apply" in shown(app)
        await pilot.press("1", "3", "4", "4")
        assert "[x] 1  Vienna" in shown(app)
        assert "[ ] 4  Novi Sad" in shown(app)
        assert kept() == []
        await pilot.press("2", "enter")
        text = shown(app)
        assert "Partly: 0.5 points. 1 and 2 are right." in text
        assert "✗  3  Linz" in text
        assert "It is the capital of Upper Austria alone." in text


async def test_a_guess_is_kept_as_one(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("space", "g")
        given = screen_of(app).sitting.session.given
        assert given
        assert given.guess
        assert "Right. You called it a guess." in shown(app)


async def test_a_hint_is_there_for_those_who_ask(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test(notifications=True) as pilot:
        assert "Mozart" not in shown(app)
        await pilot.press("h")
        await pilot.pause()
        assert "Hint: Two years later Mozart" in shown(app)
        await pilot.press("1")
        given = screen_of(app).sitting.session.given
        assert given
        assert given.hint
        await pilot.press("enter", "h")
        await pilot.pause()
        assert "This question has no hint." in shown(app)


async def test_the_passage_is_refused_politely_before_the_answer(
    study: Start, towns: Reading
) -> None:
    app = study(towns)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert "The passage comes after the answer." in shown(app)
        await pilot.press("1", "p")
        await pilot.pause()
        text = shown(app)
        assert "The passage in full" in text
        assert "That is when it was begun." in text
        await pilot.press("q")
        assert screen_of(app).answered


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_click_on_an_option_chooses_it(
    size: tuple[int, int], study: Start, towns: Reading, kept: Kept
) -> None:
    app = study(towns)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        choices = screen_of(app).choices
        second = choices.lines_of(1)
        assert await pilot.click(choices, offset=(12, second.start))
        assert kept() == [("fortress", False)]


async def test_a_click_beside_the_options_leaves_the_keys_working(
    study: Start, towns: Reading, kept: Kept
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert await pilot.click("Stem")
        await pilot.press("1")
        assert kept() == [("fortress", True)]


async def test_a_key_on_the_last_line_can_be_clicked(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1")
        assert await pilot.click("KeyLine", offset=(4, 0))
        await pilot.pause()
        assert screen_of(app).sitting.session.position == 1


async def test_a_drag_over_an_option_selects_no_text(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.pause()
        choices = screen_of(app).choices
        await pilot.mouse_down(choices, offset=(12, 0))
        await pilot.hover(choices, offset=(14, 0))
        await pilot.mouse_up(choices, offset=(14, 0))
        assert app.screen.get_selected_text() is None


async def test_the_keys_that_matter_change_with_the_answer(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        last = shown(app).splitlines()[-1]
        assert last.split() == ["1-4", "answer", "h", "hint", "s", "skip", "?", "help"]
        await pilot.press("1")
        await pilot.pause()
        last = shown(app).splitlines()[-1]
        assert last.strip() == "enter next   p passage   u undo   f flag   e edit   ? help"


async def test_the_question_screen_is_small(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test():
        assert len(app.screen.query("*").exclude("ToastRack, Tooltip")) <= 30


@pytest.mark.parametrize("after", ["s", "h", "q"])
async def test_a_key_right_after_an_answer_finds_it_answered(
    study: Start, towns: Reading, kept: Kept, after: str
) -> None:
    """An answer that came later than that key was one to the next question."""
    app = study(towns)
    async with app.run_test() as pilot:
        for key in ("1", after):
            app.post_message(Key(key, key))
        await pilot.pause()
        await pilot.pause()
        assert kept() == [("fortress", True)]
        question = next(each for each in app.screen_stack if isinstance(each, QuestionScreen))
        assert question.answered
        assert question.sitting.session.position == 0
