"""Reading the source as a whole, with or without a copy of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quizapp.bank import Reading, read
from quizapp.bank.copies.attaching import attach
from quizapp.bank.text import REPLACEMENT
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.live.messages import tell_screens
from quizapp.tui.openings import book_of
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.question import QuestionScreen
from quizapp.tui.screens.read import EMPTY, LOST, UNREAD, ReadScreen
from quizapp.values import replace
from tests.bank.copies.texts import BANK, PARAGRAPHS, TEXT
from tests.tui.banks import HOSTILE_TEXT, SUMS
from tests.tui.conftest import ReadText
from tests.tui.looking import controls, rows, shown, squeezed

ReadBook = Callable[..., QuizApp]


@pytest.fixture
def read_book(desk: Desk, read_text: ReadText, tmp_path: Path) -> ReadBook:
    """Return a way to make an app that opens at a source; with `copy` as the reader's own."""

    def make(text: str = BANK, copy: str | None = None) -> QuizApp:
        reading = read_text(text, "lighthouse.yaml")
        if copy is not None:
            reading = _with_copy(reading, tmp_path / "copy.txt", copy)
        assert reading.bank
        return QuizApp(Library(desk, (reading,)), book_of(reading.bank))

    return make


def _with_copy(reading: Reading, path: Path, copy: str) -> Reading:
    path.write_text(copy, "utf-8")
    assert reading.bank
    return replace(reading, bank=attach(reading.bank, path))


def screen_of(pilot: Pilot[int]) -> ReadScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadScreen)
    return screen


def number(pilot: Pilot[int]) -> int | None:
    current = screen_of(pilot).current
    return current.paragraph.number if current else None


def seen(pilot: Pilot[int]) -> str:
    return squeezed(shown(pilot.app))


def shows(pilot: Pilot[int], text: str) -> bool:
    """Whether `text` is on the screen, wherever its lines are broken."""
    return squeezed(text) in seen(pilot).replace("▌", "")


async def test_without_a_copy_the_passages_are_read(read_book: ReadBook) -> None:
    async with read_book().run_test() as pilot:
        await pilot.pause()
        assert shows(pilot, "“A light at sea”, 2020")
        assert shows(pilot, "2 of 3 paragraphs asked about, 3 questions; 1 more without a passage.")
        assert shows(pilot, "Paragraph 2 ──────── 3 questions · none answered")
        assert shows(pilot, "The first lamp, of March 1841, was fed with oil")
        assert shows(pilot, "Paragraph 4 · no questions")
        assert "other wording" not in shown(pilot.app)


async def test_a_copy_is_read_verbatim_and_v_turns_to_the_words_of_the_bank(
    read_book: ReadBook,
) -> None:
    async with read_book(copy=TEXT).run_test() as pilot:
        await pilot.pause()
        assert all(shows(pilot, text) for text in PARAGRAPHS)
        await pilot.press("v")
        await pilot.pause()
        assert not any(shows(pilot, text) for text in PARAGRAPHS[:3])
        assert shows(pilot, "The first lamp, of March 1841, was fed with oil")
        assert shows(pilot, "The bank has no passage about this paragraph.")
        await pilot.press("v")
        await pilot.pause()
        assert shows(pilot, PARAGRAPHS[1])


async def test_n_and_p_go_from_paragraph_to_paragraph(read_book: ReadBook) -> None:
    async with read_book(copy=TEXT).run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        been = [number(pilot)]
        for key in ("p", "n", "n", "n", "n", "p"):
            await pilot.press(key)
            await pilot.pause()
            been.append(number(pilot))
            assert shows(pilot, f"Paragraph {been[-1]}")
        assert been == [1, 1, 2, 3, 4, 4, 3]


async def test_the_focus_follows_the_scrolling(read_book: ReadBook) -> None:
    long = "\n\n".join(f"Number {index}. {'Word ' * 20}" for index in range(1, 200))
    async with read_book(copy=long).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        assert shows(pilot, "Number 199.")
        assert (number(pilot) or 0) > 190
        await pilot.press("home")
        await pilot.pause()
        assert number(pilot) == 1
        await pilot.press("pagedown", "n")
        await pilot.pause()
        assert 3 < (number(pilot) or 0) < 10


async def test_enter_studies_the_paragraph_and_reading_knows_of_it(read_book: ReadBook) -> None:
    async with read_book().run_test() as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        assert "study it" in shown(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, QuestionScreen)
        assert [question.id for question in screen.sitting.session.questions] == ["lamp"]
        await pilot.press("1", "enter")
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        assert shows(pilot, "Paragraph 3 ━━━━━━━━ 1 question · 1 of 1 right")
        assert number(pilot) == 3


async def test_a_paragraph_that_nobody_asks_about_is_not_studied(read_book: ReadBook) -> None:
    async with read_book().run_test() as pilot:
        await pilot.pause()
        await pilot.press("n", "n")
        await pilot.pause()
        assert "study it" not in shown(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert number(pilot) == 4


async def test_what_the_copy_lost_is_said(read_book: ReadBook) -> None:
    async with read_book(copy=TEXT.replace(PARAGRAPHS[2], "Nothing.")).run_test() as pilot:
        await pilot.pause()
        assert shows(pilot, LOST)
        assert shows(pilot, "The tower had an electric lamp from 1906 on.")


async def test_a_copy_that_is_not_there_is_said(read_book: ReadBook) -> None:
    named = BANK.replace("date: 2020", "date: 2020, file: light.txt")
    async with read_book(named).run_test() as pilot:
        await pilot.pause()
        assert shows(pilot, UNREAD)


async def test_a_bank_without_a_passage_says_so(read_book: ReadBook) -> None:
    async with read_book(SUMS).run_test() as pilot:
        await pilot.pause()
        assert shows(pilot, EMPTY)
        await pilot.press("n", "enter", "v", "down")
        assert pilot.app.is_running


async def test_a_hostile_copy_is_shown_as_it_was_written(read_book: ReadBook) -> None:
    copy = f"{HOSTILE_TEXT}\n\n\x1b]0;T\x07 \u202etfel\u2069 {HOSTILE_TEXT}"
    async with read_book(copy=copy).run_test() as pilot:
        await pilot.pause()
        assert shows(pilot, f"Paragraph 1 · no questions {HOSTILE_TEXT}")
        assert shows(pilot, f"{REPLACEMENT}]0;T{REPLACEMENT}")
        assert not controls(shown(pilot.app))
        assert not set(shown(pilot.app)) & set("\u202e\u2069")


@pytest.mark.parametrize("copy", [None, TEXT])
@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40), (10, 4)])
async def test_it_holds_at_every_size_and_while_it_changes(
    size: tuple[int, int], copy: str | None, read_book: ReadBook
) -> None:
    async with read_book(copy=copy).run_test(size=size) as pilot:
        for width, height in (size, (10, 4), (80, 24), size):
            await pilot.resize_terminal(width, height)
            await pilot.press("n", "v", "end")
            await pilot.pause()
            assert any(rows(pilot.app))
            assert number(pilot) is not None


@pytest.mark.parametrize("copy", [None, TEXT])
async def test_a_bank_that_is_edited_meanwhile_is_read_anew(
    copy: str | None, read_book: ReadBook, tmp_path: Path
) -> None:
    app = read_book(copy=copy)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        here = number(pilot)
        edited = BANK.replace("The lighthouse\n", "The other light\n").replace(
            "[electric, oil]", "oil"
        )
        (tmp_path / "lighthouse.yaml").write_text(edited, "utf-8")
        before = app.library.in_play(tmp_path / "lighthouse.yaml")
        app.library.offer(read(before.path))
        tell_screens(app, before, app.library.in_play(before.path))
        for _ in range(3):  # the old views go, the new ones come, and they are drawn
            await pilot.pause()
        assert shows(pilot, "The other light")
        assert shows(pilot, "Paragraph 3 · no questions")
        assert number(pilot) == here
        assert shows(pilot, PARAGRAPHS[2]) is (copy is not None)


async def test_home_opens_it_and_q_leads_back(read_book: ReadBook) -> None:
    async with read_book().run_test() as pilot:
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "r read" in shown(pilot.app)
        await pilot.press("r")
        await pilot.pause()
        assert number(pilot) == 2
