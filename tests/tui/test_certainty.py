"""Answers that say in three steps how sure they are, and marks for that, on the screen."""

from collections.abc import Callable

import pytest

from quizapp.bank import Reading
from quizapp.quiz.certainty import Certainty
from quizapp.settings import Confidence
from quizapp.sitting import Desk, Manner
from quizapp.tui.app import QuizApp
from quizapp.values import replace
from tests.tui.conftest import Start
from tests.tui.looking import rows, shown
from tests.tui.test_answering import screen_of

Study = Callable[..., QuizApp]

SURE, LIKELY, GUESS = Certainty.SURE, Certainty.LIKELY, Certainty.GUESS


@pytest.fixture
def study(desk: Desk, start: Start, towns: Reading) -> Study:
    def make(*, recall_first: bool = False) -> QuizApp:
        assert towns.bank
        manner = Manner(confidence=Confidence.CERTAINTY, recall_first=recall_first)
        return start(towns, sitting=replace(desk, manner=manner).study([towns.bank]))

    return make


def given(app: QuizApp) -> Certainty | None:
    answer = screen_of(app).sitting.session.given
    return answer.certainty if answer else None


@pytest.mark.parametrize(("key", "said"), [("enter", SURE), ("l", LIKELY), ("g", GUESS)])
async def test_a_number_marks_and_a_key_says_how_sure(
    key: str, said: Certainty, study: Study, desk: Desk
) -> None:
    app = study()
    async with app.run_test() as pilot:
        await pilot.press("3", "2")
        assert given(app) is None
        await pilot.press(key)
        assert given(app) is said
        [row] = desk.store.answers_of(screen_of(app).sitting.record.uid)
        assert (row.certainty, row.guess, row.chosen) == (said, said is GUESS, (1,))


async def test_several_marks_are_answered_by_the_same_keys(study: Study) -> None:
    app = study()
    async with app.run_test() as pilot:
        await pilot.press("s", "1", "2", "l")
        assert given(app) is LIKELY


@pytest.mark.parametrize("key", ["enter", "l", "g"])
async def test_without_a_mark_nothing_is_answered(key: str, study: Study) -> None:
    app = study()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert given(app) is None
        assert "Mark an option first" in shown(app)


@pytest.mark.parametrize(
    ("size", "line"),
    [
        ((80, 24), "How sure?   enter sure +3 or -6   l likely +2 or -2   g a guess +1 or 0"),
        ((120, 40), "enter sure +3/-6   l likely +2/-2   g a guess +1/0"),
        ((40, 12), "enter +3/-6   l +2/-2   g +1/0"),
    ],
)
async def test_the_marks_stand_under_the_options_until_the_answer(
    size: tuple[int, int], line: str, study: Study
) -> None:
    app = study()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert line in [row.strip() for row in rows(app)]
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "+2" not in shown(app)


@pytest.mark.parametrize("words", ["enter sure", "l likely", "g a guess"])
async def test_a_click_on_what_is_at_stake_answers(words: str, study: Study) -> None:
    app = study()
    async with app.run_test() as pilot:
        await pilot.press("1")
        line, row = next(found for found in enumerate(rows(app)) if "How sure?" in found[1])
        assert await pilot.click(offset=(row.index(words) + 2, line))
        await pilot.pause()
        assert given(app) is {"e": SURE, "l": LIKELY, "g": GUESS}[words[0]]


async def test_options_that_are_covered_show_no_stakes(study: Study) -> None:
    app = study(recall_first=True)
    async with app.run_test() as pilot:
        assert "How sure?" not in shown(app)
        await pilot.press("space")
        await pilot.pause()
        assert "How sure?" in shown(app)


async def test_after_each_answer_it_says_what_it_brought(study: Study) -> None:
    app = study()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "You were sure: +3 marks. So far +3 marks, +3 an answer." in shown(app)
        await pilot.press("enter", "1", "g")
        await pilot.pause()
        text = " ".join(shown(app).split())
        assert "You called it a guess, and partly right counts as wrong: 0 marks." in text
        assert "So far +3 marks, +1.5 an answer." in text
        await pilot.press("u")
        await pilot.press("1", "2", "g")
        await pilot.pause()
        assert "You called it a guess: +1 mark. So far +4 marks, +2 an answer." in shown(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_results_tell_marks_and_calibration(size: tuple[int, int], study: Study) -> None:
    app = study()
    async with app.run_test(size=size) as pilot:
        await pilot.press("2", "enter", "enter", "1", "2", "l", "enter", "2", "enter", "enter")
        await pilot.press("s", "s")
        await pilot.pause()
        text = shown(app)
        assert "-10 marks, -3.3 an answer" in text
        for _ in range(20):
            await pilot.press("down")
            text += shown(app)
        assert "  0 %    0 of 2  sure" in text
        assert "100 %    1 of 1  likely" in text
        assert "a guess" not in text


async def test_a_round_that_was_left_keeps_its_marks(study: Study) -> None:
    app = study()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("1", "enter", "enter", "q", "y")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("1", "2")
        await pilot.press("l" if "How sure?" in shown(app) else "enter")
        await pilot.pause()
        answers = screen_of(app).sitting.session.answers
        assert answers[0] is not None
        assert answers[0].certainty is SURE


async def test_without_any_word_on_it_there_is_no_calibration(
    desk: Desk, start: Start, towns: Reading
) -> None:
    assert towns.bank
    app = start(towns, sitting=desk.study([towns.bank]))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("1", "enter", "s", "s")
        await pilot.pause()
        assert "How sure" not in shown(app)
        assert "marks" not in shown(app)


async def test_guesses_alone_are_told_from_what_was_sure(
    desk: Desk, start: Start, towns: Reading
) -> None:
    assert towns.bank
    app = start(towns, sitting=desk.study([towns.bank]))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("1", "enter", "1", "2", "g", "enter", "s")
        await pilot.pause()
        assert "100 %    1 of 1  sure" in shown(app)
        assert "100 %    1 of 1  a guess" in shown(app)
        assert "marks" not in shown(app)
