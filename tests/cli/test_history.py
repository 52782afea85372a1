"""Looking after the history through the program, and what it says when the store is in trouble."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.history import STORE_FILE, Store
from quizapp.history.backups import FOLDER, backups
from tests.cli.conftest import Done, Program
from tests.history.samples import answer, fill, flag, raw, traces

posix = pytest.mark.skipif(os.name != "posix", reason="file modes and links are of Unix")


def store_of(quizapp: Program) -> Path:
    return quizapp.home / STORE_FILE


def practise(quizapp: Program, *words: str) -> Done:
    done = quizapp("drill", "capitals", "--seed", "1", *words, typed="1\n1\n")
    assert done.status == 0, done
    return done


def trouble(done: Done) -> str:
    """Return what a command said that could not be done: one line, and exit status 2."""
    assert done.status == 2, done
    assert done.err.count("\n") == 1, done.err
    assert done.err.startswith("quizapp: ")
    return done.err


def test_before_the_first_answer_there_is_nothing(quizapp: Program) -> None:
    done = quizapp("history")
    assert (done.status, done.err) == (0, "")
    assert "nothing was answered yet" in done.out
    assert quizapp("history", "check").status == 0
    assert quizapp("history", "export").out.count("\n") == 1
    assert "neither a history" in trouble(quizapp("history", "restore", "--yes"))
    assert "nothing to back up" in trouble(quizapp("history", "backup"))
    assert not quizapp.home.exists()


def test_the_overview(quizapp: Program) -> None:
    practise(quizapp)
    out = quizapp("history").out
    assert f"{store_of(quizapp)}: 2 answers, 1 round, 0 notes\n" in out
    found = json.loads(quizapp("history", "--json").out)
    assert (found["answers"], found["rounds"], len(found["backups"])) == (2, 1, 1)


def test_practice_makes_the_days_backup_and_no_other(quizapp: Program) -> None:
    practise(quizapp)
    [made] = backups(store_of(quizapp))
    practise(quizapp)
    quizapp("banks")
    assert backups(store_of(quizapp)) == (made,)
    made.path.rename(made.path.with_name("history-20200101T000000Z.db"))
    quizapp("banks")
    assert len(backups(store_of(quizapp))) == 1
    practise(quizapp)
    assert len(backups(store_of(quizapp))) == 2


def test_a_backup_that_cannot_be_made_does_not_spoil_the_round(quizapp: Program) -> None:
    quizapp.home.mkdir()
    (quizapp.home / FOLDER).touch()
    done = practise(quizapp)
    assert done.err.count("\n") == 1
    assert "today's backup could not be made" in done.err


def test_a_backup_on_demand(quizapp: Program) -> None:
    practise(quizapp)
    shutil.rmtree(quizapp.home / FOLDER)
    done = quizapp("history", "backup")
    [made] = backups(store_of(quizapp))
    assert (done.status, done.out) == (0, f"{made.path}: made and proved\n")


def test_a_sound_history_is_said_to_be(quizapp: Program) -> None:
    practise(quizapp)
    done = quizapp("history", "check")
    assert (done.status, done.err) == (0, "")
    assert ": sound, 2 answers, 1 round, 0 notes\n" in done.out
    assert done.out.rstrip().endswith(": sound")


def spoil(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("DROP TRIGGER answers_no_update")
        connection.execute('UPDATE answers SET "right" = 1 - "right" WHERE id = 1')


def test_a_changed_record_is_found_and_restored_from(quizapp: Program) -> None:
    practise(quizapp)
    spoil(store_of(quizapp))
    done = quizapp("history", "check")
    assert (done.status, done.err) == (1, "")
    assert "answers: changed since they were written: row 1" in done.out
    assert "quizapp history restore" in done.out
    assert quizapp("history", "restore", "--yes").status == 0
    assert ": sound, 2 answers" in quizapp("history", "check").out


@pytest.mark.parametrize("words", [[], ["banks"], ["study"], ["drill"], ["flags"]], ids=" ".join)
@pytest.mark.parametrize("content", [b"", b"no database at all" * 300], ids=["empty", "other"])
def test_a_damaged_store_is_one_line_at_start_and_stays(
    quizapp: Program, content: bytes, words: list[str]
) -> None:
    quizapp.home.mkdir()
    store_of(quizapp).write_bytes(content)
    before = traces(quizapp.home)
    said = trouble(quizapp(*words))
    assert str(store_of(quizapp)) in said
    assert "There is no backup." in said
    assert "quizapp history restore" in said
    assert traces(quizapp.home) == before


def test_a_damaged_store_names_the_newest_backup_and_comes_back(quizapp: Program) -> None:
    practise(quizapp)
    path = store_of(quizapp)
    [made] = backups(path)
    path.write_bytes(path.read_bytes()[:5000])
    damaged = path.read_bytes()
    assert f"The newest backup is of {made.at.astimezone():%Y-%m-%d %H:%M}." in trouble(
        quizapp("study")
    )
    assert quizapp("history", "check").status == 1
    assert "--yes" in trouble(quizapp("history", "restore"))
    assert quizapp("history", "restore", typed="n\n").out.endswith("Nothing was changed.\n")
    assert path.read_bytes() == damaged
    done = quizapp("history", "restore", typed="y\n")
    assert (done.status, done.err) == (0, "")
    assert f"{path}: 2 answers\n" in done.out
    [aside] = quizapp.home.glob("*.aside")
    assert aside.read_bytes() == damaged
    assert str(aside) in done.out
    practise(quizapp)


def test_a_sound_store_is_not_restored_unless_a_backup_is_named(quizapp: Program) -> None:
    practise(quizapp)
    [made] = backups(store_of(quizapp))
    practise(quizapp, "--player", "bo")
    before = traces(quizapp.home)
    assert "nothing to restore" in quizapp("history", "restore").out
    assert traces(quizapp.home) == before
    done = quizapp("history", "restore", str(made.path), "--yes")
    assert f"{store_of(quizapp)}: 2 answers\n" in done.out
    assert "cannot be opened" in trouble(quizapp("history", "restore", "no.db", "--yes"))


def test_a_history_that_was_removed_comes_back_from_its_backup(quizapp: Program) -> None:
    practise(quizapp)
    store_of(quizapp).unlink()
    done = quizapp("history", "restore", typed="y\n")
    assert "Bring back the backup of" in done.out
    assert f"{store_of(quizapp)}: 2 answers\n" in done.out


def test_a_newer_store_is_refused_untouched(quizapp: Program) -> None:
    practise(quizapp)
    with raw(store_of(quizapp)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = traces(quizapp.home)
    deeds = ("check", "restore --yes", "export", "forget --nameless --yes", "merge x")
    for words in ("study", "banks", *(f"history {deed}" for deed in deeds)):
        said = trouble(quizapp(*words.split()))
        assert "newer quizapp" in said
    assert traces(quizapp.home) == before


def test_answers_travel_between_machines(quizapp: Program, tmp_path: Path) -> None:
    practise(quizapp)
    other = str(tmp_path / "other")
    practise(quizapp, "--data-dir", other)
    handed = tmp_path / "handed.jsonl"
    done = quizapp("history", "export", str(handed))
    assert (done.status, done.out) == (0, f"{handed}: 3 records\n")
    assert quizapp("history", "export").out == handed.read_text("ascii")
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(handed.read_bytes()[:-9])
    done = quizapp("history", "merge", str(broken), str(handed), "--data-dir", other)
    assert done.status == 1
    assert done.err.startswith(f"quizapp: left out: {broken}: ")
    assert done.out == f"{handed}: 3 new records, 0 known already\n"
    store = f"{other}/{STORE_FILE}"
    assert quizapp("history", "import", store).out == f"{store}: 3 new records, 3 known already\n"
    assert quizapp("history", "import", store).out == f"{store}: 0 new records, 6 known already\n"
    assert quizapp("history", "export").out == quizapp("history", "export", "--data-dir", other).out
    assert "there already" in trouble(quizapp("history", "export", str(handed)))


def test_a_player_is_forgotten_after_a_question(quizapp: Program) -> None:
    practise(quizapp)
    practise(quizapp, "--player", "bo")
    forget = ("history", "forget", "--player", "bo")
    assert quizapp(*forget, typed="\n").out.endswith("Nothing was changed.\n")
    done = quizapp(*forget, typed="y\n")
    assert done.status == 0
    assert "Forget 2 answers, 1 round, 0 notes of bo?" in done.out
    assert f"1 backup in {quizapp.home / FOLDER} may still have them" in done.out
    assert quizapp(*forget).out == "There is nothing of that to forget.\n"
    assert "2 answers" in quizapp("history").out


def test_without_a_history_there_is_nothing_to_forget(quizapp: Program) -> None:
    for whose in (["--player", "bo"], ["--nameless"], ["--bank", "capitals"]):
        done = quizapp("history", "forget", *whose)
        assert (done.status, done.out) == (0, "There is nothing of that to forget.\n")
    assert not store_of(quizapp).exists()


def test_a_bank_and_the_nameless_are_forgotten(quizapp: Program) -> None:
    practise(quizapp)
    with Store.open(store_of(quizapp)) as store:
        store.keep(answer(bank="rivers", player="", session="other"))
        store.flag(flag(bank="capitals"))
    assert "on capitals" in quizapp("history", "forget", "--bank", "capitals", "--yes").out
    assert "1 answer, 0 rounds, 0 notes" in quizapp("history").out
    assert quizapp("history", "forget", "--nameless", "--yes").status == 0
    assert "0 answers, 0 rounds, 0 notes" in quizapp("history").out
    assert "--nameless" in trouble(quizapp("history", "forget", "--yes"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["mrege"], "mrege"),
        (["merge"], "say which files"),
        (["check", "x"], "takes no file"),
        (["backup", "x"], "takes no file"),
        (["forget", "x"], "takes no file"),
        (["export", "x", "y"], "takes one file"),
        (["restore", "x", "y"], "takes one file"),
    ],
)
def test_a_deed_that_makes_no_sense_is_refused(
    quizapp: Program, words: list[str], said: str
) -> None:
    assert said in trouble(quizapp("history", *words))


def test_what_strangers_named_does_no_harm_to_a_terminal(quizapp: Program, tmp_path: Path) -> None:
    odd = tmp_path / "a\x1b[31mb"
    with Store.open(odd / STORE_FILE) as store:
        fill(store)
    for deed in ("check", "backup", "merge no", "export /dev/null/x", "forget --nameless"):
        done = quizapp("history", *deed.split(), "--data-dir", str(odd))
        assert "\x1b" not in done.out + done.err
    assert "\x1b" not in quizapp("history", "--data-dir", str(odd)).out


@posix
def test_an_output_that_ends_early_ends_an_export_quietly(quizapp: Program) -> None:
    with Store.open(store_of(quizapp)) as store:
        for _ in range(300):
            store.keep(answer())
    command = [sys.executable, "-m", "quizapp", "history", "export"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=quizapp.environ
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
