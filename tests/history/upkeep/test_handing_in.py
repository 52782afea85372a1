"""The file that one player hands in."""

import os
from pathlib import Path

import pytest

from quizapp.history import FolderError, HistoryError, Store
from quizapp.history.upkeep import Merged, Share, hand_in, handed_in, merge
from quizapp.values import replace
from tests.history.samples import AT, answer, fill, flag, session, traces

ANA = Share("ana", ("s1", "s3"))
posix = pytest.mark.skipif(os.name != "posix", reason="modes and links are of Unix")


@pytest.fixture
def target(path: Path, tmp_path: Path) -> Path:
    """A path for the file; the store at `path` has rounds of two players."""
    slip = answer("q1", right=False)
    with Store.open(path) as store:
        fill(store)
        store.keep(slip)
        store.keep(answer("q1"))
        store.undo(slip.uid, AT, "ana")
        store.begin(session("s3"))
        store.begin(session("s4"))
        store.keep(answer(session="s4"))
        store.begin(replace(session("s2"), player="bo"))
        store.keep(answer(player="bo", session="s2"))
        store.keep(answer(player="bo", session="s1"))
        store.flag(flag())
    return tmp_path / "ana.jsonl"


def test_it_has_what_the_share_says_and_nothing_else(path: Path, target: Path) -> None:
    assert hand_in(path, target, ANA) == 8
    text = target.read_text("ascii")
    assert '"bo"' not in text
    for word in ("flags", "marks", "votes", "s2", "s4"):
        assert f'"{word}"' not in text
    [found] = handed_in([target]).rounds
    with Store.open(path) as store:
        whole = next(each for each in store.rounds() if each.session.uid == "s1")
    assert found == whole
    assert [each.right for each in found.answers] == [True]


def test_it_can_be_merged_like_any_export(path: Path, target: Path, tmp_path: Path) -> None:
    hand_in(path, target, ANA)
    assert merge(path, target) == Merged(0, 8)
    assert merge(other := tmp_path / "other.db", target) == Merged(8, 0)
    assert merge(other, target) == Merged(0, 8)


def test_a_later_file_takes_the_place_of_an_earlier_one(path: Path, target: Path) -> None:
    hand_in(path, target, ANA)
    assert hand_in(path, target, ANA) == 8
    with Store.open(path) as store:
        store.keep(answer("q2"))
    assert hand_in(path, target, ANA) == 9
    assert [each.name for each in target.parent.glob("*.jsonl*")] == ["ana.jsonl"]


def test_a_file_with_other_things_in_it_is_never_replaced(path: Path, target: Path) -> None:
    hand_in(path, target, Share("bo", ("s2",)))
    before = traces(target.parent)
    for content in (target.read_bytes(), b"my thesis", b""):
        target.write_bytes(content)
        with pytest.raises(FolderError, match="has other things in it"):
            hand_in(path, target, ANA)
        assert target.read_bytes() == content
    assert set(traces(target.parent)) == set(before)


@posix
def test_neither_is_what_a_link_leads_to(path: Path, target: Path) -> None:
    hand_in(path, target, ANA)
    link = target.with_name("link.jsonl")
    link.symlink_to(target)
    with pytest.raises(FolderError, match="there already"):
        hand_in(path, link, ANA)
    link.unlink()
    link.symlink_to("nowhere")
    with pytest.raises(FolderError, match="there already"):
        hand_in(path, link, ANA)


@posix
def test_a_teacher_may_read_it(path: Path, target: Path) -> None:
    before = os.umask(0o027)
    try:
        hand_in(path, target, ANA)
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o640
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_written_is_told(path: Path, target: Path) -> None:
    target.write_text("a file", "utf-8")
    with pytest.raises(HistoryError):
        hand_in(path, target / "ana.jsonl", ANA)
