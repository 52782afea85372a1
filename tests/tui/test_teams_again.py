"""The projector: a second vote, leaving and coming back, the score board at the end."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.values import replace
from tests.tui.banks import TOWNS, save
from tests.tui.conftest import Look
from tests.tui.looking import shown, squeezed
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


async def test_after_a_discussion_the_second_vote_counts(app: QuizApp, votes: Votes) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await at(pilot, "fortress")
        assert "First the letters" in await press(pilot, "v")
        spread = await press(pilot, "b", "b", "a", "v")
        assert "First vote. Talk it over, then vote again." in spread
        assert "●● 2 votes" in spread
        assert "● 1 vote" in spread
        assert len(votes()) == 3
        again = await press(pilot, "enter")
        assert "Second vote. 0 of 3 letters are in." in again
        assert "2nd vote" in again
        text = await press(pilot, "a", "a", "a", "enter")
        assert "3 of 3 teams had it; in the first vote, 1. The second vote counts." in text
        assert [ballot for _, ballot, _ in votes()] == [1, 1, 1, 2, 2, 2]
        board = await press(pilot, "r")
        assert squeezed("right 33% (1 of 3) before it, 100% (3 of 3) after it") in squeezed(board)
        assert "The second vote counts." in board


async def test_a_narrow_screen_tells_the_spread_in_a_line(app: QuizApp) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "b", "b", "a", "v")
        assert "First vote: A 1  B 2  C 0  D 0" in text


async def test_leaving_asks_and_home_offers_to_go_on(
    app: QuizApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "a", "b", "a", "enter", "n", "a")
        assert "What was revealed is kept: it resumes." in await press(pilot, "q")
        home = await press(pilot, "y")
        assert "▸ Go on with Towns on the Danube" in home
        assert "3 teams · question 2 of 3" in home
        await press(pilot, "enter")
        assert "0 of 3 letters are in." in shown(app)
        assert sitting_of(app).contest.done == 1
        assert sitting_of(app).contest.position == 1


async def test_a_round_can_be_ended_before_its_last_question(app: QuizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "a", "b", "a", "enter", "r", "x")
        assert "End the round here?" in shown(app)
        await press(pilot, "n")
        assert "The score so far" in shown(app)
        final = await press(pilot, "x", "y")
        assert "The final score" in final
        assert "1 of 3 questions" in final
        home = await press(pilot, "q")
        assert "quizapp" in home
        assert "Go on with" not in home


async def test_the_final_board_shows_what_most_missed_with_its_passage(
    desk: Desk, towns: Reading
) -> None:
    app = competing(desk, towns, replace(THREE, teams=("Red", "Blue")))
    async with app.run_test(size=(80, 60)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "b", "c", "enter", "r", "x", "y")
        assert "Missed by 2 of 2 teams" in text
        assert "✓ 1780" in text
        assert "after decades." in text
        assert "1st =" in text


async def test_votes_that_cannot_be_kept_are_told_of(app: QuizApp, file: Path) -> None:
    file.parent.write_text("a file where the folder should be", "utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "a", "b", "a", "enter")
        assert "Votes are not being kept:" in text
        assert "teams had it" in text
        file.parent.unlink()
        assert "not being kept" not in await press(pilot, "n", "a", "b", "a", "enter")


async def test_a_saved_bank_rewords_the_questions_to_come(
    app: QuizApp, towns: Reading, look: Look
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "mouth")
        await look(pilot)
        save(towns, ("Where does the Danube end?", "Where does the river end?"), text=TOWNS)
        assert "Where does the river end?" in await look(pilot)
