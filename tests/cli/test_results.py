"""What a teacher gets from `quizapp results`, and what pupils hand in."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.history import STORE_FILE, Store
from quizapp.values import replace
from tests.cli.conftest import Done, Program
from tests.cli.test_history import trouble
from tests.history.samples import answer, session, traces
from tests.history.upkeep.test_handed_in import PUPILS, hand_in, spoil

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and their signals are of Unix")


def drill(quizapp: Program, player: str = "", home: Path | None = None) -> None:
    """Answer the three questions of a round, each with its first option."""
    words = ["--player", player] if player else []
    words += ["--data-dir", str(home)] if home else []
    done = quizapp("drill", "capitals", "--seed", "7", *words, typed="1\n\n1\n\n1\n\n")
    assert done.status == 0, done


def rows(done: Done) -> list[dict[str, str]]:
    assert (done.status, done.err) == (0, ""), done
    assert "\r\n" in done.out
    return list(csv.DictReader(io.StringIO(done.out, newline="")))


def test_a_machine_that_a_class_shares(quizapp: Program) -> None:
    for player in ("Ana", "bo"):
        drill(quizapp, player)
    answers = rows(quizapp("results", "capitals"))
    assert [each["player"] for each in answers] == ["Ana"] * 3 + ["bo"] * 3
    [italy] = [each for each in answers if each["question"] == "italy" and each["player"] == "bo"]
    assert italy["stem"] == "What is the capital of Italy?"
    assert italy["key"] == "Rome"
    assert italy["right"] == str(int(italy["chosen"] == "Rome"))
    rounds = rows(quizapp("results", "--summary", "--mode", "drill", "--seed", "7"))
    assert [(each["player"], each["asked"], each["answered"]) for each in rounds] == [
        ("Ana", "3", "3"),
        ("bo", "3", "3"),
    ]
    assert rounds[0]["points"] == rounds[1]["points"]
    assert len(rows(quizapp("results", "--player", "bo", "--session", "latest"))) == 3


def test_nothing_is_no_error(quizapp: Program) -> None:
    for words in ([], ["--seed", "8"], ["capitals", "--mode", "exam"]):
        done = quizapp("results", *words)
        assert (done.status, done.err) == (0, "quizapp: no round fits that\n")
        assert done.out.startswith("player,file,bank,question,")
        assert done.out.count("\n") == 1
    assert not quizapp.home.exists()


def test_values_for_other_programs(quizapp: Program) -> None:
    drill(quizapp, "Ana")
    done = quizapp("results", "--format", "json")
    found = json.loads(done.out)
    assert (done.status, done.err, found["left_out"]) == (0, "", [])
    [played] = found["rounds"]
    assert (played["player"], played["seed"], len(played["answers"])) == ("Ana", "7", 3)
    assert "answers" not in json.loads(quizapp("results", "--format", "json", "--summary").out)


def test_a_folder_with_junk_in_it(quizapp: Program, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for pupil in PUPILS:
        hand_in(folder, pupil)
    (folder / "again.jsonl").write_bytes((folder / "pupil 03.jsonl").read_bytes())
    said = spoil(folder)
    before = traces(tmp_path)
    done = quizapp("results", "towns", "--from", str(folder), "--summary")
    assert done.status == 1
    lines = done.err.splitlines()
    assert lines[-1] == "quizapp: 13 files read"
    assert len(lines) == len(said) + 1
    for name, why in said.items():
        assert any(f"left out: {folder / name}: " in line and why in line for line in lines)
    found = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert [each["player"] for each in found] == list(PUPILS)
    assert (found[3]["file"], found[3]["answered"]) == ("again.jsonl", "2")
    assert traces(tmp_path) == before
    assert not quizapp.home.exists()


def test_pupils_hand_in_and_a_teacher_puts_it_together(quizapp: Program, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for player in ("Ana", "", "bo"):
        home = tmp_path / f"home of {player}"
        drill(quizapp, player, home)
        done = quizapp("results", "capitals", "--out", str(folder), "--data-dir", str(home))
        assert (done.status, done.err) == (0, ""), done
        assert done.out.startswith(f"{folder}{os.sep}")
        assert done.out.endswith(f"1 round of {player or 'the player without a name'}\n")
    files = sorted(path.name for path in folder.iterdir())
    nameless = next(name for name in files if name.startswith("nameless-"))
    assert files == ["Ana.jsonl", "bo.jsonl", nameless]
    drill(quizapp, "teacher")
    done = quizapp("results", "--from", str(folder), "--format", "moodle")
    assert "3 files read" in done.err
    grades = [line.split(",") for line in done.out.splitlines()]
    assert [name for name, _ in grades] == ["Username", "Ana", nameless, "bo"]
    assert len({grade for _, grade in grades[1:]}) == 1
    both = quizapp("results", "--merge", str(folder), "--summary").out
    assert both.count("\r\n") == 5
    assert quizapp("history", "merge", *map(str, folder.iterdir())).status == 0
    assert quizapp("results", "--summary").out.count("\r\n") == 5
    assert quizapp("results", "--merge", str(folder), "--summary").out.count("\r\n") == 5


def test_a_file_is_handed_in_anew_but_never_over_anothers(quizapp: Program, tmp_path: Path) -> None:
    drill(quizapp, "Ana")
    file = tmp_path / "mine.jsonl"
    out = ("results", "--out", str(file), "--player", "Ana")
    assert quizapp(*out).status == 0
    drill(quizapp, "Ana")
    assert quizapp(*out).out == f"{file}: 2 rounds of Ana\n"
    before = file.read_bytes()
    drill(quizapp, "bo")
    assert "other things in it" in trouble(quizapp("results", "--out", str(file), "--player", "bo"))
    assert "name a folder" in trouble(quizapp("results", "--out", str(file)))
    assert "nothing to hand in" in trouble(quizapp(*out, "--seed", "8"))
    assert "cannot be made a folder" in trouble(quizapp("results", "--out", f"{file}/x"))
    assert file.read_bytes() == before


def test_hostile_names_are_harmless_everywhere(quizapp: Program, tmp_path: Path) -> None:
    names = ('=HYPERLINK("x")', "../../up", "con", "Z" * 300, "a\x1b[31m\u202eb", "ana", "ANA")
    with Store.open(quizapp.home / STORE_FILE) as store:
        for name in names:
            store.begin(session(f"of {name}", player=name))
            store.keep(answer(player=name, session=f"of {name}"))
    folder = tmp_path / "deep" / "in"
    done = quizapp("results", "--out", str(folder))
    assert (done.status, "\x1b" in done.out, "\u202e" in done.out) == (0, False, False)
    assert len(list(folder.iterdir())) == len(names)
    assert not list(tmp_path.glob("*up*"))
    done = quizapp("results", "--from", str(folder))
    assert (done.status, "\x1b" in done.out) == (0, False)
    found = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert {each["player"][0] for each in found if "HYPER" in each["player"]} == {"'"}
    assert len({each["player"] for each in found}) == len(names)


def test_a_class_without_names(quizapp: Program, tmp_path: Path) -> None:
    for player in ("Ana", "bo"):
        drill(quizapp, player)
    for words in ([], ["--summary"], ["--format", "json"]):
        done = quizapp("results", "--anonymous", *words)
        assert (done.status, done.err) == (0, "")
        assert "Ana" not in done.out
        assert "bo" not in done.out
        assert "pupil 1" in done.out
        assert "pupil 2" in done.out
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "Dana.jsonl").write_text("nothing", "utf-8")
    hand_in(tmp_path / "in", "Cy")
    words = ["results", "--from", str(tmp_path / "in"), "--anonymous", "--format", "json"]
    out = quizapp(*words).out
    assert "Dana" not in out
    assert "Cy" not in out


def test_a_bank_that_is_not_here_is_known_by_its_answers(quizapp: Program, tmp_path: Path) -> None:
    hand_in(tmp_path / "in", "Cy")
    done = quizapp("results", "towns", "--from", str(tmp_path / "in"))
    assert (done.status, done.out.count("\r\n")) == (0, 3)
    assert 'no bank "rivers"' in trouble(quizapp("results", "rivers"))


def test_bytes_are_the_same_on_every_system(quizapp: Program) -> None:
    drill(quizapp, "Žana")
    narrow = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "quizapp", "results", "--bom"],
        capture_output=True,
        check=True,
        cwd=quizapp.folder,
        env=quizapp.environ | narrow,
    )
    assert done.stdout.startswith(b"\xef\xbb\xbfplayer,")
    assert "Žana".encode() in done.stdout
    assert b"\r\r\n" not in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "a", "--merge", "b"], "--from or --merge"),
        (["--from", "a", "--out", "b"], "leave out --from"),
        (["--anonymous", "--out", "b"], "no --player has none"),
        (["--anonymous", "--format", "moodle"], "needs names"),
        (["--from", "nowhere"], 'no file or folder "nowhere"'),
        (["--from", "questions"], "nothing was handed in"),
        (["--mode", "teams"], "invalid choice"),
    ],
)
def test_what_makes_no_sense_is_refused(quizapp: Program, words: list[str], said: str) -> None:
    done = quizapp("results", *words)
    assert done.status == 2
    assert done.out == ""
    assert said in done.err.splitlines()[-1]


@posix
def test_an_output_that_ends_early_ends_it_quietly(quizapp: Program) -> None:
    with Store.open(quizapp.home / STORE_FILE) as store:
        for number in range(30):
            asked = tuple((f"bank {number}", "q") for number in range(1000))
            store.begin(replace(session(f"s{number}"), questions=asked))
            store.end(f"s{number}", session().at)
    command = [sys.executable, "-m", "quizapp", "results", "--summary"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=quizapp.environ
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
