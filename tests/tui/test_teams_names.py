"""The projector: names that somebody thought up to break it."""

import pytest

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.values import replace
from tests.tui.banks import TOWNS
from tests.tui.conftest import ReadText
from tests.tui.looking import rows
from tests.tui.projected import THREE, competing, press

NAMES = (
    ("[/x] [b]y", "[@click=app.quit]z"),
    ("R\x1b[31med\x1b]0;T\x07", "\u202eeulB"),
    ("x" * 100, "y" * 100),
    ("漢字" * 30, "e\u0301" * 40),
    tuple(f"{'a long name ' * 4}{n}" for n in range(8)),
)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40), (10, 4)])
@pytest.mark.parametrize("names", NAMES, ids=["markup", "escapes", "long", "wide", "eight"])
async def test_no_name_of_a_team_breaks_the_screen(
    names: tuple[str, ...], size: tuple[int, int], desk: Desk, towns: Reading
) -> None:
    app = competing(desk, towns, replace(THREE, teams=names))
    async with app.run_test(size=size) as pilot:
        for keys in (("a",), ("b", "v"), ("y",), ("enter", "a", "enter"), ("y",), ("r",)):
            text = await press(pilot, *keys)
            assert "\x1b" not in text
            assert "\u202e" not in text
            assert len(rows(app)) == size[1]
        if size == (80, 24) and "markup" in names[0]:
            assert "[/x] [b]y" in text


async def test_names_that_begin_alike_are_told_apart(desk: Desk, read_text: ReadText) -> None:
    names = ("The ninth class, Ana's", "The ninth class, Bo's", "The ninth class, Ceca's")
    app = competing(desk, read_text(TOWNS), replace(THREE, teams=names))
    async with app.run_test(size=(40, 12)) as pilot:
        text = await press(pilot)
        assert [f"{n} The" in text for n in (1, 2, 3)] == [True] * 3
