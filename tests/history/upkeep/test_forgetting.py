"""What a person asks to be forgotten is gone, and nothing else is."""

from pathlib import Path

import pytest

from quizapp.history import NotKept, Store
from quizapp.history.upkeep import Amount, Whose, check, export, forget, merge, remembered
from quizapp.values import replace
from tests.history.samples import AT, answer, flag, raw, session


def exported(path: Path) -> str:
    return "".join(export(path))


@pytest.fixture
def shared(store: Store) -> Store:
    """A store that Ana and Bo share, each with an answer, an undo, a session and a flag."""
    for player in ("ana", "bo"):
        for bank in ("towns", "rivers"):
            uid = f"{player}-{bank}"
            asked = ((bank, "q1"), (bank, "q2"))
            store.begin(replace(session(uid, player=player), questions=asked))
            slip = answer(bank=bank, player=player, session=uid)
            store.keep(slip)
            store.undo(slip.uid, AT, player)
            store.keep(answer(bank=bank, player=player, session=uid))
            note = replace(flag(bank=bank), player=player)
            store.flag(note)
            store.resolve(note.uid, AT, "cy")
            store.end(uid, AT)
    store.close()
    return store


@pytest.mark.parametrize(
    ("whose", "much", "left"),
    [
        (Whose(player="bo"), Amount(4, 2, 2), {"ana": {"towns": 1, "rivers": 1}, "bo": {}}),
        (Whose(bank="towns"), Amount(4, 2, 2), {"ana": {"rivers": 1}, "bo": {"rivers": 1}}),
        (
            Whose(player="bo", bank="towns"),
            Amount(2, 1, 1),
            {"ana": {"towns": 1, "rivers": 1}, "bo": {"rivers": 1}},
        ),
        (
            Whose(player=""),
            Amount(0, 0, 0),
            {"ana": {"towns": 1, "rivers": 1}, "bo": {"towns": 1, "rivers": 1}},
        ),
    ],
)
def test_only_what_was_asked_for_is_forgotten(
    shared: Store, path: Path, whose: Whose, much: Amount, left: dict[str, dict[str, int]]
) -> None:
    assert remembered(path, whose) == much
    assert forget(path, whose) == much
    assert {player: shared.answered(player) for player in ("ana", "bo")} == left
    assert check(path).faults == ()
    assert remembered(path, whose) == Amount(0, 0, 0)
    rest = 4 - much.sessions
    count = {name: exported(path).count(f'"record":"{name}"') for name in ("undos", "resolutions")}
    assert count == {"undos": rest, "resolutions": rest}


def test_no_trace_of_the_name_stays_in_the_file(shared: Store, path: Path) -> None:
    shared.keep(answer(player="Methuselah"))
    shared.close()
    assert b"Methuselah" in path.read_bytes()
    forget(path, Whose(player="Methuselah"))
    assert b"Methuselah" not in path.read_bytes()


def test_no_trace_stays_where_the_name_is_all_that_there_is(shared: Store, path: Path) -> None:
    note = flag()
    shared.flag(note)
    shared.resolve(note.uid, AT, "Methuselah")
    shared.undo("an answer that is not here", AT, "Methuselah")
    shared.close()
    assert forget(path, Whose(player="Methuselah")) == Amount()
    assert b"Methuselah" not in path.read_bytes()
    assert shared.open_flags() == ()
    assert check(path).faults == ()


def test_a_round_that_asked_of_the_bank_among_others_is_forgotten(store: Store, path: Path) -> None:
    store.begin(replace(session(), questions=(("towns", "q1"), ("rivers", "q1"), ("hills", "q"))))
    store.keep(answer(bank="rivers"))
    forget(path, Whose(bank="towns"))
    assert store.unfinished("ana") is None
    assert store.answered("ana") == {"rivers": 1}


def test_the_store_is_append_only_again(shared: Store, path: Path) -> None:
    forget(path, Whose(player="bo"))
    with raw(path) as connection, pytest.raises(Exception, match="append-only"):
        connection.execute("DELETE FROM answers")
    shared.keep(answer("q9"))
    assert shared.answered("ana") == {"towns": 2, "rivers": 1}


def test_what_was_forgotten_comes_back_only_by_a_merge(
    shared: Store, path: Path, tmp_path: Path
) -> None:
    before = exported(path)
    copy = tmp_path / "copy.jsonl"
    copy.write_text(before, "utf-8")
    forget(path, Whose(bank="towns"))
    assert shared.answered("bo") == {"rivers": 1}
    merge(path, copy)
    assert exported(path) == before


@pytest.mark.usefixtures("shared")
def test_all_is_forgotten_or_nothing(path: Path) -> None:
    before = exported(path)
    with raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotKept, match="Another quizapp"):
            forget(path, Whose(player="bo"))
    assert exported(path) == before


def test_without_a_store_there_is_nothing_to_forget(path: Path) -> None:
    assert remembered(path, Whose(player="bo")) == Amount()
    assert not path.parent.exists()


def test_nobody_and_nothing_cannot_be_forgotten() -> None:
    with pytest.raises(ValueError, match="nobody"):
        Whose()
