"""A page has the shape of the terminal from its first frame on, and does not jump into it."""

import pytest

from quizapp.bank import Reading
from quizapp.tui.screens.confirm import ConfirmScreen
from tests.tui.conftest import Start

SHAPES = [((120, 40), {"-wide", "-tall"}), ((80, 24), {"-normal", "-medium"})]
SHAPES.append(((40, 12), {"-narrow", "-short"}))


@pytest.mark.parametrize(("size", "shape"), SHAPES)
async def test_a_page_has_its_shape_before_it_is_drawn(
    study: Start, towns: Reading, size: tuple[int, int], shape: set[str]
) -> None:
    app = study(towns)
    async with app.run_test(size=size):
        opened = ConfirmScreen("Leave?", "", yes="Leave", no="Stay")
        app.push_screen(opened)
        assert shape <= opened.classes


async def test_a_page_changes_its_shape_with_the_terminal(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.resize_terminal(40, 12)
        for _ in range(50):
            if "-narrow" not in app.screen.classes:
                await pilot.pause(0.02)  # Textual takes its time to tell the page
        assert {"-narrow", "-short"} <= app.screen.classes
        assert {"-wide", "-tall"}.isdisjoint(app.screen.classes)
