"""Stores merged, exported and imported: a union, in any order, however often."""

import json
from collections.abc import Callable, Iterable
from datetime import timedelta
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest

from quizapp.history import FolderError, HistoryError, Standing, Store
from quizapp.history.upkeep import LeftOut, Merged, check, export, export_to, merge
from quizapp.values import replace
from tests.history.samples import AT, answer, fill, flag, raw, session, traces

Fill = Callable[[Store], None]


def exported(path: Path) -> list[str]:
    return list(export(path))


def told(path: Path) -> dict[tuple[str, str], Standing]:
    with Store.open(path) as store:
        return store.standings("ana", ["towns", "rivers"])


@pytest.fixture
def machines(tmp_path: Path) -> list[Path]:
    """Three machines of one person, whose clocks are right, far ahead and far behind.

    The second has heard of the first before it went on alone.
    """
    paths = [tmp_path / name / "history.db" for name in ("one", "two", "three")]
    clocks = (timedelta(), timedelta(days=70 * 365), timedelta(days=-400))
    slip = answer("q1", right=False)
    for number, (path, clock) in enumerate(zip(paths, clocks, strict=True)):
        with Store.open(path) as store:
            store.begin(replace(session(f"s{number}"), at=AT + clock))
            for minute in range(4):
                at = AT + clock + timedelta(minutes=minute)
                right = bool(minute % 2) is bool(number % 2)
                store.keep(replace(answer(f"q{minute % 3}", right=right), at=at))
            if not number:
                store.keep(slip)
            store.undo(slip.uid, AT + clock, "ana")
            note = flag(f"note {number}")
            store.flag(note)
            store.resolve(note.uid, AT + clock, "bo")
            store.end("s0", AT + clock)
        if number == 0:
            merge(paths[1], path)
    return paths


def test_merges_in_every_order_give_the_same_history(machines: list[Path], tmp_path: Path) -> None:
    results, standings, latest = set(), [], set()
    for number, order in enumerate(permutations(machines)):
        path = tmp_path / str(number) / "history.db"
        for source in order:
            merge(path, source)
        results.add("".join(exported(path)))
        standings.append(told(path))
        with Store.open(path) as store:
            latest.add(str(store.unfinished("ana")))
            assert check(path).faults == ()
    assert len(results) == 1
    assert all(each == standings[0] for each in standings)
    assert len(latest) == 1


def test_merging_twice_or_in_circles_is_the_same_as_once(machines: list[Path]) -> None:
    one, two, three = machines
    for target, source in ((one, two), (two, three), (three, one), (one, three), (two, one)):
        merge(target, source)
    assert exported(one) == exported(two) == exported(three)
    assert told(one) == told(two) == told(three)
    before = exported(one)
    assert merge(one, two).added == 0
    assert exported(one) == before


def test_an_export_is_as_good_as_the_store(machines: list[Path], tmp_path: Path) -> None:
    by_store, by_export = tmp_path / "a" / "history.db", tmp_path / "b" / "history.db"
    for number, source in enumerate(machines):
        merge(by_store, source)
        handed = tmp_path / f"{number}.jsonl"
        assert export_to(source, handed) == len(exported(source)) - 1
        merge(by_export, handed)
    assert exported(by_store) == exported(by_export)
    assert told(by_store) == told(by_export)


def test_an_answer_given_after_a_merge_is_the_latest_whatever_the_clocks_say(
    machines: list[Path],
) -> None:
    one, two, _ = machines
    merge(one, two)
    with Store.open(one) as store:
        store.keep(replace(answer("q1", right=True), at=AT - timedelta(days=1000)))
        store.keep(replace(answer("q2", right=False), at=AT - timedelta(days=1000)))
    merge(two, one)
    for path in (one, two):
        assert told(path)["towns", "q1"].right
        assert not told(path)["towns", "q2"].right


def test_what_is_counted_is_told(store: Store, path: Path, tmp_path: Path) -> None:
    store.keep(answer())
    other = tmp_path / "other.db"
    with Store.open(other) as another:
        fill(another)
    assert merge(path, other) == Merged(8, 0)
    assert merge(path, other) == Merged(0, 8)


def test_an_export_is_plain_lines_of_json(store: Store, path: Path) -> None:
    store.keep(replace(answer(), player="Žana\x1b"))
    header, line = exported(path)
    record = json.loads(line)
    assert json.loads(header) == {
        "format": "quizapp history",
        "version": 1,
        "records": 1,
        "seal": sha256(record["checksum"].encode()).hexdigest(),
    }
    assert (record["record"], record["player"]) == ("answers", "Žana\x1b")
    assert record["options"] == ["Niš", "Belgrade", "Novi Sad"]
    assert "id" not in record
    assert line.isascii()


def test_nothing_has_an_export_too(path: Path, tmp_path: Path) -> None:
    assert len(exported(path)) == 1
    assert not path.exists()
    export_to(path, tmp_path / "none.jsonl")
    assert merge(path, tmp_path / "none.jsonl") == Merged(0, 0)


def test_an_export_overwrites_nothing(store: Store, path: Path, tmp_path: Path) -> None:
    store.keep(answer())
    target = tmp_path / "out.jsonl"
    target.write_text("mine", "utf-8")
    with pytest.raises(FolderError, match="there already"):
        export_to(path, target)
    with pytest.raises(FolderError, match="not there"):
        export_to(path, tmp_path / "nowhere" / "out.jsonl")
    assert target.read_text("utf-8") == "mine"


def test_a_damaged_store_is_not_exported(store: Store, path: Path) -> None:
    store.keep(answer())
    with raw(path) as connection:
        connection.execute("DROP TRIGGER answers_no_update")
        connection.execute("UPDATE answers SET credit = 0.5")
    with pytest.raises(HistoryError, match="damaged"):
        exported(path)


def changed(lines: Iterable[str], old: str, new: str) -> str:
    return "".join(lines).replace(old, new)


def recounted(lines: list[str]) -> str:
    """Take a record out, and count the rest anew."""
    return changed(lines[:-1], '"records":8', '"records":7')


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda lines: "".join(lines[:-1]), "it has 7 of its 8"),
        (lambda lines: "".join(lines)[:-20], "damaged"),
        (recounted, "other records than those"),
        (lambda lines: "".join([lines[0], *reversed(lines[1:])]), "other records than those"),
        (lambda lines: "".join([*lines, lines[-1]]), "it has 9 of its 8"),
        (lambda lines: changed(lines, "Belgrade", "Bellgrade"), "was changed"),
        (lambda lines: changed(lines, '"version":1', '"version":2'), "newer quizapp"),
        (lambda lines: changed(lines, '"flags"', '"flogs"'), "does not know"),
        (lambda lines: changed(lines, '"record":"flags"', '"record":[]'), "does not know"),
        (lambda lines: changed(lines, '"right":1', '"right":[1]'), "does not know"),
        (lambda lines: changed(lines, '"right":1', '"wrong":1'), "does not know"),
        (lambda lines: "".join(lines[1:]), "no history"),
        (lambda _: "", "no history"),
        (lambda _: "[]\n", "no history"),
        (lambda _: "[" * 100_000, "no history"),
        (lambda _: "title: Capitals\n", "no history"),
        (lambda _: "SQLite format 3\0 and more", "damaged"),
    ],
)
def test_a_file_that_is_no_whole_history_is_left_out_whole(
    store: Store, path: Path, tmp_path: Path, spoil: Callable[[list[str]], str], said: str
) -> None:
    fill(store)
    lines = exported(path)
    target, source = tmp_path / "target.db", tmp_path / "source"
    with Store.open(target) as other:
        other.keep(answer())
    before = exported(target)
    source.write_text(spoil(lines), "utf-8")
    with pytest.raises(LeftOut, match=said):
        merge(target, source)
    assert exported(target) == before


def test_bytes_that_are_no_text_and_no_file_are_left_out(path: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    for content in (b"\xff\xfe\x00", bytes(range(256))):
        source.write_bytes(content)
        with pytest.raises(LeftOut, match="no history"):
            merge(path, source)
    for missing in (tmp_path, tmp_path / "none"):
        with pytest.raises(LeftOut, match="cannot be read"):
            merge(path, missing)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("PRAGMA user_version = 2", "newer quizapp"),
        ("PRAGMA user_version = 0", "older quizapp"),
        ("PRAGMA application_id = 7", "no history"),
        ("UPDATE answers SET player = 'bo'", "answers: changed since"),
    ],
)
def test_another_store_that_is_none_of_ours_is_left_out_untouched(
    store: Store, path: Path, tmp_path: Path, spoil: str, said: str
) -> None:
    fill(store)
    store.close()
    with raw(path) as connection:
        connection.execute("DROP TRIGGER answers_no_update")
        connection.execute(spoil)
    before = traces(path.parent)
    with pytest.raises(LeftOut, match=said):
        merge(tmp_path / "target.db", path)
    assert traces(path.parent) == before


def test_a_store_is_not_merged_with_itself(store: Store, path: Path) -> None:
    store.keep(answer())
    with pytest.raises(LeftOut, match="itself"):
        merge(path, path)


def test_two_records_of_one_uid_are_not_a_union(store: Store, path: Path, tmp_path: Path) -> None:
    record = answer()
    store.keep(record)
    other = tmp_path / "other.db"
    with Store.open(other) as another:
        another.keep(answer("q2"))
        another.keep(replace(record, right=False))
    before = exported(path)
    with pytest.raises(LeftOut, match="uid that is taken"):
        merge(path, other)
    assert exported(path) == before


def test_a_record_kept_anew_after_its_file_was_lost_is_the_same_record(
    store: Store, path: Path, tmp_path: Path
) -> None:
    record, began = answer(), session()
    other = tmp_path / "other.db"
    with Store.open(other) as another:
        another.keep(replace(answer(), at=AT + timedelta(days=1)))
        another.begin(replace(session("s0"), at=AT + timedelta(days=1)))
        another.keep(record)
        another.begin(began)
    store.keep(record)
    store.begin(began)
    assert merge(path, other) == Merged(2, 2)
