"""Backups are whole, proved, kept for days and weeks, and made before anything climbs."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from stat import S_IMODE

import pytest

from quizapp.history import DamagedStore, NotKept, Store
from quizapp.history.backups import back_up, back_up_daily, backups, due
from quizapp.history.ladder import version
from quizapp.history.opening import attach
from quizapp.history.schema import STEPS
from quizapp.history.soundness import faults
from tests.history.samples import AT, answer, fill, raw, traces

A_DAY = timedelta(days=1)


def days(path: Path) -> list[str]:
    return [f"{each.at:%m-%d}" for each in backups(path)]


def test_a_backup_is_a_whole_store_for_its_owner_alone(store: Store, path: Path) -> None:
    fill(store)
    made = back_up(path, AT)
    assert made == path.parent / "backups" / "history-20260301T123015Z.db"
    assert [each.name for each in made.parent.iterdir()] == [made.name]
    with closing(attach(made)) as connection:
        assert faults(connection) == ()
    with Store.open(made) as copy:
        assert copy.rounds() == store.rounds() != ()
    if os.name == "posix":
        assert S_IMODE(made.stat().st_mode) == 0o600
        assert S_IMODE(made.parent.stat().st_mode) == 0o700


def test_a_backup_is_never_overwritten(store: Store, path: Path) -> None:
    store.keep(answer())
    made = back_up(path, AT)
    before = traces(made.parent)
    store.keep(answer("q2"))
    assert back_up(path, AT) == made
    assert traces(made.parent) == before


def test_a_damaged_store_gives_no_backup(store: Store, path: Path) -> None:
    store.keep(answer())
    with raw(path) as connection:
        connection.execute("DROP TRIGGER answers_no_update")
        connection.execute("UPDATE answers SET credit = 0.5")
    with pytest.raises(DamagedStore, match="answers: changed since"):
        back_up(path, AT)
    assert list((path.parent / "backups").iterdir()) == []


def test_a_store_that_others_hold_is_told_at_once(store: Store, path: Path) -> None:
    store.keep(answer())
    store.close()
    with raw(path) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            back_up(path, AT)


def test_one_a_day_is_made_and_only_after_something_was_written(path: Path) -> None:
    with Store.open(path) as store:
        assert store.back_up(AT) is None
        store.keep(answer())
        assert store.back_up(AT) is not None
        assert store.back_up(AT + A_DAY - timedelta(seconds=1)) is None
        assert store.back_up(AT + A_DAY) is not None
    with Store.open(path) as store:
        store.answered("ana")
        assert store.back_up(AT + 2 * A_DAY) is None


def test_a_backup_that_cannot_be_made_says_so_and_the_store_goes_on(
    store: Store, path: Path
) -> None:
    store.keep(answer())
    (path.parent / "backups").write_text("a file", "utf-8")
    with pytest.raises(NotKept):
        store.back_up(AT)
    store.keep(answer("q2"))
    assert store.answered("ana") == {"towns": 2}


def kept_after(path: Path, times: Iterator[datetime]) -> list[str]:
    for at in times:
        back_up_daily(path, at)
    return days(path)


def test_seven_days_and_four_weeks_are_kept(store: Store, path: Path) -> None:
    store.keep(answer())
    # 2026-03-01 is a Sunday, the last day of its week.
    kept = kept_after(path, (AT + n * A_DAY for n in range(60)))
    assert kept == [
        *("04-29", "04-28", "04-27", "04-26", "04-25", "04-24", "04-23"),
        *("04-19", "04-12"),
    ]


def test_backups_of_a_person_who_comes_seldom_are_kept(store: Store, path: Path) -> None:
    store.keep(answer())
    kept = kept_after(path, (AT + n * 20 * A_DAY for n in range(12)))
    assert len(kept) == 7
    assert kept[0] == f"{AT + 220 * A_DAY:%m-%d}"


@pytest.mark.parametrize("jump", [timedelta(days=70 * 365), timedelta(days=-400)])
def test_a_clock_that_jumps_neither_stops_backups_nor_takes_them_away(
    store: Store, path: Path, jump: timedelta
) -> None:
    store.keep(answer())
    back_up_daily(path, AT)
    assert back_up_daily(path, AT + jump) is not None
    assert not due(path, AT + jump)
    assert back_up_daily(path, AT + A_DAY) is not None
    assert len(backups(path)) == 3


@pytest.mark.parametrize("name", ["history-of-rome.db", "history-20261399T000000Z.db"])
def test_other_files_in_the_folder_are_left_alone(store: Store, path: Path, name: str) -> None:
    store.keep(answer())
    back_up(path, AT)
    other = path.parent / "backups" / name
    other.touch()
    kept_after(path, (AT + n * A_DAY for n in range(30)))
    assert other.exists()
    assert len(backups(path)) == 9


def test_a_file_is_backed_up_before_it_climbs(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep(answer())
    store.close()
    steps = (*STEPS, ("CREATE TABLE days (day TEXT) STRICT",))
    monkeypatch.setattr("quizapp.history.opening.STEPS", steps)
    monkeypatch.setattr("quizapp.history.ladder.climb.__defaults__", (steps,))
    with Store.open(path, lambda: AT) as climbed:
        assert climbed.answered("ana") == {"towns": 1}
    [made] = backups(path)
    assert made.path.name == "history-20260301T123015Z-v1.db"
    with raw(path) as new, raw(made.path) as old:
        assert (version(old), version(new)) == (1, 2)
    later = datetime(2030, 1, 1, tzinfo=UTC)
    back_up_daily(path, later)
    assert made in backups(path)


def test_a_file_that_cannot_be_backed_up_does_not_climb(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep(answer())
    store.close()
    (path.parent / "backups").write_text("a file", "utf-8")
    before = traces(path.parent)
    monkeypatch.setattr("quizapp.history.opening.STEPS", (*STEPS, ()))
    with pytest.raises(Exception, match="cannot be opened"):
        Store.open(path)
    assert traces(path.parent) == before
