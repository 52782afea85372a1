"""A round on the screen in the manner, and in the colours, that a learner has set."""

from collections.abc import Callable

import pytest

from quizapp.bank import Reading
from quizapp.settings import Confidence
from quizapp.sitting import Desk, Manner
from quizapp.tui.app import QuizApp
from quizapp.tui.look import Look
from quizapp.tui.screens.question import QuestionScreen
from quizapp.tui.themes import CYCLE, NIGHT
from quizapp.tui.widgets.choice_list import COVER
from quizapp.values import replace
from tests.tui.conftest import Start
from tests.tui.looking import shown, squeezed

Kept = Callable[[], list[tuple[str, bool]]]
Study = Callable[[Manner], QuizApp]


@pytest.fixture
def study(desk: Desk, start: Start, towns: Reading) -> Study:
    def make(manner: Manner) -> QuizApp:
        assert towns.bank
        return start(towns, sitting=replace(desk, manner=manner).study([towns.bank]))

    return make


def screen_of(app: QuizApp) -> QuestionScreen:
    assert isinstance(app.screen, QuestionScreen)
    return app.screen


async def test_with_confidence_enter_is_sure_and_g_a_guess(study: Study, kept: Kept) -> None:
    app = study(Manner(confidence=Confidence.GUESS))
    async with app.run_test() as pilot:
        last = shown(app).splitlines()[-1].split("   ")
        assert [words.strip() for words in last[:3]] == ["1-4 mark", "enter sure", "g a guess"]
        await pilot.press("1")
        assert kept() == []
        await pilot.press("enter")
        assert kept() == [("fortress", True)]
        given = screen_of(app).sitting.session.given
        assert given
        assert not given.guess
        await pilot.press("enter", "1", "g")
        given = screen_of(app).sitting.session.given
        assert given
        assert given.guess


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (10, 4)])
async def test_recall_first_hides_the_options_until_a_key(
    size: tuple[int, int], study: Study, kept: Kept
) -> None:
    app = study(Manner(recall_first=True))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "1692" not in shown(app)
        await pilot.press("2", "down")
        assert kept() == []
        await pilot.press("enter")
        await pilot.pause()
        choices = screen_of(app).choices
        assert not choices.covered
        await pilot.press("2", "enter")
        await pilot.pause()
        assert kept() == [("fortress", False)]
        assert choices.covered


async def test_the_cover_says_how_to_go_on_and_the_hint_comes_before(study: Study) -> None:
    app = study(Manner(recall_first=True))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("h")
        await pilot.pause()
        assert squeezed(COVER) in squeezed(shown(app))
        assert "Hint:" in shown(app)
        assert "space show the options" in shown(app).splitlines()[-1]


async def test_an_answer_taken_back_is_recalled_again(study: Study) -> None:
    app = study(Manner(recall_first=True))
    async with app.run_test() as pilot:
        await pilot.press("space", "2", "u")
        await pilot.pause()
        assert screen_of(app).choices.covered
        assert "1692" not in shown(app)


async def test_fewer_options_are_shown(study: Study) -> None:
    app = study(Manner(options=2))
    async with app.run_test():
        assert len(screen_of(app).sitting.question.options) == 2
        assert shown(app).splitlines()[-1].split()[0] == "1-2"


async def test_a_theme_there_is_not_leaves_the_apps_own(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    monkeypatch.setattr(QuizApp, "run", QuizApp.action_next_theme)
    monkeypatch.setattr(QuizApp, "notify", lambda *_args, **_more: None)
    for theme, begun, ended in (
        ("no-such-theme", NIGHT.name, CYCLE[1]),
        (CYCLE[1], CYCLE[1], CYCLE[2]),
    ):
        app = start()
        Look(theme, kept.append).run(app)
        assert kept.pop() == ended != begun
