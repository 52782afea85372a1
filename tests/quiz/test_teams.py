"""The rules of a round in which teams vote."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.polls import Poll, spread
from quizapp.quiz.ranking import ranking
from quizapp.quiz.teams import Contest, Phase
from tests.quiz.contests import SEVERAL, TEAMS, contest, played, question, typed

A, B, C = (frozenset({index}) for index in range(3))


def test_letters_go_to_the_teams_in_their_order() -> None:
    voting = typed(contest("q1"), "AB")
    assert voting.votes == (A, B, frozenset())
    assert voting.turn == 2
    assert voting.missing == (2,)


def test_a_letter_goes_to_the_team_whose_turn_it_is_and_then_to_who_is_missing() -> None:
    voting = typed(contest("q1").at_turn(2), "C")
    assert voting.votes == (frozenset(), frozenset(), C)
    assert voting.turn == 0
    assert typed(voting, "A").turn == 1


def test_typing_over_a_team_puts_another_letter_there() -> None:
    voting = typed(typed(contest("q1"), "ABC").at_turn(1), "A")
    assert voting.votes == (A, A, C)
    assert voting.turn == 1


def test_where_several_are_right_letters_are_added_and_taken_off() -> None:
    voting = typed(contest(SEVERAL), "ABA")
    assert voting.votes[0] == B
    assert voting.turn == 0
    assert voting.to_next_missing().turn == 1


def test_the_turn_goes_around() -> None:
    start = contest("q1")
    assert start.at_turn(-1).turn == 2
    assert start.at_turn(3).turn == 0


@pytest.mark.parametrize("option", [-1, 4])
def test_a_letter_of_no_option_is_refused(option: int) -> None:
    with pytest.raises(ValueError, match="no such option"):
        contest("q1").choose(option)


def test_nothing_is_judged_before_the_key_is_revealed() -> None:
    voting = typed(contest("q1"), "BAB")
    for each in (voting, voting.discuss(), typed(voting.discuss().vote_again(), "BBB")):
        assert each.poll.judged == ()
        assert each.done == 0
        assert all(rank.score.points == 0 for rank in ranking(each))
    revealed = voting.reveal()
    assert [bool(verdict and verdict.right) for verdict in revealed.poll.counted] == [1, 0, 1]


def test_a_team_without_a_letter_has_not_answered() -> None:
    revealed = typed(contest("q1"), "B").reveal()
    assert revealed.poll.counted[1:] == (None, None)


def test_after_a_discussion_the_second_ballot_counts_and_both_are_kept() -> None:
    again = typed(contest("q1"), "AAB").discuss().vote_again()
    assert again.ballot == 2
    assert again.missing == (0, 1, 2)
    revealed = typed(again, "BBA").reveal()
    assert revealed.poll.ballots == ((A, A, B), (B, B, A))
    assert revealed.poll.counting == 2
    assert [bool(verdict and verdict.right) for verdict in revealed.poll.counted] == [1, 1, 0]


def test_a_second_ballot_without_a_letter_was_not_held() -> None:
    revealed = typed(contest("q1"), "BAB").discuss().vote_again().reveal()
    assert revealed.poll.counting == 1


def test_the_spread_tells_how_many_chose_each_option() -> None:
    voting = typed(contest("q1"), "ABB")
    assert spread(voting.question, voting.votes) == (1, 2, 0, 0)


@pytest.mark.parametrize(
    ("step", "phase"),
    [
        ("discuss", contest("q1")),
        ("discuss", typed(contest("q1"), "A").discuss().vote_again()),
        ("vote_again", contest("q1")),
        ("reveal", typed(contest("q1"), "A").discuss()),
        ("reveal", typed(contest("q1"), "A").reveal()),
    ],
)
def test_a_step_out_of_order_is_refused(step: str, phase: Contest) -> None:
    with pytest.raises(ValueError, match=r"this is for|nothing to discuss"):
        getattr(phase, step)()


def test_nobody_votes_once_the_key_is_there() -> None:
    with pytest.raises(ValueError, match="this is for voting"):
        contest("q1").reveal().choose(0)


def test_undo_goes_back_step_by_step_and_past_the_question() -> None:
    voting = typed(contest("q1", "q2"), "AB")
    assert voting.undo().votes == (A, frozenset(), frozenset())
    assert voting.undo().turn == 1
    later = voting.reveal().go_on()
    assert later.position == 1
    assert later.undo().phase is Phase.REVEALED
    assert later.undo().undo() == voting
    assert contest("q1").undo() == contest("q1")


def test_undo_brings_back_the_letter_that_was_typed_over() -> None:
    over = typed(typed(contest("q1"), "ABC").at_turn(0), "D")
    assert over.undo().votes == (A, B, C)


def test_only_a_letter_in_the_open_ballot_counts_as_typed() -> None:
    voting = typed(contest("q1", "q2"), "AAA")
    assert voting.has_typed
    assert not contest("q1").has_typed
    assert not voting.discuss().has_typed
    assert not voting.discuss().vote_again().has_typed
    assert not voting.reveal().go_on().has_typed


def test_a_skipped_question_keeps_nothing_and_counts_for_nobody() -> None:
    skipped = typed(contest("q1", "q2"), "BBB").discuss().go_on()
    assert skipped.position == 1
    assert skipped.polls[0] == Poll.blank(3)
    assert skipped.undo().votes == (B, B, B)
    assert all(rank.score.asked == 0 for rank in ranking(skipped))


def test_the_round_is_over_after_its_last_question() -> None:
    over = played(contest("q1"), "BBB")
    assert over.phase is Phase.OVER
    assert over.done == 1
    assert Contest.of([], TEAMS).phase is Phase.OVER


@pytest.mark.parametrize("teams", [("Red",), ("Red", "Red"), tuple("abcdefghi")])
def test_too_few_too_many_and_equal_teams_are_refused(teams: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="2 to 8"):
        Contest.of([question("q1")], teams)


def test_a_round_is_built_again_from_its_polls() -> None:
    whole = played(played(contest("q1", "q2", "q3"), "BAB"), "AAA", "BBA")
    again = contest("q1", "q2", "q3").recalled({0: whole.polls[0], 1: whole.polls[1]})
    assert again == whole
    assert ranking(again) == ranking(whole)
    assert again.undo().phase is Phase.REVEALED
    assert again.undo().undo().votes == (B, B, A)
    assert again.undo().undo().undo() == again.undo().undo()


def test_a_round_goes_on_at_the_first_question_without_votes() -> None:
    poll = typed(contest("q1"), "BBB").reveal().poll
    start = contest("q1", "q2", "q3")
    assert start.recalled({}) == start
    assert start.recalled({0: poll, 2: poll}).position == 1
    assert start.recalled({0: poll, 2: poll}).go_on().phase is Phase.OVER


def test_a_round_with_votes_on_every_question_goes_on_at_the_last() -> None:
    poll = typed(contest("q1"), "BBB").reveal().poll
    last = contest("q1", "q2").recalled({0: poll, 1: poll})
    assert (last.position, last.phase) == (1, Phase.REVEALED)
    assert last.go_on().phase is Phase.OVER


def test_a_new_wording_is_for_questions_that_nobody_voted_on() -> None:
    voting = typed(contest("q1", "q2"), "A")
    new = {("towns", name): question(name, "C") for name in ("q1", "q2")}
    reworded = voting.reworded(new)
    assert reworded.questions[0] == voting.questions[0]
    assert reworded.questions[1] == new["towns", "q2"]


STEPS = ("choose", "turn", "undo", "discuss", "vote_again", "reveal", "go_on")


def stepped(contest: Contest, step: str, number: int) -> Contest:
    """The contest after a step, or as it was where the rules refuse it."""
    if step == "choose":
        return contest.choose(number)
    if step == "turn":
        return contest.at_turn(number)
    after: Contest = getattr(contest, step)()
    return after


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 3)), max_size=60))
def test_whatever_is_done_the_contest_stays_sound(steps: list[tuple[str, int]]) -> None:
    now = contest("q1", SEVERAL, "q3")
    for step, number in steps:
        if now.phase is Phase.OVER:
            break
        try:
            after = stepped(now, step, number)
        except ValueError:
            continue
        if step not in {"turn", "undo"}:
            assert after.undo() == now
        now = after
        assert all(len(votes) == len(TEAMS) for poll in now.polls for votes in poll.ballots)
        assert now.poll.judged == () or now.phase in {Phase.REVEALED, Phase.OVER}
        assert now.done <= len(now.questions)
        again = contest("q1", SEVERAL, "q3").recalled(
            {index: poll for index, poll in enumerate(now.polls) if poll.judged}
        )
        assert ranking(again) == ranking(now)
