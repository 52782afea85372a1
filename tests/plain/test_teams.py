"""A round of teams in lines: typed from a pipe, and read from the page."""

import os
from collections.abc import Callable
from io import StringIO
from typing import TextIO

import pytest

from quizapp.plain.teams import run
from quizapp.sitting import Desk
from quizapp.sitting.line_up import LineUp, left_teams, line_up
from quizapp.sitting.teams import TeamSitting
from tests.plain.conftest import BANK

TEAMS = ("Red", "Blue")
TalkTeams = Callable[..., str]


@pytest.fixture
def begin(desk: Desk) -> Callable[..., TeamSitting]:
    """Return a way to begin a round of both questions, `opened` first."""

    def make(seconds: int | None = None, teams: tuple[str, ...] = TEAMS) -> TeamSitting:
        for seed in map(str, range(20)):
            sitting = line_up(desk, [BANK], LineUp(teams, 2, seed, seconds=seconds))
            if sitting.question.id == "opened":
                return sitting
        raise AssertionError

    return make


@pytest.fixture
def talk(begin: Callable[..., TeamSitting]) -> TalkTeams:
    """Say these lines in a new round, or in `sitting`, and return all that was written."""

    def say(*lines: str, sitting: TeamSitting | None = None, way_back: str = "") -> str:
        writer = StringIO()
        reader = StringIO("".join(f"{line}\n" for line in lines))
        assert run(sitting or begin(), reader, writer, way_back) == 0
        return writer.getvalue()

    return say


def test_a_round_from_the_first_letter_to_the_places(talk: TalkTeams) -> None:
    page = talk("a", "B", "", "", "A C", "ab", "", "")
    for line in (
        "Teams: Red, Blue.",
        "No letter is hidden here.",
        "  A. December 2006",
        "Right: A. 1 of 2 teams had it.",
        "  right, A: Red",
        "  not right, B: Blue",
        "  It has worked «since December 2006».",
        "Which are rivers? Choose all that apply.",
        "Right: A and B. 1 of 2 teams had it.",
        "  not right, AC: Red",
        "  right, AB: Blue",
        "That was the round.",
        "  1st =, 1 point: Red",
        "  1st =, 1 point: Blue",
    ):
        assert line in page, line


def test_a_vote_after_a_discussion_counts(talk: TalkTeams) -> None:
    page = talk("b", "c", "v", "a", "a", "", "q")
    assert "First vote: A 0  B 1  C 1. Talk it over, then vote again." in page
    assert "Red, second vote: " in page
    assert "2 of 2 teams had it; in the first vote, 0. The second vote counts." in page
    assert "0% (0 of 2) before it, 100% (2 of 2) after it" in page.replace("\n", " ")


def test_nothing_is_judged_before_enter(talk: TalkTeams) -> None:
    page = talk("a", "b", "v", "b", "a")
    assert "ight" not in page.split("Question 1")[1].split("So far")[0]


def test_a_team_that_is_passed_over_has_not_answered(talk: TalkTeams) -> None:
    page = talk("a", "", "", "q")
    assert "No letter from Blue. Enter to reveal" in page
    assert "  no answer: Blue" in page


def test_a_letter_is_put_right_before_and_after_the_key(talk: TalkTeams) -> None:
    page = talk("b", "u", "c", "a", "1 b", "", "u", "1 a", "", "q")
    assert page.count("Taken back.") == 2
    assert "  not right, B: Red" in page
    assert page.split("Taken back.")[2].count("  right, A: Red") == 1


def test_u_goes_back_to_the_question_before(talk: TalkTeams) -> None:
    page = talk("a", "a", "", "", "u", "u", "2 b", "", "q")
    assert "Question 2 of 2" in page
    assert "  not right, B: Blue" in page


def test_a_skipped_question_counts_for_nobody(talk: TalkTeams) -> None:
    page = talk("a", "s", "s")
    assert page.count("Skipped.") == 2
    assert "No question was revealed yet." in page


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("d", '"d": type a letter from A to C, or ? for help.'),
        ("ab", '"ab": type a letter from A to C'),
        ("x\x1b[31m", '"x\N{REPLACEMENT CHARACTER}[31m": type a letter'),
        ("3 a", "Type the number of a team, 1 to 2, and then a letter from A to C"),
        ("v", "First the letters: there is nothing to discuss yet."),
        ("m", "That is for another moment. ? tells when."),
        ("u", "There is nothing to take back."),
        ("?", "the letter of team 2 is B"),
        ("r", "No question was revealed yet."),
    ],
)
def test_what_cannot_be_acted_on_is_told_kindly(talk: TalkTeams, typed: str, told: str) -> None:
    assert told in talk(typed)


def test_after_all_were_asked_a_letter_needs_its_team(talk: TalkTeams) -> None:
    assert "Type the number of the team first: 2 b" in talk("a", "b", "c")


def test_after_the_key_no_letter_is_taken(talk: TalkTeams) -> None:
    assert "The key is there. u opens the vote again." in talk("a", "b", "", "c")


def test_the_end_of_the_input_keeps_what_was_revealed(talk: TalkTeams, desk: Desk) -> None:
    page = talk("a", "b", "", "", "a", way_back="quizapp drill --teams Red,Blue")
    assert "So far:" in page
    assert "Nothing is lost: the votes are kept." in page
    assert "To go on from here: quizapp drill --teams Red,Blue" in page
    left = left_teams(desk, [BANK])
    again = talk("", "", "", "", sitting=left)
    assert "Going on with the round you left: 1 of 2 done." in again
    assert "Question 2 of 2" in again
    assert "Question 1 of 2" not in again
    assert "  1st, 1 point: Red" in again


class Replying(StringIO):
    """A page on which somebody types `replies` as soon as a line begins with `cue`."""

    def __init__(self, cue: str, replies: str, typing: TextIO) -> None:
        super().__init__()
        self._cue, self._replies, self._typing = cue, replies, typing

    def write(self, text: str) -> int:
        if text.startswith(self._cue):
            self._typing.write(self._replies)
            self._typing.flush()
            self._replies = ""
        return super().write(text)


def test_when_the_time_is_over_who_has_no_letter_has_not_answered(
    begin: Callable[..., TeamSitting],
) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading) as reader, os.fdopen(writing, "w") as typing:
        page = Replying("No letter from Blue.", "b\nm\nb\n\nq\n", typing)
        typing.write("a\n")
        typing.flush()
        assert run(begin(seconds=1), reader, page) == 0
    text = page.getvalue()
    assert "Time is up." in text
    assert "m for more time" in text
    assert "Time is up. m gives more." in text
    assert "  not right, B: Blue" in text


def test_names_are_told_as_they_were_written(begin: Callable[..., TeamSitting]) -> None:
    names = ("[/x] [b]y", "R\x1b]0;T\x07ed")
    writer = StringIO()
    assert run(begin(teams=names), StringIO("a\nb\n\nr\n"), writer) == 0
    assert "  right, A: [/x] [b]y" in writer.getvalue()
    assert "\x1b" not in writer.getvalue()
    assert "\x07" not in writer.getvalue()
