"""What holds of every screen: any size, no colour, hostile texts, nothing but what was written."""

import pytest

from quizapp.bank import Reading
from quizapp.bank.text import REPLACEMENT
from quizapp.sitting import Asked, Desk, set_paper
from quizapp.sitting.line_up import LineUp, line_up
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import exam_of, report_of, round_of, teams_of
from tests.tui.banks import BROKEN, HOSTILE, HOSTILE_TEXT, TOWNS
from tests.tui.classes import drilled
from tests.tui.conftest import ReadText, Start
from tests.tui.looking import controls, rows, shown, squeezed
from tests.tui.walk import EXAM_STEPS, STEPS, TEAM_STEPS, screens

SIZES = [(80, 24), (40, 12), (120, 40), (10, 4)]
LOOKS = [*((size, "colour") for size in SIZES), ((40, 12), "no colour")]
"""Without colours signs take their place, which need room: so the smallest of usual sizes."""


@pytest.fixture
def broken(read_text: ReadText) -> Reading:
    return read_text(BROKEN, "broken.yaml")


@pytest.fixture
def colour(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "no colour":
        monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.usefixtures("colour")
@pytest.mark.parametrize(("size", "colour"), LOOKS, indirect=["colour"])
async def test_every_screen_holds_at_every_size(
    size: tuple[int, int], study: Start, towns: Reading, broken: Reading
) -> None:
    app = study(towns, broken)
    seen = []
    async with app.run_test(size=size, notifications=True) as pilot:
        async for name in screens(pilot):
            drawn = rows(app)
            assert len(drawn) == size[1]
            assert any(drawn), f"nothing on {name}"
            seen.append(name)
    assert seen == [name for name, _ in STEPS]


async def test_every_screen_holds_while_the_terminal_shrinks_and_grows(
    study: Start, towns: Reading, broken: Reading
) -> None:
    app = study(towns, broken)
    async with app.run_test(size=(80, 24)) as pilot:
        async for name in screens(pilot):
            await pilot.resize_terminal(10, 4)
            await pilot.pause()
            assert any(rows(app)), f"nothing on {name}"
            await pilot.resize_terminal(80, 24)


@pytest.mark.usefixtures("colour")
@pytest.mark.parametrize(("size", "colour"), LOOKS, indirect=["colour"])
async def test_every_screen_of_an_exam_holds_at_every_size(
    size: tuple[int, int], sit: Start, towns: Reading
) -> None:
    app = sit(towns)
    seen = []
    async with app.run_test(size=size, notifications=True) as pilot:
        async for name in screens(pilot, EXAM_STEPS):
            assert any(rows(app)), f"nothing on {name}"
            await pilot.resize_terminal(10, 4)
            await pilot.pause()
            assert any(rows(app)), f"nothing on {name}"
            await pilot.resize_terminal(*size)
            seen.append(name)
    assert seen == [name for name, _ in EXAM_STEPS]


async def test_hostile_texts_in_an_exam_are_shown_as_they_were_written(
    desk: Desk, read_text: ReadText
) -> None:
    hostile = read_text(HOSTILE, "hostile.yaml")
    assert hostile.bank
    desk = Desk(desk.store, "[/p]\x1b[31mAna" + "n" * 86, desk.clock)
    paper = set_paper(desk, [hostile.bank], Asked(seed="[/s]\x1b[b]", minutes=10))
    app = QuizApp(Library(desk, (hostile,)), exam_of(paper))
    looks = {}
    async with app.run_test(size=(99, 80), notifications=True) as pilot:
        async for name in screens(pilot, EXAM_STEPS):
            looks[name] = squeezed(shown(app).replace("│", ""))
            assert not controls(shown(app)), name
    assert squeezed(f"Exam of [/p]{REPLACEMENT}[31mAnan") in looks["cover"]
    for name in ("cover", "exam", "overview", "handed-in"):
        assert squeezed(f"[/s]{REPLACEMENT}[b]") in looks[name], name
    for part in ("stem", "key", "wrong", "other"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["exam"], part
    for part in ("explanation", "why", "passage", "source"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") not in looks["marked"], part
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["handed-in"], part
    assert squeezed(f"title {HOSTILE_TEXT}") in looks["home-with-exam"]


async def test_hostile_texts_are_shown_as_they_were_written(
    desk: Desk, read_text: ReadText
) -> None:
    hostile = read_text(HOSTILE, "hostile.yaml")
    broken = read_text(
        BROKEN.replace("missing", "[/x] \x1b]0;T\x07"), "z [b] [@click=app.quit].yaml"
    )
    assert hostile.bank
    library = Library(Desk(desk.store, "[/p]\x1b[31mAna", desk.clock), (hostile, broken))
    app = QuizApp(library, round_of(desk.study([hostile.bank])))
    looks = {}
    async with app.run_test(size=(99, 80), notifications=True) as pilot:
        async for name in screens(pilot):
            looks[name] = squeezed(shown(app).replace("│", ""))
            assert not controls(shown(app)), name
    for part in ("title", "stem", "key", "wrong", "other"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["question"], part
    for part in ("why", "explanation"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["answered"], part
    for part in ("passage", "source", "author", "because"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["passage"], part
    assert squeezed(f"hint {HOSTILE_TEXT}") in looks["hint"]
    assert squeezed(f"stem {HOSTILE_TEXT}") in looks["flag"]
    assert squeezed(f"key {HOSTILE_TEXT}") in looks["results"]
    assert squeezed(f"title {HOSTILE_TEXT}") in looks["home"]
    for part in ("title", "source", "author", "passage"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["read"], part
    assert squeezed(f"[/p]{REPLACEMENT}[31mAna") in looks["home"]
    assert "z[b][@click=app.quit].yaml" in looks["problems"]


@pytest.mark.usefixtures("colour")
@pytest.mark.parametrize(("size", "colour"), LOOKS, indirect=["colour"])
async def test_the_report_of_a_hostile_bank_holds_at_every_size(
    size: tuple[int, int], desk: Desk, read_text: ReadText
) -> None:
    hostile = read_text(HOSTILE, "hostile.yaml")
    assert hostile.bank
    app = QuizApp(Library(desk, (hostile,)), report_of(drilled(desk, [hostile.bank], 5)))
    async with app.run_test(size=size) as pilot:
        for key in ("down", "enter", "n", "end", "q", "end", "enter"):
            await pilot.press(key)
            await pilot.pause()
            assert any(rows(app)), key
            assert not controls(shown(app)), key


async def test_nothing_in_a_text_can_be_clicked(study: Start, read_text: ReadText) -> None:
    app = study(read_text(HOSTILE))
    async with app.run_test() as pilot:
        await pilot.pause()
        for line, row in enumerate(rows(app)):
            at = row.find("@click")
            if at >= 0:
                await pilot.click(offset=(at + 2, line))
        await pilot.pause()
        assert app.is_running
        assert app.return_code is None


async def test_without_colour_the_evidence_has_marks_of_its_own(
    study: Start, towns: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert squeezed("«finished in 1780»") in squeezed(shown(app).replace("│", ""))
    monkeypatch.delenv("NO_COLOR")
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert "«" not in shown(app)


@pytest.mark.parametrize("size", [(40, 12), (20, 8)])
async def test_everything_is_reached_by_scrolling(
    size: tuple[int, int], study: Start, towns: Reading
) -> None:
    app = study(towns)
    async with app.run_test(size=size) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert "Not quite" in shown(app)
        await pilot.press("end")
        await pilot.pause()
        seen = shown(app)
        for _ in range(60):
            await pilot.press("k")
            seen += shown(app)
        assert "2020" in seen
        assert "Choose one" in seen
    assert TOWNS


def teams(
    desk: Desk, reading: Reading, names: tuple[str, ...] = ("Red", "Blue", "Ochre")
) -> QuizApp:
    """The app at a timed round of teams about the first question of a bank."""
    assert reading.bank
    sitting = line_up(desk, [reading.bank], LineUp(names, count=1, seed="1", seconds=60))
    return QuizApp(Library(desk, (reading,)), teams_of(sitting))


@pytest.mark.usefixtures("colour")
@pytest.mark.parametrize(("size", "colour"), LOOKS, indirect=["colour"])
async def test_the_projector_holds_at_every_size(
    size: tuple[int, int], desk: Desk, towns: Reading
) -> None:
    app = teams(desk, towns)
    seen = []
    async with app.run_test(size=size, notifications=True) as pilot:
        async for name in screens(pilot, TEAM_STEPS):
            drawn = rows(app)
            assert len(drawn) == size[1]
            assert any(drawn), f"nothing on {name}"
            seen.append(name)
            await pilot.resize_terminal(10, 4)
            await pilot.pause()
            assert any(rows(app)), f"nothing on {name}"
            await pilot.resize_terminal(*size)
    assert seen == [name for name, _ in TEAM_STEPS]


async def test_the_projector_shows_hostile_texts_as_they_were_written(
    desk: Desk, read_text: ReadText
) -> None:
    app = teams(desk, read_text(HOSTILE, "hostile.yaml"), (f"Red {HOSTILE_TEXT}", "Blue", "Ochre"))
    looks = {}
    async with app.run_test(size=(240, 80), notifications=True) as pilot:
        async for name in screens(pilot, TEAM_STEPS):
            looks[name] = squeezed(shown(app).replace("│", ""))
            assert not controls(shown(app)), name
    for part in ("title", "stem", "key", "wrong", "other", "Red"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["voting"], part
    for part in ("explanation", "passage"):
        assert squeezed(f"{part} {HOSTILE_TEXT}") in looks["revealed"], part
    for name in ("ranking", "final"):
        assert squeezed(f"Red {HOSTILE_TEXT}") in looks[name]
    assert squeezed(f"stem {HOSTILE_TEXT}") in looks["final"]
