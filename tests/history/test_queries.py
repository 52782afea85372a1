"""What hand-made histories tell."""

from datetime import timedelta
from pathlib import Path

from quizapp.history import LastScore, Standing, Store
from quizapp.values import replace
from tests.history.samples import AT, TURN, answer, damaged_rows, session


def test_a_store_without_a_file_is_empty(store: Store) -> None:
    assert store.standings("ana", ["towns"]) == {}
    assert store.answered("ana") == {}
    assert store.last_scores("ana") == {}
    assert store.unfinished("ana") is None
    assert store.answers_of("s1") == ()
    assert store.open_flags() == ()


def test_a_standing_is_of_the_latest_answer_in_the_order_kept(store: Store) -> None:
    store.keep(answer("q1", right=False))
    store.keep(replace(answer("q2"), at=AT - timedelta(days=400)))
    store.keep(replace(answer("q1", right=True), at=AT - timedelta(days=900)))
    assert store.standings("ana", ["towns"]) == {
        ("towns", "q1"): Standing(right=True, times=2, last=TURN + 2),
        ("towns", "q2"): Standing(right=True, times=1, last=TURN + 1),
    }


def test_standings_are_of_one_player_and_the_banks_asked_for(store: Store) -> None:
    store.keep(answer("q1", player="bo"))
    store.keep(answer("q1", bank="rivers"))
    store.keep(answer("q1", bank="hills"))
    assert store.standings("ana", ["towns"]) == {}
    assert list(store.standings("ana", ["hills", "rivers"])) == [("hills", "q1"), ("rivers", "q1")]
    assert list(store.standings("bo", iter(["towns"]))) == [("towns", "q1")]


def test_an_undone_answer_counts_nowhere(store: Store) -> None:
    store.begin(session())
    first, slip = answer("q1", right=True), answer("q1", right=False)
    store.keep(first)
    store.keep(slip)
    store.undo(slip.uid, AT, "ana")
    store.end("s1", AT)
    assert store.standings("ana", ["towns"]) == {
        ("towns", "q1"): Standing(right=True, times=1, last=TURN)
    }
    assert store.last_scores("ana") == {"towns": LastScore(points=1, answered=1, at=AT)}
    assert store.answers_of("s1") == (first,)
    store.undo(first.uid, AT, "ana")
    assert store.standings("ana", ["towns"]) == {}
    assert store.answered("ana") == {}
    assert store.last_scores("ana") == {}
    assert store.unfinished("ana") is None


def test_the_latest_fingerprint_is_of_the_latest_answer_that_counts(store: Store) -> None:
    first, second = (replace(answer(), fingerprint=name) for name in ("old", "new"))
    assert store.latest_fingerprint("ana", "towns", "q1") is None
    store.keep(first)
    store.keep(second)
    assert store.latest_fingerprint("ana", "towns", "q1") == "new"
    assert store.latest_fingerprint("bo", "towns", "q1") is None
    store.undo(second.uid, AT, "ana")
    assert store.latest_fingerprint("ana", "towns", "q1") == "old"


def test_an_answer_may_arrive_after_its_undo_as_when_stores_are_merged(store: Store) -> None:
    slip = answer()
    store.undo(slip.uid, AT, "ana")
    store.keep(slip)
    assert store.standings("ana", ["towns"]) == {}
    assert store.answers_of("s1") == ()


def test_undoing_and_ending_twice_is_the_same_as_once(store: Store, path: Path) -> None:
    slip = answer()
    store.keep(slip)
    for seconds in (0, 1):
        at = AT + timedelta(seconds=seconds)
        store.undo(slip.uid, at, "ana")
        store.end("s1", at)
    assert store.answered("ana") == {}
    assert damaged_rows(path, "undos") == damaged_rows(path, "session_ends") == ()


def test_answered_counts_each_question_once(store: Store) -> None:
    for question in ("q1", "q2", "q1"):
        store.keep(answer(question))
    store.keep(answer("q1", bank="rivers"))
    assert store.answered("ana") == {"towns": 2, "rivers": 1}
    assert store.answered("bo") == {}


def test_the_last_score_is_of_the_bank_in_its_latest_session(store: Store) -> None:
    late = AT + timedelta(minutes=1)
    store.keep(answer("q1", right=False, session="s1"))
    store.keep(replace(answer("q1", session="s2"), credit=0.5))
    store.keep(replace(answer("q1", bank="rivers", session="s2"), at=late))
    store.keep(replace(answer("q2", session="s2"), credit=0.25))
    store.keep(answer("q1", player="bo", session="s3"))
    for uid in ("s1", "s2", "s3"):
        store.end(uid, late)
    assert store.last_scores("ana") == {
        "towns": LastScore(points=0.75, answered=2, at=AT),
        "rivers": LastScore(points=1, answered=1, at=late),
    }


def test_a_round_that_was_left_has_no_last_score(store: Store) -> None:
    store.begin(session("s1"))
    store.keep(answer("q1", right=False))
    assert store.last_scores("ana") == {}
    store.end("s1", AT)
    assert store.last_scores("ana") == {"towns": LastScore(points=0, answered=1, at=AT)}


def test_the_last_score_stays_that_of_the_latest_ended_round_when_others_are_left(
    store: Store,
) -> None:
    rounds = ("older", "ended", "left", "rivers", "bo", "left again")
    for uid in rounds:
        player = "bo" if uid == "bo" else "ana"
        bank = "rivers" if uid == "rivers" else "towns"
        asked = ((bank, "q1"), (bank, "q2"))
        store.begin(replace(session(uid, player=player), questions=asked))
        store.keep(answer("q1", bank=bank, player=player, session=uid, right=uid == "ended"))
        if "left" not in uid:
            store.end(uid, AT)
    assert store.last_scores("ana") == {
        "towns": LastScore(points=1, answered=1, at=AT),
        "rivers": LastScore(points=0, answered=1, at=AT),
    }


def test_a_session_with_an_answer_and_a_question_left_is_unfinished(store: Store) -> None:
    store.begin(session(questions=("q1", "q2")))
    assert store.unfinished("ana") is None
    store.keep(answer("q1"))
    assert store.unfinished("ana") == session(questions=("q1", "q2"))
    assert store.unfinished("bo") is None
    store.keep(answer("q2"))
    assert store.unfinished("ana") is None


def test_a_question_that_was_asked_once_more_counts_by_its_first_answer(store: Store) -> None:
    for right in (False, True):
        store.keep(answer("q1", right=right))
    store.keep(answer("q2"))
    store.end("s1", AT)
    assert store.last_scores("ana") == {"towns": LastScore(points=1, answered=2, at=AT)}


def test_in_study_a_wrong_answer_leaves_a_question_to_ask_once_more(store: Store) -> None:
    store.begin(session())
    store.begin(replace(session("s2"), mode="study"))
    for uid in ("s1", "s2"):
        store.keep(answer("q1", right=False, session=uid))
        store.keep(answer("q2", session=uid))
    assert store.unfinished("ana") == replace(session("s2"), mode="study")
    store.keep(answer("q1", right=False, session="s2"))
    assert store.unfinished("ana") is None


def test_a_session_that_was_ended_is_not_offered(store: Store) -> None:
    store.begin(session())
    store.keep(answer("q1"))
    store.end("s1", AT)
    assert store.unfinished("ana") is None


def test_the_latest_unfinished_session_is_offered(store: Store) -> None:
    for uid in ("s1", "s2", "s3", "s4"):
        store.begin(session(uid))
    for uid in ("s3", "s2", "s1"):
        store.keep(answer("q1", session=uid))
    store.end("s3", AT)
    latest = store.unfinished("ana")
    assert latest is not None
    assert latest.uid == "s2"


def test_answers_of_a_session_come_in_the_order_kept(store: Store) -> None:
    given = [replace(answer(f"q{n}"), at=AT - timedelta(days=n)) for n in range(12)]
    for record in given:
        store.keep(record)
        store.keep(answer(session="s2"))
    assert store.answers_of("s1") == tuple(given)
