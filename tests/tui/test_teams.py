"""The projector: what the teacher types, and what the class sees and does not see."""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quizapp.bank import Reading
from quizapp.quiz.teams import Phase
from quizapp.sitting import Desk
from quizapp.sitting.line_up import LineUp, line_up
from quizapp.sitting.teams import TeamSitting
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import teams_of
from quizapp.tui.screens.board import BoardScreen
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.teams import TeamsScreen
from tests.tui.banks import TOWNS, save
from tests.tui.conftest import Look, ReadText, Watch
from tests.tui.looking import rows, shown, squeezed

RED_BLUE = LineUp(("Red", "Blue", "Green"), seed="1")
Compete = Callable[..., QuizApp]
Press = Callable[..., Awaitable[str]]


@pytest.fixture
def compete(desk: Desk) -> Compete:
    """Return a way to make an app that opens at a round of teams."""

    def make(*readings: Reading, wanted: LineUp = RED_BLUE) -> QuizApp:
        banks = [reading.bank for reading in readings if reading.bank]
        sitting = line_up(desk, banks, wanted)
        return QuizApp(Library(desk, readings), teams_of(sitting))

    return make


@pytest.fixture
def round_of_teams(compete: Compete, towns: Reading) -> QuizApp:
    return compete(towns)


@pytest.fixture
def votes(file: Path) -> Callable[[], list[tuple[str, int, str]]]:
    """Return a look into the store from outside: each vote's team, ballot and choice."""

    def look() -> list[tuple[str, int, str]]:
        if not file.exists():
            return []
        with closing(sqlite3.connect(file)) as connection:
            return list(connection.execute("SELECT team, ballot, chosen FROM votes ORDER BY id"))

    return look


def sitting_of(app: QuizApp) -> TeamSitting:
    assert isinstance(app.screen, TeamsScreen)
    return app.screen.sitting


async def press(pilot: Pilot[int], *keys: str) -> str:
    """Press keys and return what is shown then."""
    await pilot.press(*keys)
    await pilot.pause()
    app = pilot.app
    assert isinstance(app, QuizApp)
    return shown(app)


async def at(pilot: Pilot[int], question: str) -> None:
    """Skip to the question of this id."""
    app = pilot.app
    assert isinstance(app, QuizApp)
    while sitting_of(app).question.id != question:
        await pilot.press("s")


async def test_a_round_from_the_first_letter_to_the_final_score(round_of_teams: QuizApp) -> None:
    app = round_of_teams
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


async def test_nothing_tells_the_key_before_it_is_revealed(round_of_teams: QuizApp) -> None:
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        for keys in ((), ("a", "b", "a"), ("l",), ("v",), ("enter",), ("a", "a"), ("r",)):
            text = await press(pilot, *keys)
            for telling in ("✓", "✗", "Right", "eighty-eight", "decades", "That is when"):
                assert telling not in text, keys
        await press(pilot, "escape", "p")
        assert isinstance(round_of_teams.screen, TeamsScreen)


async def test_letters_are_hidden_until_they_are_shown(round_of_teams: QuizApp) -> None:
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        hidden = await press(pilot, "a", "b")
        assert "●  Red" in hidden
        assert "●  Blue" in hidden
        assert "·  Green" in hidden
        open_ = await press(pilot, "l")
        assert "A  Red" in open_
        assert "B  Blue" in open_
        assert "●  Red" in await press(pilot, "l")


async def test_a_digit_and_a_capital_are_letters_too(round_of_teams: QuizApp) -> None:
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "l", "2", "C", "d")
        assert [each in text for each in ("B  Red", "C  Blue", "D  Green")] == [True] * 3


async def test_letters_of_no_option_and_keys_of_commands_are_no_votes(
    compete: Compete, towns: Reading
) -> None:
    async with compete(towns).run_test(size=(80, 24)) as pilot:
        await at(pilot, "mouth")
        text = await press(pilot, "d", "e", "f", "g", "h", "i", "9", "0")
        assert "0 of 3 letters are in." in text


async def test_a_mistyped_letter_is_taken_back_or_typed_over(round_of_teams: QuizApp) -> None:
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        await press(pilot, "l", "a", "b", "backspace")
        assert "▸ ·  Blue" in shown(round_of_teams)
        await press(pilot, "c", "d", "tab", "b")
        text = shown(round_of_teams)
        assert [each in text for each in ("B  Red", "C  Blue", "D  Green")] == [True] * 3
        await press(pilot, "shift+tab", "shift+tab", "right", "left", "u")
        assert "A  Red" in shown(round_of_teams)


async def test_backspace_takes_letters_only_and_u_goes_back_step_by_step(
    round_of_teams: QuizApp,
) -> None:
    app = round_of_teams
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "mouth")
        await press(pilot, "a", "b", "a", "enter", "backspace")
        assert sitting_of(app).contest.phase is Phase.REVEALED
        await press(pilot, "u")
        assert "✓" not in shown(app)
        assert "All letters are in." in shown(app)


async def test_a_letter_is_put_right_after_the_key_was_seen(
    round_of_teams: QuizApp, votes: Callable[[], list[tuple[str, int, str]]]
) -> None:
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        assert "1 of 3 teams had it" in await press(pilot, "a", "b", "c", "enter")
        assert len(votes()) == 3
        text = await press(pilot, "u", "left", "a", "enter")
        assert "2 of 3 teams had it" in text
        assert votes()[3:] == [("Blue", 1, "[0]")]


async def test_revealing_asks_where_a_letter_is_missing(round_of_teams: QuizApp) -> None:
    app = round_of_teams
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
    compete: Compete, towns: Reading
) -> None:
    app = compete(towns, wanted=replace(RED_BLUE, teams=("Red", "Blue")))
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "capitals")
        assert "Choose all that apply." in shown(app)
        assert "AC  Red" in await press(pilot, "l", "a", "c", "b", "b")
        assert "▸ ·  Blue" in await press(pilot, "enter")
        text = await press(pilot, "a", "enter")
        assert "Right: A and B." in text
        assert "✗AC  Red" in text
        assert "~A  Blue" in text


async def test_after_a_discussion_the_second_vote_counts(
    round_of_teams: QuizApp, votes: Callable[[], list[tuple[str, int, str]]]
) -> None:
    app = round_of_teams
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


async def test_a_narrow_screen_tells_the_spread_in_a_line(round_of_teams: QuizApp) -> None:
    async with round_of_teams.run_test(size=(40, 12)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "b", "b", "a", "v")
        assert "First vote: A 1  B 2  C 0  D 0" in text


async def test_a_skipped_question_can_be_brought_back(round_of_teams: QuizApp) -> None:
    app = round_of_teams
    async with app.run_test(size=(80, 24)) as pilot:
        first = sitting_of(app).question
        await press(pilot, "a", "s")
        assert sitting_of(app).question != first
        await press(pilot, "u")
        assert sitting_of(app).question == first
        assert "1 of 3 letters are in." in shown(app)


async def test_the_passage_is_read_in_full_after_the_key(round_of_teams: QuizApp) -> None:
    async with round_of_teams.run_test(size=(80, 40)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "a", "b", "a", "enter", "p")
        assert "The passage in full" in text
        assert "That is when it was begun." in text


async def test_the_time_counts_down_pauses_and_ends(
    compete: Compete, towns: Reading, watch: Watch
) -> None:
    app = compete(towns, wanted=replace(RED_BLUE, seconds=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        watch.seconds = 10
        await pilot.pause(0.3)
        assert "0:20 left" in shown(app)
        assert "0:20 paused" in await press(pilot, "space")
        watch.seconds = 500
        await pilot.pause(0.3)
        assert "0:20 paused" in await press(pilot, "a")
        await press(pilot, "space")
        watch.seconds = 516
        await pilot.pause(0.3)
        assert "! 0:04 left" in shown(app)
        watch.seconds = 521
        await pilot.pause(0.3)
        over = shown(app)
        assert "! time is up" in over
        assert "No letter from Blue and Green." in over
        assert "space more time" in over
        assert "No letter from Blue and Green." in await press(pilot, "b")
        assert "2 of 3 letters are in." in await press(pilot, "space", "b")


async def test_when_the_time_is_over_enter_reveals_at_once(
    compete: Compete, towns: Reading, watch: Watch
) -> None:
    app = compete(towns, wanted=replace(RED_BLUE, seconds=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        await press(pilot, "a")
        watch.seconds = 31
        text = await press(pilot, "enter")
        assert "1 of 3 teams had it" in text
        assert "-  Green" in text


async def test_the_time_waits_while_something_covers_it(
    compete: Compete, towns: Reading, watch: Watch
) -> None:
    app = compete(towns, wanted=replace(RED_BLUE, seconds=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r")
        watch.seconds = 100
        assert "0:30 left" in await press(pilot, "q")


async def test_without_a_limit_there_is_no_clock_and_nothing_to_pause(
    round_of_teams: QuizApp,
) -> None:
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "space")
        assert "left" not in text
        assert "pause" not in text


async def test_leaving_asks_and_home_offers_to_go_on(
    round_of_teams: QuizApp,
) -> None:
    app = round_of_teams
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "a", "b", "a", "enter", "n", "a")
        assert "Nothing is lost: it resumes." in await press(pilot, "q")
        home = await press(pilot, "y")
        assert "▸ Go on with Towns on the Danube" in home
        assert "3 teams · question 2 of 3" in home
        await press(pilot, "enter")
        assert "0 of 3 letters are in." in shown(app)
        assert sitting_of(app).contest.done == 1
        assert sitting_of(app).contest.position == 1


async def test_a_round_can_be_ended_before_its_last_question(round_of_teams: QuizApp) -> None:
    app = round_of_teams
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
    compete: Compete, towns: Reading
) -> None:
    app = compete(towns, wanted=replace(RED_BLUE, teams=("Red", "Blue")))
    async with app.run_test(size=(80, 60)) as pilot:
        await at(pilot, "fortress")
        text = await press(pilot, "b", "c", "enter", "r", "x", "y")
        assert "Missed by 2 of 2 teams" in text
        assert "✓ 1780" in text
        assert "after decades." in text
        assert "1st =" in text


async def test_the_mouse_votes_and_chooses_a_team(round_of_teams: QuizApp) -> None:
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        await at(pilot, "fortress")
        await press(pilot, "l")
        drawn = rows(round_of_teams)
        line = next(n for n, row in enumerate(drawn) if "1780" in row)
        assert await pilot.click(offset=(drawn[line].index("1780"), line))
        await pilot.pause()
        assert "A  Red" in shown(round_of_teams)
        last = shown(round_of_teams).splitlines()[-2]
        assert await pilot.click(offset=(last.index("Green"), 22))
        await pilot.pause()
        assert "▸ ·  Green" in shown(round_of_teams)


async def test_votes_that_cannot_be_kept_are_told_of(round_of_teams: QuizApp, file: Path) -> None:
    file.parent.write_text("a file where the folder should be", "utf-8")
    async with round_of_teams.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "a", "b", "a", "enter")
        assert "Votes are not being kept:" in text
        assert "teams had it" in text
        file.parent.unlink()
        assert "not being kept" not in await press(pilot, "n", "a", "b", "a", "enter")


async def test_a_saved_bank_rewords_the_questions_to_come(
    round_of_teams: QuizApp, towns: Reading, look: Look
) -> None:
    app = round_of_teams
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, "mouth")
        await look(pilot)
        save(towns, ("Where does the Danube end?", "Where does the river end?"), text=TOWNS)
        assert "Where does the river end?" in await look(pilot)


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
    names: tuple[str, ...], size: tuple[int, int], compete: Compete, towns: Reading
) -> None:
    app = compete(towns, wanted=replace(RED_BLUE, teams=names))
    async with app.run_test(size=size) as pilot:
        for keys in (("a",), ("b", "v"), ("y",), ("enter", "a", "enter"), ("y",), ("r",)):
            text = await press(pilot, *keys)
            assert "\x1b" not in text
            assert "\u202e" not in text
            assert len(rows(app)) == size[1]
        if size == (80, 24) and "markup" in names[0]:
            assert "[/x] [b]y" in text


async def test_names_that_begin_alike_are_told_apart(compete: Compete, read_text: ReadText) -> None:
    names = ("The ninth class, Ana's", "The ninth class, Bo's", "The ninth class, Ceca's")
    app = compete(read_text(TOWNS), wanted=replace(RED_BLUE, teams=names))
    async with app.run_test(size=(40, 12)) as pilot:
        text = await press(pilot)
        assert [f"{n} The" in text for n in (1, 2, 3)] == [True] * 3
