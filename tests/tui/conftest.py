"""A desk with a real store, real bank files, and the app over them."""

import os

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when textual is imported

import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from quizapp.bank import Reading, read
from quizapp.bank.watching import ABSENCE, QUIET
from quizapp.history import Store
from quizapp.sitting import Asked, Clock, Desk, Sitting, set_paper
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import HOME, exam_of, round_of
from tests.tui.banks import SUMS, TOWNS
from tests.tui.editors import Editor
from tests.tui.looking import shown

TEN_MINUTES = Asked(seed="2", minutes=10)
START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Watch:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def clock(self) -> Clock:
        return Clock(lambda: START + timedelta(seconds=self.seconds), lambda: self.seconds)


ReadText = Callable[..., Reading]
Start = Callable[..., QuizApp]
Look = Callable[[Pilot[int]], Awaitable[str]]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "history.db"


@pytest.fixture
def desk(file: Path, watch: Watch) -> Iterator[Desk]:
    with Store.open(file) as store:
        yield Desk(store, "Ana", watch.clock())


@pytest.fixture
def read_text(tmp_path: Path) -> ReadText:
    def make(text: str, name: str = "bank.yaml") -> Reading:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return read(path)

    return make


@pytest.fixture
def towns(read_text: ReadText) -> Reading:
    return read_text(TOWNS, "towns.yaml")


@pytest.fixture
def sums(read_text: ReadText) -> Reading:
    return read_text(SUMS, "sums.yaml")


@pytest.fixture
def start(desk: Desk) -> Start:
    """Return a way to make an app: at home, or at a drill of all questions, in the bank's order."""

    def make(*readings: Reading, sitting: Sitting | None = None) -> QuizApp:
        return QuizApp(Library(desk, readings), round_of(sitting) if sitting else HOME)

    return make


@pytest.fixture
def study(desk: Desk, start: Start) -> Start:
    """Return a way to make an app that opens at a study round of all it is given."""

    def make(*readings: Reading) -> QuizApp:
        banks = [reading.bank for reading in readings if reading.bank]
        return start(*readings, sitting=desk.study(banks))

    return make


@pytest.fixture
def sit(desk: Desk) -> Start:
    """Return a way to make an app that opens at the cover of an exam of all it is given."""

    def make(*readings: Reading, asked: Asked = TEN_MINUTES) -> QuizApp:
        banks = [reading.bank for reading in readings if reading.bank]
        return QuizApp(Library(desk, readings), exam_of(set_paper(desk, banks, asked)))

    return make


@pytest.fixture
def kept(file: Path) -> Callable[[], list[tuple[str, bool]]]:
    """Return a look into the store from outside: each answer's question, and if it was right."""

    def look() -> list[tuple[str, bool]]:
        found = _found(file, 'SELECT question, "right" FROM answers ORDER BY rowid')
        return [(str(question), bool(right)) for question, right in found]

    return look


@pytest.fixture
def noted(file: Path) -> Callable[[], list[str]]:
    """Return a look into the store from outside: the notes of its flags."""

    def look() -> list[str]:
        return [str(note) for (note,) in _found(file, "SELECT note FROM flags ORDER BY rowid")]

    return look


def _found(file: Path, query: str) -> list[tuple[object, ...]]:
    if not file.exists():
        return []
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.execute(query))


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Return the editor that `e` opens, in an app that can hand its terminal over."""
    made = Editor(tmp_path)
    monkeypatch.setenv("VISUAL", made.command)
    monkeypatch.setattr(HeadlessDriver, "can_suspend", property(lambda _driver: True))
    return made


@pytest.fixture
def look(watch: Watch) -> Look:
    """Return what passes the time in which the app notices a save; it gives what is shown then."""

    async def pass_time(pilot: Pilot[int]) -> str:
        app = pilot.app
        assert isinstance(app, QuizApp)
        for _ in range(2):
            app.check_banks()
            watch.seconds += max(QUIET, ABSENCE)
        app.check_banks()
        await app.workers.wait_for_complete()
        await pilot.pause()
        return " ".join(shown(app).replace("▌", "").split())

    return pass_time


@pytest.fixture(autouse=True)
def _colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin every test with colours, whatever the environment of the person who runs it says."""
    monkeypatch.delenv("NO_COLOR", raising=False)
