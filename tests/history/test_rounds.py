"""Rounds of all players, as they are looked at together."""

from pathlib import Path

import pytest

from quizapp.history import DamagedStore, Round, Store
from quizapp.values import replace
from tests.history.samples import AT, answer, raw, session


def test_a_store_without_a_file_has_no_rounds(store: Store) -> None:
    assert store.rounds(["towns"]) == ()


def test_the_rounds_of_everybody_come_in_the_order_begun_with_their_answers(store: Store) -> None:
    first, second = session("s1"), replace(session("s2"), player="bo")
    given = answer("q2"), answer("q1", right=False), answer("q1")
    theirs = answer("q1", player="bo", session="s2")
    store.begin(first)
    store.begin(second)
    for record in (theirs, *given):
        store.keep(record)
    store.end("s2", AT)
    assert store.rounds(["towns"]) == (
        Round(first, ended=None, answers=given),
        Round(second, ended=AT, answers=(theirs,)),
    )


def test_only_answers_to_the_banks_asked_for_are_told(store: Store) -> None:
    store.begin(session())
    store.begin(session("s2"))
    rivers = answer("q1", bank="rivers")
    store.keep(rivers)
    store.keep(answer("q1", session="s2"))
    assert [each.answers for each in store.rounds(iter(["rivers"]))] == [(rivers,)]
    assert store.rounds([]) == ()


def test_a_round_whose_answers_were_all_undone_is_none(store: Store) -> None:
    slip = answer()
    store.begin(session())
    store.keep(slip)
    store.undo(slip.uid, AT, "ana")
    assert store.rounds(["towns"]) == ()


def test_a_damaged_answer_is_told(store: Store, path: Path) -> None:
    store.begin(session())
    store.keep(answer())
    with raw(path) as connection:
        connection.execute("DROP TRIGGER answers_no_update")
        connection.execute("UPDATE answers SET credit = 0.25")
    with pytest.raises(DamagedStore):
        store.rounds(["towns"])


def test_a_round_that_was_handed_in_empty_is_one(store: Store) -> None:
    store.begin(session())
    store.end("s1", AT)
    assert store.rounds() == store.rounds(["towns"]) == (Round(session(), AT, ()),)
    assert store.rounds(["rivers"]) == ()


def test_an_answer_whose_session_was_lost_is_told_last(store: Store) -> None:
    lost = answer("q9"), answer("q9")
    theirs = answer(player="bo")
    store.begin(session("s2"))
    for each in (*lost, theirs, answer(session="s2")):
        store.keep(each)
    known, first, second = store.rounds()
    assert known.session.uid == "s2"
    assert (first.answers, first.session.questions) == (lost, (("towns", "q9"),))
    assert (first.session.mode, first.session.seed, first.session.player) == ("", "", "ana")
    assert (second.answers, second.session.player) == ((theirs,), "bo")
