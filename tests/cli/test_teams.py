"""Rounds of teams from the command line: who can compete, and what is said of the rest."""

import pytest

from quizapp.cli.options import LONGEST_NAME
from tests.cli.conftest import Program

TWO = ("drill", "--teams", "Red,Blue")


def test_a_round_is_held_in_lines_where_there_is_no_screen(quizapp: Program) -> None:
    done = quizapp(*TWO, "--count", "1", "--seed", "7", typed="a\nb\n\n\n")
    assert (done.status, done.err) == (0, "")
    assert "Teams: Red, Blue." in done.out
    assert "1 question, seed 7." in done.out
    assert "That was the round." in done.out


def test_the_same_command_goes_on_with_the_round_that_was_left(quizapp: Program) -> None:
    command = (*TWO, "--count", "3", "--seed", "7")
    quizapp(*command, typed="a\na\n\n\n")
    again = quizapp(*command, typed="")
    assert "Going on with the round you left: 1 of 3 done." in again.out
    assert "Question 2 of 3" in again.out
    way_back = next(line for line in again.out.splitlines() if line.startswith("To go on"))
    assert way_back == "To go on from here: quizapp drill --teams Red,Blue --seed 7"
    assert "1 of 3 done" in quizapp(*TWO, "--seed", "7").out
    assert "1 of 3 done" in quizapp(*TWO).out
    other = quizapp("drill", "--teams", "Red,Green", "--count", "3", "--seed", "7")
    assert "Going on" not in other.out


def test_a_seed_draws_for_teams_what_it_draws_for_a_drill(quizapp: Program) -> None:
    drill = quizapp("drill", "--seed", "monday", "--count", "1").out.splitlines()
    teams = quizapp(*TWO, "--seed", "monday", "--count", "1").out.splitlines()
    stem = drill[drill.index("Question 1 of 1") + 2]
    assert teams[teams.index("Question 1 of 1") + 2].startswith(stem)


def test_a_round_is_narrowed_and_a_count_too_large_is_told(quizapp: Program) -> None:
    done = quizapp(*TWO, "--passage", "serbia", "--count", "50", "--seed", "7")
    assert done.status == 0
    assert "there is only 1 question, not 50" in done.err
    assert "What is the capital of Serbia?" in done.out


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("Red", "there is only 1 team; 2 to 8 can vote"),
        ("a,b,c,d,e,f,g,h,i", "there are 9 teams; 2 to 8 can vote"),
        ("Red,,Blue", "a team has no name"),
        ("", "a team has no name"),
        ("Red, ,Blue", "a team has no name"),
        ("Red,Blue, red", 'two teams are called "red"'),
        ("Re\N{ZERO WIDTH SPACE}d,Red", 'two teams are called "Red"'),
        (f"{'x' * 300},{'x' * 300}y", "two teams are called"),
    ],
)
def test_teams_that_cannot_compete_are_refused_in_one_line(
    quizapp: Program, names: str, told: str
) -> None:
    done = quizapp("drill", "--teams", names)
    assert done.status == 2
    assert told in done.err
    assert done.err.count("\n") == 1
    assert len(done.err) < 300


def test_names_are_cleaned_and_cut(quizapp: Program) -> None:
    names = f"[/x] [b]y, R\x1b]0;T\x07ed ,{'x' * 300},\N{RIGHT-TO-LEFT OVERRIDE}eulB"
    done = quizapp("drill", "--teams", names, "--count", "1", typed="a\na\na\na\n\n")
    assert done.status == 0
    assert "[/x] [b]y" in done.out
    assert "\x1b" not in done.out
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in done.out
    assert "x" * LONGEST_NAME in done.out
    assert "x" * (LONGEST_NAME + 1) not in done.out


def test_a_limit_for_the_whole_is_none_for_teams(quizapp: Program) -> None:
    done = quizapp(*TWO, "--minutes", "5")
    assert done.status == 2
    assert "--seconds limits each vote" in done.err
