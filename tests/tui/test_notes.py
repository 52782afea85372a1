"""What anybody noted on a question, and what became of its bank, said beside it."""

import pytest

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import HOME, round_of
from tests.tui.banks import HOSTILE_TEXT, save
from tests.tui.conftest import Look, ReadText, Start
from tests.tui.looking import controls, rows, shown, squeezed
from tests.tui.test_live import SHORTER

NAME = "z [b] [@click=app.quit].yaml"


async def test_a_note_is_shown_once_the_question_is_answered(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("f", *"odd", "enter")
        await pilot.pause()
        assert "Flagged: odd" not in shown(app)
        await pilot.press("1")
        await pilot.pause()
        assert "Flagged: odd" in shown(app)
        await pilot.press("f", *"queer", "enter")
        await pilot.pause()
        assert "Flagged: queer" in shown(app)
        await pilot.press("enter", "1", "enter")
        await pilot.pause()
        assert "Flagged: " not in shown(app)


async def test_a_note_that_was_seen_to_is_shown_no_more(
    study: Start, towns: Reading, desk: Desk
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("f", *"odd", "enter")
        [flag] = desk.store.open_flags()
        desk.store.resolve(flag.uid, desk.clock.now(), "Boris")
        await pilot.press("1")
        await pilot.pause()
        assert "Flagged: " not in shown(app)


async def test_notes_of_others_say_whose_they_are(desk: Desk, towns: Reading) -> None:
    assert towns.bank
    other = Desk(desk.store, "[/b]\x1b[31mBoris", desk.clock)
    other.study([towns.bank]).flag(HOSTILE_TEXT)
    Desk(desk.store, "", desk.clock).study([towns.bank]).flag("")
    app = QuizApp(Library(desk, [towns]), round_of(desk.study([towns.bank])))
    async with app.run_test(size=(99, 40)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        text = shown(app)
        assert f"[31mBoris: {HOSTILE_TEXT}" in text
        assert "Flagged by [/b]" in text
        assert "Flagged by somebody." in text
        assert not controls(text)


@pytest.mark.parametrize("screen", ["home", "question"])
@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40), (10, 4)])
async def test_what_is_held_back_is_said_at_every_size(
    size: tuple[int, int], screen: str, desk: Desk, read_text: ReadText, look: Look
) -> None:
    reading = read_text(SHORTER + "  - {id: x, question: Q?, answer: a, distractors: [b]}\n", NAME)
    assert reading.bank
    opening = round_of(desk.study([reading.bank])) if screen == "question" else HOME
    app = QuizApp(Library(desk, [reading]), opening)
    async with app.run_test(size=size) as pilot:
        await look(pilot)
        save(reading, text=SHORTER)
        await look(pilot)
        assert any(rows(app))
        assert not controls(shown(app))
        if size[0] >= 40:
            assert "fewer questions" in shown(app)
            assert squeezed("[@click=app.quit]") in squeezed(shown(app))
