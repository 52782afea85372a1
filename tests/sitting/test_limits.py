"""A drill against the clock: what is answered in time counts, and nothing else does."""

import pytest

from quizapp.bank import Bank
from quizapp.history import Terms
from quizapp.quiz.certainty import Certainty
from quizapp.quiz.limits import Limits, TimeLeft
from quizapp.sitting import Desk, Sitting
from quizapp.values import replace
from tests.sitting.conftest import Watch

TERMS = Terms(seconds=20, minutes=2)


@pytest.fixture
def sitting(desk: Desk, banks: tuple[Bank, ...]) -> Sitting:
    return desk.drill(banks, "7", terms=TERMS)


def right(sitting: Sitting) -> bool:
    return sitting.answer(sitting.question.key).right


def kept(desk: Desk, sitting: Sitting) -> int:
    return len(desk.store.answers_of(sitting.record.uid))


@pytest.mark.parametrize(
    ("seconds", "in_time"), [(0, True), (19.99, True), (20, False), (90, False)]
)
def test_an_answer_counts_until_the_time_is_over(
    sitting: Sitting, desk: Desk, watch: Watch, seconds: float, *, in_time: bool
) -> None:
    watch.wind(seconds)
    assert right(sitting) == in_time
    assert kept(desk, sitting) == in_time
    assert sitting.session.closed
    assert sitting.session.lapsed == (frozenset() if in_time else {0})
    assert sitting.session.score.answered == in_time
    assert sitting.verdict is not None
    assert sitting.verdict.right == in_time


@pytest.mark.parametrize("answer_comes_first", [True, False])
def test_of_an_answer_and_the_end_of_its_time_exactly_one_happens(
    sitting: Sitting, desk: Desk, watch: Watch, *, answer_comes_first: bool
) -> None:
    watch.wind(20 if not answer_comes_first else 19.999)
    if answer_comes_first:
        assert right(sitting)
        watch.wind(1)
        assert not sitting.run_out()
    else:
        assert sitting.run_out()
        assert not sitting.run_out()
        with pytest.raises(ValueError, match="its time is over"):
            sitting.answer(sitting.question.key)
    assert kept(desk, sitting) == answer_comes_first
    assert len(sitting.session.lapsed) == (not answer_comes_first)


def test_before_its_end_no_time_runs_out(sitting: Sitting, watch: Watch) -> None:
    watch.wind(19.999)
    assert not sitting.run_out()
    assert not sitting.session.closed


def test_to_read_takes_none_of_a_questions_time_and_some_of_the_rounds(
    sitting: Sitting, watch: Watch
) -> None:
    watch.wind(5)
    assert sitting.time_left == TimeLeft(15, 20)
    right(sitting)
    watch.wind(60)
    assert sitting.time_left == TimeLeft(55, 120)
    assert not sitting.run_out()
    sitting.go_on()
    assert sitting.time_left == TimeLeft(20, 20)


def test_a_round_whose_time_is_over_ends_after_the_verdict(
    sitting: Sitting, desk: Desk, watch: Watch, banks: tuple[Bank, ...]
) -> None:
    right(sitting)
    watch.wind(121)
    assert not sitting.run_out()
    assert sitting.session.given is not None
    sitting.go_on()
    assert sitting.session.finished
    assert sitting.session.lapsed == {1, 2}
    assert sitting.session.score.answered == 1
    assert desk.unfinished(banks) is None


def test_a_round_whose_time_is_over_ends_at_once_before_the_answer(
    sitting: Sitting, desk: Desk, watch: Watch
) -> None:
    right(sitting)
    watch.wind(110)
    sitting.go_on()
    assert sitting.time_left == TimeLeft(10, 120)
    watch.wind(10)
    assert not right(sitting)
    assert sitting.session.finished
    assert sitting.session.lapsed == {1, 2}
    assert kept(desk, sitting) == 1


def test_who_skips_when_the_time_is_over_has_run_out_of_it(sitting: Sitting, watch: Watch) -> None:
    sitting.go_on()
    watch.wind(21)
    sitting.go_on()
    assert sitting.session.lapsed == {1}
    assert sitting.session.position == 2


def test_what_ran_out_is_not_opened_by_an_undo(sitting: Sitting, watch: Watch) -> None:
    right(sitting)
    sitting.go_on()
    watch.wind(20)
    assert sitting.run_out()
    assert sitting.undo()
    assert sitting.session.position == 0
    assert sitting.time_left == TimeLeft(20, 20)
    right(sitting)
    sitting.go_on()
    assert sitting.session.position == 2


def test_when_the_round_is_over_an_answer_stays(sitting: Sitting, desk: Desk, watch: Watch) -> None:
    right(sitting)
    watch.wind(120)
    assert not sitting.undo()
    assert kept(desk, sitting) == 1


def test_a_break_stops_both_clocks(sitting: Sitting, watch: Watch) -> None:
    watch.wind(5)
    sitting.pause()
    watch.wind(500)
    assert not sitting.run_out()
    sitting.resume()
    assert sitting.time_left == TimeLeft(15, 20)
    with sitting.paused():
        watch.wind(500)
    assert sitting.time_left == TimeLeft(15, 20)
    assert sitting.elapsed == 5


def test_a_drill_that_was_left_has_its_limits_again(
    sitting: Sitting, desk: Desk, watch: Watch, banks: tuple[Bank, ...]
) -> None:
    watch.wind(15)
    right(sitting)
    watch.wind(30)
    sitting.go_on()
    watch.wind(15)
    later = desk.unfinished(banks)
    assert later is not None
    assert later.limits == Limits(20, 2)
    assert later.session.position == 1
    assert later.time_left == TimeLeft(20, 20)
    assert later.limits.of_round(later.elapsed) == TimeLeft(105, 120)


def test_a_drill_without_any_time_left_is_not_offered(
    desk: Desk, watch: Watch, banks: tuple[Bank, ...]
) -> None:
    sitting = desk.drill(banks, "7", terms=Terms(minutes=1))
    watch.wind(59)
    right(sitting)
    assert desk.unfinished(banks)
    sitting.go_on()
    watch.wind(0.5)
    right(sitting)
    left = desk.unfinished(banks)
    assert left is not None
    watch.wind(2)
    assert left.run_out()
    assert left.session.finished
    assert desk.unfinished(banks) is None


def test_the_missed_ones_are_asked_on_the_same_terms(
    sitting: Sitting, desk: Desk, banks: tuple[Bank, ...]
) -> None:
    sitting.answer(frozenset({min({0, 1, 2} - sitting.question.key)}))
    again = desk.again(sitting, banks)
    assert (again.record.terms, again.limits) == (TERMS, Limits(20, 2))


def test_study_knows_no_limit(desk: Desk, watch: Watch, banks: tuple[Bank, ...]) -> None:
    sitting = desk.study(banks)
    watch.wind(10**6)
    assert sitting.time_left is None
    assert not sitting.round_over
    assert right(sitting)


def test_certainty_is_kept_and_comes_back(desk: Desk, banks: tuple[Bank, ...]) -> None:
    sitting = desk.drill(banks, "7")
    for certainty in (Certainty.LIKELY, Certainty.GUESS):
        sitting.answer(sitting.question.key, certainty=certainty)
        sitting.go_on()
    rows = desk.store.answers_of(sitting.record.uid)
    assert [(row.certainty, row.guess) for row in rows] == [(2, False), (1, True)]
    later = desk.unfinished(banks)
    assert later is not None
    later.adopt([replace(bank, title="Other sums") for bank in banks])
    given = [answer.certainty for answer in later.session.answers if answer]
    assert given == [Certainty.LIKELY, Certainty.GUESS]
    sitting.undo()
    sitting.answer(sitting.question.key, certainty=Certainty.SURE)
    rows = desk.store.answers_of(sitting.record.uid)
    assert [row.certainty for row in rows] == [2, 3]


def test_a_guess_of_the_least_certainty_is_folded_as_one(
    desk: Desk, banks: tuple[Bank, ...]
) -> None:
    stabilities = {}
    for certainty in (Certainty.GUESS, Certainty.LIKELY, Certainty.SURE):
        player = replace(desk, player=str(certainty))
        sitting = player.study(banks)
        sitting.answer(sitting.question.key, certainty=certainty)
        [memory] = player.memories([bank.id for bank in banks]).values()
        stabilities[certainty] = memory.stability
    assert stabilities[Certainty.GUESS] < stabilities[Certainty.LIKELY]
    assert stabilities[Certainty.LIKELY] == stabilities[Certainty.SURE]
