"""The statistics: opened from home or alone, counted while the screen is open already."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from quizapp.bank import Bank, Reading
from quizapp.figures import Figures
from quizapp.sitting import Desk
from quizapp.sitting.past import figures_apart
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import figures
from quizapp.tui.screens import stats
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.stats import ALL, COUNTING, StatsScreen
from quizapp.tui.widgets.figure_parts import NOTHING_WEAK
from tests.tui.banks import HOSTILE, HOSTILE_TEXT, TOWNS, save
from tests.tui.conftest import Look, ReadText, Start, Watch
from tests.tui.looking import controls, rows, shown, squeezed
from tests.tui.past import A_DAY, live
from tests.tui.test_home import spoil


async def open_figures(pilot: Pilot[int], *keys: str) -> str:
    """Press `keys`, wait until it is counted, and return the screen."""
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return shown(pilot.app)


async def whole_page(pilot: Pilot[int]) -> str:
    """Return every row that scrolling down brings to the screen."""
    seen: list[str] = []
    for _ in range(30):
        seen += (row.strip() for row in rows(pilot.app) if row.strip() not in seen)
        await pilot.press("pagedown")
    return "\n".join(seen)


async def test_s_opens_the_figures_of_the_bank_under_the_cursor(
    start: Start, towns: Reading, sums: Reading
) -> None:
    app = start(towns, sums)
    async with app.run_test() as pilot:
        text = await open_figures(pilot, "j", "s")
        assert text.splitlines()[0].split() == ["Sums", "statistics"]
        assert "new       3" in text
        await pilot.press("q")
        assert isinstance(app.screen, HomeScreen)


async def test_on_another_row_s_opens_the_figures_of_all(
    start: Start, towns: Reading, sums: Reading
) -> None:
    app = start(towns, sums)
    async with app.run_test() as pilot:
        text = await open_figures(pilot, "end", "s")
        assert ALL in text
        assert "new       6" in text


async def test_without_a_bank_there_are_no_figures(start: Start) -> None:
    app = start()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "stats" not in rows(app)[-1]
        await pilot.press("s")
        assert isinstance(app.screen, HomeScreen)


async def test_nothing_answered_yet_is_no_riddle(start: Start, towns: Reading) -> None:
    app = start(towns)
    async with app.run_test() as pilot:
        text = await open_figures(pilot, "s")
        assert "3 questions to study today." in text
        assert "0 answers in a year." in text
        assert "Retention" not in text
        assert "Mon" not in text


@pytest.fixture
def lived(start: Start, towns: Reading, desk: Desk, watch: Watch) -> QuizApp:
    live(desk, watch, towns)
    return start(towns)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40)])
async def test_everything_is_told_in_words_at_every_size(
    size: tuple[int, int], lived: QuizApp
) -> None:
    async with lived.run_test(size=size) as pilot:
        await open_figures(pilot, "s")
        text = await whole_page(pilot)
    for told in (
        "62 answers in a year, 2 today.",
        "Streak: 8 days.",
        "79%",
        "11 of 14, likely 52 to 92%",
        "Half of the answers took 14 seconds or less.",
        "· none  ░ 1+  ▒ 2+  ▓ 4+  █ 5+",
        "0 of 19 right  rivers",
        "0 of 19 right  Where does the Danube end?",
        "Mon  2 Mar  1  ███",
        "23 Feb  46%  ███",
        "6 of 13",
    ):
        assert squeezed(told) in squeezed(text), told


async def test_keys_work_while_it_is_counted(
    start: Start, towns: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Event()

    def slowly(desk: Desk, banks: Sequence[Bank]) -> Figures:
        counted.wait(30)
        return figures_apart(desk, banks)

    monkeypatch.setattr(stats, "figures_apart", slowly)
    app = start(towns)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        assert COUNTING in shown(app)
        await pilot.press("question_mark")
        assert "Keys" in shown(app)
        await pilot.press("escape", "q", "s")
        await pilot.pause()
        assert COUNTING in shown(app)
        counted.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert COUNTING not in shown(app)
        assert "new       3" in shown(app)


async def test_a_history_that_cannot_be_read_is_said(
    start: Start, towns: Reading, file: Path
) -> None:
    app = start(towns)
    spoil(file)
    async with app.run_test() as pilot:
        text = await open_figures(pilot, "s")
        assert isinstance(app.screen, StatsScreen)
        assert COUNTING not in text
        assert "history" in text


async def test_a_bank_that_was_saved_is_counted_anew(
    start: Start, towns: Reading, look: Look
) -> None:
    app = start(towns)
    async with app.run_test() as pilot:
        await open_figures(pilot, "s")
        more = "  - {id: new, question: What is new?, answer: This, distractors: [That, Not]}\n"
        save(towns, text=TOWNS + more)
        await look(pilot)
        assert "new       4" in await open_figures(pilot)


async def test_what_is_weak_is_shown_as_it_was_written(
    start: Start, read_text: ReadText, desk: Desk, watch: Watch
) -> None:
    hostile = read_text(HOSTILE)
    assert hostile.bank
    for day in range(-9, 0):
        watch.seconds = day * A_DAY
        sitting = desk.drill([hostile.bank], None)
        sitting.answer(frozenset({1}))
    app = start(hostile)
    async with app.run_test(size=(99, 60)) as pilot:
        text = squeezed(await open_figures(pilot, "s"))
        for told in ("plain", f"passage {HOSTILE_TEXT}", f"stem {HOSTILE_TEXT}"):
            assert squeezed(f"0 of 8 right {told}") in text
        assert not controls(shown(app))


async def test_where_nothing_is_weak_that_is_said(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test(size=(80, 50)) as pilot:
        assert NOTHING_WEAK in await open_figures(pilot, "1", "q", "y", "s")


async def test_alone_it_speaks_of_all_banks_and_ends_with_the_screen(
    desk: Desk, towns: Reading, sums: Reading
) -> None:
    app = QuizApp(Library(desk, (towns, sums)), figures())
    async with app.run_test() as pilot:
        assert ALL in await open_figures(pilot)
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running
    assert not app.return_code
