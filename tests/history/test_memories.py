"""What others fold is kept for them, and void as soon as it is not what the answers say."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.history import AnswerRecord, Behind, Folded, MemoryRecord, Store
from quizapp.history.memories import behind, remember, settled
from quizapp.history.opening import empty
from quizapp.history.rows import answer_row, undo_row
from quizapp.history.schema import REFOLD
from quizapp.history.writes import ANSWER, UNDO, add
from quizapp.values import replace
from tests.history.samples import AT, answer

TODAY = date(2026, 3, 1)
FOLDED = Folded("ana", "counting", TODAY)
NAMES = ("q1", "q2")


@dataclass(frozen=True)
class Kept:
    """An answer that arrives with this turn, in its order or, as from a merge, out of it."""

    question: str
    turn: int

    def record(self) -> AnswerRecord:
        return replace(answer(self.question), seconds=float(self.turn))


@dataclass(frozen=True)
class Undone:
    """The undoing of the answer with this number, modulo how many have arrived."""

    number: int


class FoldNow:
    """Somebody looks, folds what is behind, and hands it back."""


def counted(story: Behind) -> MemoryRecord:
    """Fold by counting: the stability is the number of answers, the difficulty the last turn."""
    before = story.before.stability if story.before else 0.0
    stability, difficulty = before + len(story.reviews), story.reviews[-1].seconds
    return MemoryRecord(stability, difficulty, TODAY, TODAY, slip=False)


kept = st.builds(Kept, st.sampled_from(NAMES), st.integers(1, 20))
events = st.one_of(kept, kept, st.builds(Undone, st.integers(0, 30)), st.builds(FoldNow))


@given(st.lists(events, max_size=30))
def test_what_was_folded_and_what_is_behind_are_all_answers_at_any_time(
    story: Sequence[Kept | Undone | FoldNow],
) -> None:
    arrived: list[tuple[int, AnswerRecord]] = []
    undone: set[str] = set()
    with closing(empty()) as connection:
        for event in story:
            if isinstance(event, Kept):
                arrived.append((event.turn, event.record()))
                add(connection, ANSWER, answer_row(arrived[-1][1], event.turn))
            elif isinstance(event, FoldNow):
                made = [(each, counted(each)) for each in behind(connection, FOLDED, ["towns"])]
                remember(connection, FOLDED, made)
                assert not list(behind(connection, FOLDED, ["towns"]))
            elif arrived:
                uid = arrived[event.number % len(arrived)][1].uid
                undone.add(uid)
                add(connection, UNDO, undo_row(uid, AT, "ana"))
            found = settled(connection, FOLDED, ["towns"])
            late = {each.question: counted(each) for each in behind(connection, FOLDED, ["towns"])}
            told = {question: each[:2] for question, each in late.items()}
            for columns in found.values():
                assert told.keys().isdisjoint(columns.questions)
                numbers = zip(columns.stability, columns.difficulty, strict=True)
                told |= dict(zip(columns.questions, numbers, strict=True))
            assert told == counts(arrived, undone)


def counts(
    arrived: Sequence[tuple[int, AnswerRecord]], undone: set[str]
) -> dict[str, tuple[float, float]]:
    found = {}
    for name in NAMES:
        turns = [t for t, each in arrived if each.question == name and each.uid not in undone]
        if turns:
            found[name] = (float(len(turns)), float(max(turns)))
    return found


def folded(store: Store, as_of: Folded = FOLDED) -> None:
    store.remember(as_of, [(each, counted(each)) for each in store.behind(as_of, ["towns"])])


def test_only_what_is_new_is_given_to_be_folded(store: Store) -> None:
    store.keep(answer("q1"))
    folded(store)
    store.keep(answer("q1", right=False))
    store.keep(answer("q2"))
    first, second = store.behind(FOLDED, ["towns", "hills"])
    assert (first.question, first.times, [each.right for each in first.reviews]) == (
        "q1",
        2,
        [False],
    )
    assert first.before == MemoryRecord(1.0, 2.5, TODAY, TODAY, slip=False)
    assert (second.question, second.before) == ("q2", None)


def test_another_rule_another_player_and_an_earlier_day_know_nothing(store: Store) -> None:
    store.keep(answer())
    folded(store)
    found = store.memories(FOLDED, ["hills", "towns"])
    assert {bank: columns.questions for bank, columns in found.items()} == {"towns": ("q1",)}
    assert store.memories(replace(FOLDED, player="bo"), ["towns"]) == {}
    for other in (
        replace(FOLDED, rule="guessing"),
        replace(FOLDED, today=TODAY - timedelta(days=1)),
    ):
        assert store.memories(other, ["towns"]) == {}
        assert [each.before for each in store.behind(other, ["towns"])] == [None]


def test_what_was_folded_too_late_is_not_kept(store: Store) -> None:
    store.keep(answer("q1"))
    [late] = store.behind(FOLDED, ["towns"])
    store.keep(answer("q1"))
    store.remember(FOLDED, [(late, counted(late))])
    assert store.memories(FOLDED, ["towns"]) == {}
    assert [len(each.reviews) for each in store.behind(FOLDED, ["towns"])] == [2]


def test_what_anybody_wrote_since_is_seen_at_once(store: Store) -> None:
    store.keep(answer("q1"))
    folded(store)
    assert store.memories(FOLDED, ["towns"])["towns"].questions == ("q1",)
    store.keep(answer("q1"))
    assert store.memories(FOLDED, ["towns"]) == {}
    assert [each.question for each in store.behind(FOLDED, ["towns"])] == ["q1"]
    with store.twin() as other:
        folded(other)
    assert store.memories(FOLDED, ["towns"])["towns"].questions == ("q1",)
    assert store.behind(FOLDED, ["towns"]) == ()
    assert store.memories(FOLDED, ["hills"]) == {}


def test_it_may_be_thrown_away_with_the_standings(store: Store) -> None:
    store.keep(answer())
    folded(store)
    with store._handle.writing() as connection:  # noqa: SLF001 - as upkeep does
        for statement in REFOLD:
            connection.execute(statement)
    assert len(store.behind(FOLDED, ["towns"])) == 1


def test_reviews_come_in_the_order_given_and_the_latest_is_found_by_time(store: Store) -> None:
    slip = replace(answer("q2"), at=AT + timedelta(hours=3))
    old = AT - timedelta(days=9)
    for record in (answer("q1"), replace(answer("q1"), at=old), slip):
        store.keep(record)
    store.undo(slip.uid, AT, "ana")
    assert [each.at for each in store.reviews("ana", ["hills", "towns"], old)] == [AT, old]
    assert [each.at for each in store.reviews("ana", ["towns"], AT)] == [AT]
    assert list(store.back_from("ana", AT + timedelta(days=1), _at_itself)) == [AT, old]
    assert list(store.back_from("ana", AT, _at_itself)) == [old]
    assert list(store.back_from("ana", AT + timedelta(days=1), lambda _: old)) == [AT]
    assert not list(store.back_from("bo", AT, _at_itself))


def _at_itself(at: datetime) -> datetime:
    return at


def test_how_the_last_answer_before_a_time_was(store: Store) -> None:
    for days, right in ((-3, True), (-2, False), (1, True)):
        store.keep(replace(answer("q1", right=right), at=AT + timedelta(days=days)))
    store.keep(replace(answer("q2"), at=AT + timedelta(days=1)))
    assert store.right_before("ana", "towns", AT) == {"q1": False}
    assert store.right_before("ana", "towns", AT + timedelta(days=2)) == {"q1": True, "q2": True}
    assert store.right_before("ana", "towns", AT + timedelta(days=2), ["q2"]) == {"q2": True}
    assert store.right_before("ana", "towns", AT - timedelta(days=2)) == {"q1": True}
    assert store.right_before("ana", "hills", AT) == store.right_before("bo", "towns", AT) == {}


def test_an_answer_from_before_a_time_is_found_among_those_given_after_it(store: Store) -> None:
    for number, days in enumerate((-3, 0, 1)):
        store.keep(replace(answer(f"q{number}"), at=AT + timedelta(days=days)))
    tomorrow = AT + timedelta(days=1)
    assert not store.is_overtaken("ana", "towns", AT, tomorrow + timedelta(days=1))
    store.keep(replace(answer("q4"), at=AT - timedelta(days=1)))
    assert store.is_overtaken("ana", "towns", AT, tomorrow)
    assert store.is_overtaken("ana", "towns", tomorrow, tomorrow + timedelta(days=1))
    assert not store.is_overtaken("ana", "towns", AT - timedelta(days=2), tomorrow)
    assert not store.is_overtaken("ana", "hills", AT, tomorrow)
    assert not store.is_overtaken("bo", "towns", AT, tomorrow)
