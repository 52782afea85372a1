"""A class at a round of teams, with a real store: what is kept, when, and what comes back."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from quizapp.bank import Bank, load
from quizapp.quiz import Selection
from quizapp.quiz.teams import Phase
from quizapp.sitting import Desk
from quizapp.sitting.line_up import LineUp, is_wanted, left_teams, line_up
from quizapp.sitting.teams import TeamSitting
from quizapp.values import replace
from tests.sitting.conftest import BANK, Watch
from tests.sitting.team_steps import RED_BLUE, again, phase, points, right, vote, votes


@pytest.fixture
def sitting(desk: Desk, banks: Sequence[Bank]) -> TeamSitting:
    return line_up(desk, banks, RED_BLUE)


def test_a_ballot_is_kept_when_it_is_revealed_and_not_before(
    sitting: TeamSitting, file: Path
) -> None:
    vote(sitting, "rw")
    assert votes(file) == []
    sitting.reveal()
    assert votes(file) == [("Red", 1, True), ("Blue", 1, True)]
    assert sitting.trouble is None


def test_the_first_ballot_is_kept_before_its_spread_is_shown(
    sitting: TeamSitting, file: Path
) -> None:
    vote(sitting, "rw")
    sitting.discuss()
    assert votes(file) == [("Red", 1, True), ("Blue", 1, True)]
    sitting.vote_again()
    vote(sitting, "rr")
    sitting.reveal()
    assert votes(file)[2:] == [("Red", 2, True), ("Blue", 2, True)]
    assert points(sitting) == {"Red": 1, "Blue": 1}


def test_a_mistyped_letter_is_put_right_after_the_key_was_seen(
    sitting: TeamSitting, file: Path, watch: Watch, banks: Sequence[Bank]
) -> None:
    vote(sitting, "ww")
    sitting.reveal()
    assert points(sitting) == {"Red": 0, "Blue": 0}
    assert sitting.undo()
    assert phase(sitting) is Phase.VOTING
    sitting.turn_to(0)
    sitting.choose(right(sitting))
    sitting.reveal()
    assert points(sitting) == {"Red": 1, "Blue": 0}
    assert len(votes(file)) == 3
    assert points(again(file, watch, banks)) == {"Red": 1, "Blue": 0}


def test_a_letter_that_is_taken_back_is_taken_back_in_the_store(
    sitting: TeamSitting, file: Path, watch: Watch, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rr")
    sitting.reveal()
    sitting.undo()
    sitting.undo()
    sitting.reveal()
    assert points(sitting) == {"Red": 1, "Blue": 0}
    assert votes(file)[-1] == ("Blue", 1, False)
    assert points(again(file, watch, banks)) == {"Red": 1, "Blue": 0}


def test_what_was_voted_on_a_skipped_question_counts_for_nobody(
    sitting: TeamSitting, file: Path, watch: Watch, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rr")
    sitting.reveal()
    sitting.go_on()
    vote(sitting, "rr")
    sitting.discuss()
    sitting.go_on()
    assert sitting.contest.position == 2
    assert points(sitting) == {"Red": 1, "Blue": 1}
    found = again(file, watch, banks)
    assert points(found) == {"Red": 1, "Blue": 1}
    assert found.contest.position == 1


def test_a_second_ballot_that_is_undone_counts_no_more(
    sitting: TeamSitting, file: Path, watch: Watch, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rw")
    sitting.discuss()
    sitting.vote_again()
    vote(sitting, "ww")
    sitting.reveal()
    for _ in range(5):
        sitting.undo()
    assert sitting.contest.ballot == 1
    sitting.reveal()
    assert points(sitting) == {"Red": 1, "Blue": 0}
    assert points(again(file, watch, banks)) == {"Red": 1, "Blue": 0}


def test_a_killed_round_goes_on_at_the_first_question_without_votes(
    sitting: TeamSitting, file: Path, watch: Watch, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rw")
    sitting.discuss()
    sitting.vote_again()
    vote(sitting, "wr")
    sitting.reveal()
    sitting.go_on()
    vote(sitting, "r.")
    found = again(file, watch, banks)
    assert found.went_on
    assert found.record == sitting.record
    assert found.contest.questions == sitting.contest.questions
    assert (found.contest.position, found.contest.phase) == (1, Phase.VOTING)
    assert found.contest.missing == (0, 1)
    assert found.contest.polls[0] == sitting.contest.polls[0]
    assert points(found) == {"Red": 0, "Blue": 1}


def test_after_going_on_the_question_before_can_still_be_put_right(
    sitting: TeamSitting, desk: Desk, file: Path, watch: Watch, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rw")
    sitting.discuss()
    found = left_teams(desk, banks)
    assert found
    assert found.contest.position == 1
    found.undo()
    assert phase(found) is Phase.REVEALED
    found.undo()
    found.discuss()
    found.vote_again()
    vote(found, "rr")
    found.reveal()
    assert votes(file)[2:] == [("Red", 2, True), ("Blue", 2, True)]
    assert points(again(file, watch, banks)) == {"Red": 1, "Blue": 1}


def test_a_round_that_is_over_is_not_offered_again(
    sitting: TeamSitting, desk: Desk, banks: Sequence[Bank]
) -> None:
    assert left_teams(desk, banks) is None
    for _ in range(3):
        vote(sitting, "rr")
        sitting.reveal()
        assert left_teams(desk, banks) is not None
        sitting.go_on()
    assert phase(sitting) is Phase.OVER
    assert left_teams(desk, banks) is None


def test_a_round_whose_bank_is_not_there_is_not_offered(sitting: TeamSitting, desk: Desk) -> None:
    vote(sitting, "rr")
    sitting.reveal()
    assert left_teams(desk, []) is None


REKEYED = {
    "one": ("answer: Two\n    distractors: [Three,", "answer: Three\n    distractors: [Two,"),
    "two": ("answer: Four\n    distractors: [Three,", "answer: Three\n    distractors: [Four,"),
    "three": (
        "answer: [Two, Four]\n    distractors: [Three, Five]",
        "answer: [Three, Five]\n    distractors: [Two, Four]",
    ),
}
"""For each question, how its key becomes another."""


def test_votes_are_judged_as_they_were_then(
    sitting: TeamSitting, desk: Desk, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rw")
    sitting.reveal()
    before = points(sitting)
    assert before["Red"] > 0
    old, new = REKEYED[sitting.question.id]
    assert old in BANK
    path = banks[0].path
    path.write_text(BANK.replace(old, new), "utf-8")
    found = left_teams(desk, [load(path)])
    assert found
    now = found.contest.questions[0]
    assert {o.text for o in now.options if o.right}.isdisjoint(
        o.text for o in sitting.question.options if o.right
    )
    assert points(found) == before


def test_a_vote_that_was_wrong_is_not_right_because_the_key_is_another_now(
    sitting: TeamSitting, desk: Desk, banks: Sequence[Bank]
) -> None:
    while sitting.question.id != "one":
        sitting.go_on()
    three = [option.text for option in sitting.question.options].index("Three")
    sitting.choose(three)
    sitting.choose(three)
    sitting.reveal()
    path = banks[0].path
    path.write_text(BANK.replace(*REKEYED["one"]), "utf-8")
    found = left_teams(desk, [load(path)])
    assert found
    [verdicts] = [poll.counted for poll in found.contest.polls if poll.counted]
    assert [(each.right, each.credit) for each in verdicts if each] == [(False, 0)] * 2


def test_a_question_that_is_gone_is_left_out(
    sitting: TeamSitting, desk: Desk, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rr")
    sitting.reveal()
    path = banks[0].path
    path.write_text(BANK.replace(f"id: {sitting.question.id}\n", "id: another\n"), "utf-8")
    found = left_teams(desk, [load(path)])
    assert found
    assert len(found.contest.questions) == 2
    assert points(found) == {"Red": 0, "Blue": 0}


def test_a_round_of_teams_is_no_round_of_one_person(
    sitting: TeamSitting, desk: Desk, banks: Sequence[Bank]
) -> None:
    vote(sitting, "rr")
    sitting.reveal()
    assert desk.unfinished(banks) is None
    assert desk.store.answered("Ana") == {}


def test_it_asks_what_a_drill_of_the_seed_asks(
    sitting: TeamSitting, desk: Desk, banks: Sequence[Bank]
) -> None:
    assert desk.drill(banks, "7", 3).session.questions == sitting.contest.questions


def test_the_same_words_mean_the_round_that_was_left(
    sitting: TeamSitting, banks: Sequence[Bank]
) -> None:
    assert is_wanted(sitting, LineUp(("Red", "Blue")), banks)
    assert is_wanted(sitting, RED_BLUE, banks)
    assert is_wanted(sitting, replace(RED_BLUE, count=99), banks)
    for other in (
        replace(RED_BLUE, teams=("Red", "Green")),
        replace(RED_BLUE, seed="8"),
        replace(RED_BLUE, count=2),
        replace(RED_BLUE, seconds=10),
        replace(RED_BLUE, selection=Selection(tags=frozenset({"none"}))),
    ):
        assert not is_wanted(sitting, other, banks)


def test_there_is_nothing_to_undo_at_the_start(sitting: TeamSitting) -> None:
    assert not sitting.undo()


def test_the_round_goes_on_where_nothing_can_be_kept(sitting: TeamSitting, file: Path) -> None:
    file.parent.parent.mkdir(exist_ok=True)
    file.parent.write_text("a file where the folder should be", "utf-8")
    vote(sitting, "rw")
    sitting.reveal()
    problem = sitting.trouble
    assert problem
    assert points(sitting) == {"Red": 1, "Blue": 0}
    file.parent.unlink()
    sitting.go_on()
    assert not sitting.trouble
    assert votes(file) == [("Red", 1, True), ("Blue", 1, True)]


def test_a_saved_bank_rewords_what_nobody_has_voted_on(
    sitting: TeamSitting, banks: Sequence[Bank]
) -> None:
    path = banks[0].path
    vote(sitting, "r.")
    before = sitting.question
    path.write_text(BANK.replace("How much", "How many").replace("Which are", "Which ones are"))
    sitting.adopt([load(path)])
    assert sitting.question == before
    stems = [question.stem for question in sitting.contest.questions[1:]]
    assert all(stem.startswith(("How many", "Which ones")) for stem in stems)
    sitting.undo()
    assert sitting.question.stem.startswith(("How many", "Which ones"))
