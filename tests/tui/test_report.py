"""The item analysis on the screen."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.sitting.reported import Analysis, Asked, analysis
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import report_of
from quizapp.tui.screens.report import ReportScreen
from quizapp.values import replace
from tests.history.samples import answer, session
from tests.tui.banks import HOSTILE, HOSTILE_TEXT, save
from tests.tui.classes import drilled
from tests.tui.conftest import Look, ReadText
from tests.tui.editors import Editor
from tests.tui.looking import controls, rows, shown, squeezed
from tests.tui.test_snapshots import compare

SIZES = [(80, 24), (40, 12), (120, 40), (10, 4)]
Open = Callable[..., QuizApp]


@pytest.fixture
def open_report(desk: Desk) -> Open:
    """Return a way to make an app that opens at what a class says of the banks it is given."""

    def make(*readings: Reading, made: Analysis | None = None, pupils: int = 12) -> QuizApp:
        banks = [reading.bank for reading in readings if reading.bank]
        return QuizApp(Library(desk, readings), report_of(made or drilled(desk, banks, pupils)))

    return make


def screen_of(pilot: Pilot[int]) -> ReportScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReportScreen)
    return screen


def here(pilot: Pilot[int]) -> str:
    topic = screen_of(pilot).rows.topic
    return topic.text if topic else ""


async def to(pilot: Pilot[int], beginning: str) -> None:
    """Walk down to the question that begins so."""
    for _ in range(9):
        if here(pilot).startswith(beginning):
            return
        await pilot.press("down")


async def test_it_begins_with_all_of_it_over_what_asks_for_a_look(
    open_report: Open, towns: Reading
) -> None:
    async with open_report(towns).run_test() as pilot:
        await pilot.pause()
        seen = shown(pilot.app)
        assert here(pilot) == "All questions together"
        assert "seed monday · 12 pupils · 3 questions" in seen
        assert "12 pupils had the same 3 questions" in seen
        assert "KR-20" in seen or "Alpha" in seen
        await pilot.press("down")
        await pilot.pause()
        worst = screen_of(pilot).rows.topic
        assert worst is not None
        assert worst.name
        assert f"{worst.name[1]} in towns" in shown(pilot.app)


async def test_the_one_under_the_cursor_is_told_with_its_options(
    open_report: Open, towns: Reading
) -> None:
    async with open_report(towns).run_test(size=(100, 40)) as pilot:
        await to(pilot, "Where does the Danube")
        await pilot.pause()
        seen = shown(pilot.app)
        assert "✓" in seen
        assert "In the Black Sea" in seen
        assert "✗" in seen
        assert "Discrimination" in seen


async def test_enter_gives_it_the_whole_screen_and_n_and_p_step_through(
    open_report: Open, towns: Reading
) -> None:
    async with open_report(towns).run_test(size=(40, 12)) as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        first = here(pilot)
        assert not screen_of(pilot).rows.display or screen_of(pilot).rows.size.height == 0
        await pilot.press("n")
        await pilot.pause()
        assert here(pilot) != first
        assert squeezed(here(pilot)) in squeezed(shown(pilot.app))
        await pilot.press("p", "end")
        await pilot.pause()
        assert here(pilot) == first
        assert "facility" not in shown(pilot.app)
        await pilot.press("q")
        await pilot.pause()
        assert screen_of(pilot).rows.size.height > 0
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert screen_of(pilot).rows.has_focus


async def test_everything_said_of_a_question_is_reached_by_scrolling(
    open_report: Open, towns: Reading
) -> None:
    async with open_report(towns).run_test(size=(20, 8)) as pilot:
        await pilot.press("down", "enter")
        seen = ""
        for _ in range(40):
            await pilot.press("down")
            seen += shown(pilot.app)
        topic = screen_of(pilot).rows.topic
        assert topic is not None
        for line in topic.lines:
            assert squeezed(line.text)[:12] in squeezed(seen)


@pytest.mark.parametrize("size", SIZES[:3])
@pytest.mark.parametrize(("story", "keys"), [("report", "down"), ("report-full", "down,enter")])
async def test_it_looks_as_it_did(
    story: str, keys: str, size: tuple[int, int], open_report: Open, towns: Reading
) -> None:
    app = open_report(towns, pupils=30)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys.split(","))
        await pilot.pause()
        await pilot.pause()
        compare(app, story)


async def test_passages_and_tags_list_their_questions(open_report: Open, towns: Reading) -> None:
    async with open_report(towns).run_test(size=(100, 40)) as pilot:
        await pilot.press("end")
        await pilot.pause()
        tag = here(pilot)
        assert tag in {"dates", "towns", "rivers"}
        assert "Passages" in shown(pilot.app)
        assert "1 question." in shown(pilot.app)
        assert screen_of(pilot).path is None


async def test_nobody_yet_is_said(open_report: Open, towns: Reading) -> None:
    async with open_report(towns, pupils=0).run_test() as pilot:
        await pilot.pause()
        assert "Nobody has answered these questions yet." in shown(pilot.app)
        await pilot.press("enter", "n", "p", "e", "escape")
        assert pilot.app.is_running


async def test_q_leaves(open_report: Open, towns: Reading) -> None:
    app = open_report(towns)
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert app.return_code == 0


async def test_no_pupil_is_named(open_report: Open, towns: Reading) -> None:
    async with open_report(towns).run_test(size=(120, 60)) as pilot:
        for _ in range(8):
            await pilot.press("down")
            assert "pupil 3" not in shown(pilot.app)


@pytest.mark.parametrize(
    ("size", "no_colour"), [*((size, False) for size in SIZES), (SIZES[1], True)]
)
async def test_it_holds_at_every_size_and_while_it_changes(
    size: tuple[int, int],
    no_colour: bool,  # noqa: FBT001 - pytest passes it by name
    open_report: Open,
    towns: Reading,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if no_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with open_report(towns).run_test(size=size) as pilot:
        for width, height in (size, (10, 4), (80, 24), size):
            await pilot.resize_terminal(width, height)
            for keys in (("down",), ("enter", "n"), ("q", "end")):
                await pilot.press(*keys)
                await pilot.pause()
                assert len(rows(pilot.app)) == height
                assert any(rows(pilot.app))


async def test_narrow_rows_are_short_and_grow_again(open_report: Open, towns: Reading) -> None:
    async with open_report(towns).run_test(size=(40, 12)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        before = here(pilot)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        await pilot.pause()
        assert here(pilot) == before
        assert "facility  discr." in shown(pilot.app)
        row = next(line for line in rows(pilot.app) if before[:20] in line)
        assert "━━━━" in row or "────" in row
        assert row.index("%") < row.index(before[:20])


async def test_hostile_texts_are_shown_as_they_were_written(
    desk: Desk, read_text: ReadText, open_report: Open
) -> None:
    hostile = read_text(HOSTILE, "hostile.yaml")
    assert hostile.bank
    escapes = "\x1b]0;T\x07 \u202etfel"
    store = desk.store
    begun = replace(session(), questions=(("hostile", escapes),), player=escapes)
    given = replace(
        answer(escapes, bank="hostile", player=escapes), options=(escapes, "b", HOSTILE_TEXT)
    )
    store.begin(begun)
    store.keep(given)
    drilled(desk, [hostile.bank], 4)
    made = analysis(desk, Asked((hostile.bank,)))
    seen = ""
    async with open_report(hostile, made=made).run_test(size=(110, 60)) as pilot:
        for _ in range(6):
            await pilot.pause()
            seen += shown(pilot.app)
            await pilot.press("down")
        assert pilot.app.is_running
    assert not controls(seen)
    assert "\u202e" not in seen
    for part in ("title", "stem", "key", "wrong", "passage"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in squeezed(seen), part


REKEY = ("answer: In the Black Sea", "answer: In the sea")


async def test_a_key_that_is_mended_meanwhile_starts_anew(
    open_report: Open, towns: Reading, look: Look
) -> None:
    async with open_report(towns).run_test(size=(100, 40)) as pilot:
        save(towns, REKEY)
        assert "2 questions" in await look(pilot)
        assert "more answers left out: the key was another then." in shown(pilot.app)


async def test_e_opens_the_question_in_the_editor(
    open_report: Open, towns: Reading, editor: Editor
) -> None:
    editor.will(("Where does the Danube end?", "Where is the end of the Danube?"))
    async with open_report(towns).run_test(size=(100, 40)) as pilot:
        assert not screen_of(pilot).check_action("edit", ())
        await to(pilot, "Where does the Danube")
        await pilot.press("e")
        await pilot.pause()
        assert editor.told[-1] == str(towns.path)
        assert here(pilot) == "Where is the end of the Danube?"
        assert "12 pupils" in shown(pilot.app)
