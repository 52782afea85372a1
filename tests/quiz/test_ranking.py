"""Places, ties, and what is told of the two ballots."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.ranking import first_ballots, gain, missed_by_most, ranking, score_of
from quizapp.quiz.teams import Contest
from tests.quiz.contests import SEVERAL, contest, played, question, typed

FOUR = ("Red", "Blue", "Green", "Gold")


def test_those_with_equal_points_share_a_place_and_the_next_one_stays_empty() -> None:
    start = contest("q1", "q2", teams=FOUR)
    ranks = ranking(played(played(start, "ABBA"), "ABAB"))
    assert [(rank.place, rank.team) for rank in ranks] == [
        (1, "Blue"),
        (2, "Green"),
        (2, "Gold"),
        (4, "Red"),
    ]
    assert [rank.shared for rank in ranks] == [False, True, True, False]


def test_all_share_the_first_place_before_anything_is_revealed() -> None:
    assert [rank.place for rank in ranking(contest("q1"))] == [1, 1, 1]


def test_fractions_that_add_up_alike_are_a_tie() -> None:
    several = Contest.of([question(f"q{n}", "ABCDE", 9) for n in range(3)], ("Red", "Blue"))
    several = typed(typed(several, "A").at_turn(1), "ABC").reveal().go_on()
    for _ in range(2):
        several = typed(several, "A").reveal().go_on()
    assert 0.2 + 0.2 + 0.2 != 0.6
    assert [(rank.place, rank.score.points) for rank in ranking(several)] == [(1, 0.6), (1, 0.6)]


def test_several_right_answers_give_a_share_of_the_point() -> None:
    voting = typed(contest(SEVERAL, teams=("Red", "Blue")), "AC").at_turn(1)
    revealed = typed(voting, "AB").reveal()
    assert score_of(revealed, 0).points == 1
    assert score_of(revealed, 1).points == 0
    assert score_of(revealed, 1).right == 0


def test_the_second_ballot_counts_where_it_was_held() -> None:
    after = played(played(contest("q1", "q2"), "AAB", "BBA"), "B..")
    assert [score_of(after, team).points for team in range(3)] == [2, 1, 0]
    assert [score_of(after, team).answered for team in range(3)] == [2, 1, 1]


def test_the_gain_is_told_over_the_questions_with_two_ballots() -> None:
    after = played(played(contest("q1", "q2"), "AAB", "BB."), "BBA")
    told = gain(after)
    assert told is not None
    assert told.questions == 1
    assert told.first == (1, 3)
    assert told.second == (2, 2)
    assert first_ballots(after) == (3, 6)


def test_without_a_second_ballot_there_is_no_gain_to_tell() -> None:
    assert gain(played(contest("q1"), "BBB")) is None


def test_what_most_teams_missed_comes_first() -> None:
    start = contest("q1", "q2", "q3", teams=FOUR)
    missed = missed_by_most(played(played(played(start, "ABB."), "AAAB"), "A..."))
    assert [(each.question.id, each.teams) for each in missed] == [("q3", 4), ("q2", 3)]


@settings(deadline=None)
@given(
    st.integers(2, 8).flatmap(
        lambda teams: st.lists(
            st.lists(st.sampled_from("AB."), min_size=teams, max_size=teams).map("".join),
            min_size=1,
            max_size=6,
        )
    )
)
def test_places_are_those_of_a_competition(ballots: list[str]) -> None:
    now = contest(
        *(f"q{n}" for n in range(len(ballots))), teams=tuple("abcdefgh"[: len(ballots[0])])
    )
    for letters in ballots:
        now = played(now, letters)
    ranks = ranking(now)
    for rank in ranks:
        assert rank.place == 1 + sum(other.score.points > rank.score.points for other in ranks)
        assert rank.shared == (sum(other.place == rank.place for other in ranks) > 1)
    assert sum(rank.score.points for rank in ranks) == sum(each.count("B") for each in ballots)


@pytest.mark.parametrize("teams", [2, 8])
def test_every_team_stands_on_the_board_once(teams: int) -> None:
    names = tuple(f"Team {n}" for n in range(teams))
    assert sorted(rank.team for rank in ranking(contest("q1", teams=names))) == sorted(names)
