"""A large bank of which the first questions are asked while the rest is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.bank import Reading, read
from quizapp.bank.beginning import read_beginning
from quizapp.bank.compiled.cache import Cache
from quizapp.bank.compiled.folder import CacheFolder
from quizapp.bank.finding import Reader
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.live.aside import read_aside
from quizapp.tui.openings import round_of
from tests.bank.compiled.places import is_from_cache
from tests.benchmarks.banks import STEM, bank_of
from tests.tui.conftest import Look
from tests.tui.looking import shown

LARGE = bank_of(1_000)
NONSENSE = LARGE + b"  - nonsense\n"


def begun(desk: Desk, path: Path, data: bytes, reader: Reader = read) -> QuizApp:
    """Return an app at a study round of a bank of which only the beginning was read."""
    path.write_bytes(data)
    found = read_beginning(path, 60)
    assert found is not None
    assert found.bank is not None
    return QuizApp(Library(desk, [found], reader), round_of(desk.study([found.bank])))


async def test_the_rest_comes_into_play_without_a_word(
    desk: Desk, tmp_path: Path, look: Look, kept: Callable[[], list[tuple[str, bool]]]
) -> None:
    app = begun(desk, tmp_path / "large.yaml", LARGE)
    async with app.run_test(notifications=True) as pilot:
        before = shown(app)
        assert STEM in before
        assert "saved" not in await look(pilot)
        [reading] = app.library.readings
        assert reading == read(reading.path)
        await pilot.press("1")
        assert len(kept()) == 1


@pytest.mark.parametrize("questions", [100, 1_000])
async def test_the_whole_is_kept_for_the_next_time(
    desk: Desk, tmp_path: Path, look: Look, questions: int
) -> None:
    path, cache = tmp_path / "large.yaml", Cache(CacheFolder(tmp_path / "cache"))
    app = begun(desk, path, bank_of(questions), cache)
    async with app.run_test() as pilot:
        assert cache.kept(path) is None
        await look(pilot)
    kept = cache.kept(path)
    assert kept is not None
    assert kept == read(path)


async def test_what_is_broken_further_down_is_said_and_no_answer_is_lost(
    desk: Desk, tmp_path: Path, look: Look, kept: Callable[[], list[tuple[str, bool]]]
) -> None:
    app = begun(desk, tmp_path / "large.yaml", NONSENSE)
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("1")
        text = await look(pilot)
        assert (
            "large.yaml has errors further down; what stands before them is still in play. e edits."
        ) in text
        assert "Year 0" in text
        await pilot.press("enter", "1")
        await pilot.pause()
        assert len(kept()) == 2


async def test_what_another_process_keeps_is_not_sent(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(LARGE)
    cache = Cache(CacheFolder(tmp_path / "cache"))
    found = await read_aside(path, cache)
    assert found == read(path)
    assert is_from_cache(found)


async def test_what_cannot_be_kept_is_sent(tmp_path: Path) -> None:
    path, nowhere = tmp_path / "large.yaml", tmp_path / "file"
    nowhere.write_text("no folder", "utf-8")
    for data in (LARGE, NONSENSE):
        path.write_bytes(data)
        found: Reading = await read_aside(path, Cache(CacheFolder(nowhere / "cache")))
        assert found == read(path)
        assert not is_from_cache(found)
