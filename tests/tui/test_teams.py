"""The projector: what the teacher types, and what the class sees and does not see."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.quiz.teams import Phase
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.tui.screens.board import BoardScreen
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.teams import TeamsScreen
from quizapp.values import replace
from tests.tui.looking import rows, shown
from tests.tui.projected import THREE, at, competing, press, sitting_of

Votes = Callable[[], list[tuple[str, int, str]]]


@pytest.fixture
def app(desk: Desk, towns: Reading) -> QuizApp:
    """Return an app at a round of three teams about the towns."""
    return competing(desk, towns)


@pytest.fixture
def votes(file: Path) -> Votes:
    """Return a look into the store from outside: each vote's team, ballot and choice."""

    def look() -> list[tuple[str, int, str]]:
        if not file.exists():
            return []
        with closing(sqlite3.connect(file)) as connection:
            return list(connection.execute("SELECT team, ballot, chosen FROM votes ORDER BY id"))

    return look


async def test_a_round_from_the_first_letter_to_the_final_score(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        start = await press(pilot)
        assert "When was the fortress" in start
        assert "0 of 3 letters are in." in start
        assert "▸ ·  Red" in start
        typed = await press(pilot, "a", "b", "a")
        assert "All letters are in." in typed
        revealed = await press(pilot, "enter")
        assert "Right: A. 2 of 3 teams had it." in revealed
        assert "The works took eighty-eight years." in revealed
        assert "Source, paragraph 7: The fortress" in revealed
        assert [each in revealed for each in ("✓A  Red", "✗B  Blue", "✓A  Green")] == [True] * 3
        assert "✓ " in next(row for row in rows(app) if "1 vote" in row or "2 votes" in row)
        board = await press(pilot, "r")
        assert "The score so far" in board
        assert "1st =" in board
        assert "3rd" in board
        await press(pilot, "q")
        while app.screen.query(TeamsScreen) or isinstance(app.screen, TeamsScreen):
            await pilot.press("s" if sitting_of(app).contest.phase is Phase.VOTING else "n")
        final = await press(pilot)
        assert isinstance(app.screen, BoardScreen)
        assert "The final score" in final
        await press(pilot, "q")
        assert isinstance(app.screen, HomeScreen)
        assert "Go on with" not in shown(app)


async def test_nothing_tells_the_key_before_it_is_revealed(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        for keys in ((), ("a", "b", "a"), ("l",), ("v",), ("enter",), ("a", "a"), ("r",)):
            text = await press(pilot, *keys)
            for telling in ("✓", "✗", "Right", "eighty-eight", "decades", "That is when"):
                assert telling not in text, keys
        await press(pilot, "escape", "p")
        assert isinstance(app.screen, TeamsScreen)


async def test_letters_are_hidden_until_they_are_shown(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        hidden = await press(pilot, "a", "b")
        assert "●  Red" in hidden
        assert "●  Blue" in hidden
        assert "·  Green" in hidden
        open_ = await press(pilot, "l")
        assert "A  Red" in open_
        assert "B  Blue" in open_
        assert "●  Red" in await press(pilot, "l")


async def test_a_digit_and_a_capital_are_letters_too(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "l", "2", "C", "d")
        assert [each in text for each in ("B  Red", "C  Blue", "D  Green")] == [True] * 3


async def test_letters_of_no_option_and_keys_of_commands_are_no_votes(
    desk: Desk, towns: Reading
) -> None:
    async with competing(desk, towns).run_test(size=(80, 24)) as pilot:
        await at(pilot, "mouth")
        text = await press(pilot, "d", "e", "f", "g", "h", "i", "9", "0")
        assert "0 of 3 letters are in." in text


async def test_a_mistyped_letter_is_taken_back_or_typed_over(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        await press(pilot, "l", "a", "b", "backspace")
        assert "▸ ·  Blue" in shown(app)
        await press(pilot, "c", "d", "tab", "b")
        text = shown(app)
        assert [each in text for each in ("B  Red", "C  Blue", "D  Green")] == [True] * 3
        await press(pilot, "shift+tab", "shift+tab", "right", "left", "u")
        assert "A  Red" in shown(app)


async def test_backspace_takes_letters_only_and_u_goes_back_step_by_step(
    app: QuizApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "mouth")
        await press(pilot, "a", "b", "a", "enter", "backspace")
        assert sitting_of(app).contest.phase is Phase.REVEALED
        await press(pilot, "u")
        assert "✓" not in shown(app)
        assert "All letters are in." in shown(app)


async def test_a_letter_is_put_right_after_the_key_was_seen(app: QuizApp, votes: Votes) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        assert "1 of 3 teams had it" in await press(pilot, "a", "b", "c", "enter")
        assert len(votes()) == 3
        text = await press(pilot, "u", "left", "a", "enter")
        assert "2 of 3 teams had it" in text
        assert votes()[3:] == [("Blue", 1, "[0]")]


async def test_revealing_asks_where_a_letter_is_missing(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        asked = await press(pilot, "a", "enter")
        assert "No letter from Blue and Green." in asked
        await press(pilot, "n")
        assert "1 of 3 letters are in." in shown(app)
        text = await press(pilot, "enter", "y")
        assert "1 of 3 teams had it" in text
        assert "-  Blue" in text


async def test_where_several_are_right_enter_goes_to_the_next_team_first(
    desk: Desk, towns: Reading
) -> None:
    app = competing(desk, towns, replace(THREE, teams=("Red", "Blue")))
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "capitals")
        assert "Choose all that apply." in shown(app)
        assert "AC  Red" in await press(pilot, "l", "a", "c", "b", "b")
        assert "▸ ·  Blue" in await press(pilot, "enter")
        text = await press(pilot, "a", "enter")
        assert "Right: A and B." in text
        assert "✗AC  Red" in text
        assert "~A  Blue" in text


async def test_a_skipped_question_can_be_brought_back(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        first = sitting_of(app).question
        await press(pilot, "a", "s")
        assert sitting_of(app).question != first
        await press(pilot, "u")
        assert sitting_of(app).question == first
        assert "1 of 3 letters are in." in shown(app)


async def test_the_passage_is_read_in_full_after_the_key(app: QuizApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "a", "b", "a", "enter", "p")
        assert "The passage in full" in text
        assert "That is when it was begun." in text


async def test_the_mouse_votes_and_chooses_a_team(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        await press(pilot, "l")
        drawn = rows(app)
        line = next(n for n, row in enumerate(drawn) if "1780" in row)
        assert await pilot.click(offset=(drawn[line].index("1780"), line))
        await pilot.pause()
        assert "A  Red" in shown(app)
        last = shown(app).splitlines()[-2]
        assert await pilot.click(offset=(last.index("Green"), 22))
        await pilot.pause()
        assert "▸ ·  Green" in shown(app)
