"""What is studied today, in which order, and when there is more."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.model import Bank, Difficulty
from quizapp.quiz.agenda import Agenda, Next, Pace, agenda
from quizapp.quiz.memory import Memory
from quizapp.quiz.progress import Progress, progress
from quizapp.quiz.selection import Selection
from quizapp.quiz.spreading import spread
from quizapp.quiz.stock import Named, QuestionName, stock
from quizapp.values import replace

TODAY = date(2026, 3, 10)
ALL = ["capital", "rivers", "years/1", "years/2", "years/true-false"]


def memory(stability: float, days_ago: int, *, slip: bool = False, first: int = 30) -> Memory:
    met = TODAY - timedelta(days=max(first, days_ago))
    return Memory(stability, 5, met, TODAY - timedelta(days=days_ago), slip)


def planned(bank: Bank, pace: Pace | None = None, **memories: Memory) -> Agenda:
    return agenda(stock([bank]), by_name(memories), TODAY, pace or Pace())


def by_name(memories: dict[str, Memory]) -> dict[QuestionName, Memory]:
    names = {name.replace("_", "/"): each for name, each in memories.items()}
    return {("serbia", name): each for name, each in names.items()}


def ids(found: Sequence[Named]) -> list[str]:
    return [askable.id for _, askable in found]


def test_a_new_learner_begins_with_the_first_questions_in_the_order_written(bank: Bank) -> None:
    found = planned(bank)
    assert ids(found.fresh) == ALL
    assert ids(found.chosen(3)) == ALL[:3]
    assert ids(found.chosen(20)) == ["capital", "years/2", "rivers", "years/1", "years/true-false"]


def test_what_is_due_comes_before_what_is_new_the_most_forgotten_first(bank: Bank) -> None:
    found = planned(bank, capital=memory(3, 4), rivers=memory(3, 9), years_1=memory(3, 6))
    assert ids(found.due) == ["rivers", "years/1", "capital"]
    assert ids(found.fresh) == ["years/2", "years/true-false"]


def test_errors_one_was_sure_not_to_make_come_before_all(bank: Bank) -> None:
    found = planned(bank, capital=memory(1, 1, slip=True), rivers=memory(3, 90))
    assert ids(found.due) == ["capital", "rivers"]


def test_a_slip_that_is_not_due_yet_waits_for_its_night(bank: Bank) -> None:
    assert not planned(bank, capital=memory(1, 0, slip=True)).due


def test_a_day_brings_so_many_new_ones_and_those_met_today_count(bank: Bank) -> None:
    found = planned(bank, Pace(new_a_day=3), capital=memory(3, 0, first=0), rivers=memory(9, 2))
    assert (ids(found.fresh), ids(found.unseen)) == (["years/1", "years/2"], ["years/true-false"])
    assert ids(found.chosen(20)) == ["years/1", "years/2"]
    assert ids(found.chosen(20, every=True)) == ["years/1", "years/2", "years/true-false"]


def test_ahead_of_time_comes_what_would_be_due_next(bank: Bank) -> None:
    found = planned(bank, Pace(new_a_day=0), capital=memory(30, 2), rivers=memory(9, 3))
    assert not found.chosen(20)
    assert ids(found.chosen(20, ahead=True)) == ["rivers", "capital"]


def test_a_higher_retention_asks_sooner(bank: Bank) -> None:
    assert not planned(bank, capital=memory(10, 8)).due
    assert ids(planned(bank, Pace(retention=0.95), capital=memory(10, 8)).due) == ["capital"]


def test_when_nothing_is_left_it_says_when_there_is_more(bank: Bank) -> None:
    memories = {name: memory(9, 2) for name in ALL} | {"capital": memory(12, 2)}
    found = agenda(stock([bank]), by_name(memories), TODAY, Pace())
    assert not found.chosen(20)
    assert found.next == Next(TODAY + timedelta(days=7), 4)


def test_more_new_ones_come_tomorrow_with_what_is_due_then(bank: Bank) -> None:
    found = planned(bank, Pace(new_a_day=2), capital=memory(3, 2), rivers=memory(9, 2))
    assert found.next == Next(TODAY + timedelta(days=1), 2)
    assert planned(bank, Pace(new_a_day=0)).next is None


def test_progress_puts_every_question_into_one_of_four(bank: Bank) -> None:
    memories = by_name(
        {"capital": memory(3, 4), "rivers": memory(3, 1), "years_1": memory(30, 5, slip=True)}
    )
    found = progress(stock([bank]).names, memories, TODAY, Pace(new_a_day=1))
    tomorrow = Next(TODAY + timedelta(days=1), 1)
    assert found == Progress(due=1, new=2, learning=1, known=1, fresh=1, next=tomorrow)
    assert found.today == 2


def test_progress_and_agenda_say_the_same(bank: Bank) -> None:
    memories = by_name({"capital": memory(3, 4), "rivers": memory(30, 1)})
    questions = stock([bank])
    plan = agenda(questions, memories, TODAY, Pace(new_a_day=2))
    told = progress(questions.names, memories, TODAY, Pace(new_a_day=2))
    assert (told.due, told.fresh, told.next) == (len(plan.due), len(plan.fresh), plan.next)


def test_a_selection_narrows_by_tag_difficulty_and_passage(bank: Bank) -> None:
    capital, rivers, years = bank.items
    hard = replace(rivers, difficulty=Difficulty.HARD, tags=("water",))
    narrowed = replace(bank, items=(capital, hard, years))

    def found(wanted: Selection) -> list[str]:
        return ids(stock([narrowed], wanted))

    assert found(Selection()) == ALL
    assert found(Selection(tags=frozenset({"towns", "water"}))) == ["capital", "rivers"]
    assert found(Selection(difficulties=frozenset({Difficulty.HARD}))) == ["rivers"]
    passage = frozenset({"towns"})
    assert found(Selection(passages=passage)) == ["capital"]
    assert found(Selection(passages=passage, tags=frozenset({"water"}))) == []


def test_blanks_of_one_statement_are_parted_by_what_else_there_is() -> None:
    assert spread("abccd", str) == list("abcdc")
    assert spread("abccc", str) == list("acbcc")
    assert spread("cc", str) == list("cc")
    assert spread("cca", str) == list("cac")


@given(st.text("abcd", max_size=12))
def test_spreading_keeps_all_begins_alike_and_parts_whatever_can_be_parted(kinds: str) -> None:
    found = spread(list(enumerate(kinds)), lambda each: each[1])
    assert sorted(found) == list(enumerate(kinds))
    assert found[:1] == list(enumerate(kinds))[:1]
    twins = sum(one[1] == other[1] for one, other in pairwise(found))
    most = max(map(kinds.count, kinds), default=0)
    spare = 1 if kinds[:1] and kinds.count(kinds[0]) < most else 0
    assert twins <= max(0, most + spare - 1 - (len(kinds) - most))


@pytest.mark.parametrize("quota", range(7))
def test_each_question_has_its_one_place_in_the_plan(bank: Bank, quota: int) -> None:
    for size in range(len(ALL) + 1):
        for met in combinations(ALL, size):
            memories = {("serbia", name): memory(3, number) for number, name in enumerate(met)}
            plan = agenda(stock([bank]), memories, TODAY, Pace(new_a_day=quota))
            new = [name for name in ALL if name not in met]
            assert (ids(plan.fresh), ids(plan.unseen)) == (new[:quota], new[quota:])
            assert sorted([*ids(plan.due), *ids(plan.resting)]) == sorted(met)
            assert [len(plan.unseen), bool(plan.due)] == [len(new[quota:]), bool(ids(plan.due))]
