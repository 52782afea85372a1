"""Counting and ranking in columns tells what a look at each memory alone does."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.model import Bank
from quizapp.quiz import EVERYTHING, Memory, Pace, QuestionName, Selection, agenda, stock
from quizapp.quiz.memories import Memories
from quizapp.quiz.progress import progress
from quizapp.quiz.stock import name_of
from quizapp.values import replace
from tests.quiz.conftest import BANK

TODAY = date(2026, 3, 10)
BANKS = (BANK, replace(BANK, id="other"))
TOWNS = Selection(passages=frozenset({"towns"}))

days = st.integers(-3, 60).map(lambda number: TODAY - timedelta(days=number))
memories = st.builds(
    Memory,
    stability=st.one_of(st.floats(0.001, 60), st.floats(1e3, 1e9)),
    difficulty=st.floats(1, 10),
    first=days,
    last=days,
    slip=st.booleans(),
)
names = st.sampled_from(
    [name_of(named) for named in stock(BANKS)] + [("serbia", "gone"), ("x", "y")]
)


@given(
    st.dictionaries(names, memories),
    st.sampled_from([BANKS, BANKS[:1], BANKS[::-1]]),
    st.sampled_from([EVERYTHING, TOWNS]),
    st.builds(Pace, retention=st.sampled_from([0.7, 0.9, 0.97]), new_a_day=st.integers(0, 5)),
)
def test_columns_tell_what_each_memory_does(
    known: Mapping[QuestionName, Memory], banks: tuple[Bank, ...], wanted: Selection, pace: Pace
) -> None:
    whole = stock(banks, wanted)
    plan, told = agenda(whole, known, TODAY, pace), progress(whole.names, known, TODAY, pace)
    order = [name_of(named) for named in whole]
    met = [name for name in order if name in known]
    due = [name for name in met if known[name].due(pace.retention) <= TODAY]
    resting = [name for name in met if known[name].due(pace.retention) > TODAY]
    firm = [name for name in resting if known[name].is_firm(known[name].due(pace.retention))]
    new = [name for name in order if name not in known]
    quota = max(0, pace.new_a_day - sum(known[name].first == TODAY for name in met))
    assert (told.due, told.learning, told.known) == (len(due), len(resting) - len(firm), len(firm))
    assert (told.new, told.fresh, told.next) == (len(new), min(quota, len(new)), plan.next)
    due.sort(key=lambda name: (not known[name].slip, known[name].recall(TODAY)))
    resting.sort(key=lambda name: (known[name].due(pace.retention), known[name].recall(TODAY)))
    found = [
        [name_of(named) for named in each]
        for each in (plan.due, plan.fresh, plan.unseen, plan.resting)
    ]
    assert found == [due, new[:quota], new[quota:], resting]


@given(st.dictionaries(names, memories))
def test_memories_in_columns_are_the_memories(known: Mapping[QuestionName, Memory]) -> None:
    found = Memories.of(known)
    assert (found, len(found)) == (known, len(known))
    assert Memories.of(found) is found
    half = dict(list(known.items())[::2])
    rest = {name: each for name, each in known.items() if name not in half}
    assert Memories.of(half) + Memories.of(rest) == known


def test_a_day_beyond_all_days_is_the_last() -> None:
    assert Memory(1e9, 5, date.max, date.max).due() == date.max
