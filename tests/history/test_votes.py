"""Votes of teams and marks of an exam: kept for good, the latest one counts."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from quizapp.history import MarkRecord, Store, Terms
from quizapp.history.upkeep import Amount, Whose, amount, export, forget, merge
from quizapp.values import replace
from tests.history.samples import AT, answer, fill, session, vote


def test_of_one_team_and_ballot_the_latest_vote_counts(store: Store, path: Path) -> None:
    slip, blue, second = vote(right=False), vote("Blue"), vote(ballot=2)
    store.vote([slip, blue])
    mended = replace(vote(), at=AT - timedelta(days=400))
    store.vote([mended])
    store.vote([second])
    with Store.open(path) as again:
        assert again.votes_of("s1") == (blue, mended, second)
        assert again.votes_of("s2") == ()


def test_a_vote_is_nobodys_memory(store: Store) -> None:
    store.vote([vote("ana"), vote("Blue")])
    assert store.standings("ana", ["towns"]) == {}
    assert store.last_scores("ana") == {}


@pytest.mark.parametrize("wrong", [{"ballot": 3}, {"credit": 2.0}, {"chosen": (3,)}], ids=str)
def test_a_vote_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not"):
        replace(vote(), **wrong)


def test_what_is_marked_in_an_exam_is_what_was_marked_last(store: Store) -> None:
    for second, marked in enumerate((True, False, True)):
        at = AT + timedelta(seconds=second)
        store.mark(MarkRecord("s1", "towns", "q1", marked=marked, at=at))
        store.mark(MarkRecord("s1", "towns", "q2", marked=not marked, at=at))
    assert store.marked_in("s1") == {("towns", "q1")}
    assert store.marked_in("s2") == frozenset()


def test_an_answer_takes_the_place_of_another_in_one_moment(store: Store) -> None:
    first, second = answer(right=False), answer()
    store.keep(first)
    store.keep(second, instead_of=first.uid)
    assert store.answers_of("s1") == (second,)


def test_an_exam_goes_on_until_it_is_handed_in(store: Store) -> None:
    exam = replace(session(), mode="exam", terms=Terms(minutes=30, pass_mark=60))
    store.begin(exam)
    assert store.unfinished("ana") is None
    assert store.unfinished("ana", ["exam"]) == exam
    for question in ("q1", "q2"):
        store.keep(answer(question))
    assert store.unfinished("ana", ["exam"]) == exam
    store.end("s1", AT)
    assert store.unfinished("ana", ["exam"]) is None


def test_a_round_of_teams_goes_on_once_they_voted(store: Store) -> None:
    teams = replace(session(), mode="teams", terms=Terms(seconds=30, teams=("Red", "Blue")))
    store.begin(teams)
    assert store.unfinished("ana", ["teams"]) is None
    store.vote([vote()])
    assert store.unfinished("ana", ["teams"]) == teams


def test_who_is_forgotten_is_forgotten_as_a_team_too(store: Store, path: Path) -> None:
    store.begin(replace(session(), mode="teams", terms=Terms(teams=("Bo", "Red"))))
    store.vote([vote("Bo"), vote("Red")])
    store.close()
    assert forget(path, Whose(player="Bo")) == Amount(sessions=1, votes=1)
    assert amount(path) == Amount(votes=1)
    assert "Bo" not in "".join(export(path))


def test_votes_and_marks_are_merged_like_all_else(store: Store, path: Path, tmp_path: Path) -> None:
    fill(store)
    store.close()
    other = tmp_path / "other.db"
    assert merge(other, path).added == merge(other, path).known
    assert "".join(export(other)) == "".join(export(path))
