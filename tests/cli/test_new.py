"""`quizapp new`: a question by interview or by options, a fresh bank, a bank from a text."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CAPITALS, Done, Program

ROME = ("--question", "What is the capital of Spain?", "--answer", "Madrid")
WRONG = ("--distractor", "Seville :: It lies in the south.", "--distractor", "Bilbao")
TYPED = [
    "What is the capital of Spain?",
    "Madrid",
    "",
    "Seville",
    "It lies in the south.",
    "Madrid",
    "Bilbao",
    "",
    "",
    "1",
    "Madrid",
    "has been BELGRADE for",
    "It stands on a plateau.",
    "",
    "towns, south west",
    "easy",
]


@pytest.fixture
def bank(quizapp: Program) -> Path:
    return quizapp.banks / "capitals.yaml"


def asked(program: Program, *arguments: str, lines: list[str]) -> Done:
    return program("new", *arguments, typed="".join(f"{line}\n" for line in lines))


def test_options_add_a_question_and_say_where(quizapp: Program, bank: Path) -> None:
    done = quizapp("new", "capitals", *ROME, *WRONG, "--tag", "south", "--yes")
    assert done == (0, f"{bank}:{CAPITALS.count(chr(10)) + 1}: added capital-spain\n", "")
    text = bank.read_text("utf-8")
    assert text.startswith(CAPITALS)
    assert text[len(CAPITALS) :] == (
        "  - id: capital-spain\n"
        "    question: What is the capital of Spain?\n"
        "    answer: Madrid\n"
        "    distractors:\n"
        "      - text: Seville\n"
        "        why: It lies in the south.\n"
        "      - Bilbao\n"
        "    tags: [south]\n"
    )
    assert quizapp("check", str(bank)).status == 0
    assert "capital-spain" in quizapp("generate", "capitals", "--format", "json", "--count=all").out


def test_the_question_is_shown_and_written_on_yes_alone(quizapp: Program, bank: Path) -> None:
    no = asked(quizapp, "capitals", *ROME, *WRONG, lines=["n"])
    assert no.status == 0
    assert "Nothing was written." in no.out
    assert bank.read_text("utf-8") == CAPITALS
    yes = asked(quizapp, "capitals", *ROME, *WRONG, lines=["y"])
    assert "What is the capital of Spain?" in yes.out
    assert "It lies in the south." in yes.out
    assert "capital-spain" in bank.read_text("utf-8")


def test_an_interview_adds_a_question(quizapp: Program, bank: Path) -> None:
    done = asked(quizapp, "capitals", lines=[*TYPED, "y"])
    assert done.status == 0, done
    assert "That answer stands there already." in done.out
    assert "does not stand in the passage" in done.out
    added = bank.read_text("utf-8").removeprefix(CAPITALS)
    assert "    passage: serbia\n    evidence: has been Belgrade for\n" in added
    assert "    tags: [towns, south west]\n    difficulty: easy\n" in added


def test_what_cannot_be_stored_is_refused_kindly_and_asked_again(
    quizapp: Program, bank: Path
) -> None:
    lines = ["", "What is \x07this?", "What is this\u202e?", *TYPED, "y"]
    done = asked(quizapp, "capitals", lines=lines)
    assert "This is needed." in done.out
    assert "U+0007 bell cannot stand in a bank." in done.out
    assert "U+202E right-to-left override cannot stand in a bank." in done.out
    assert "\x07" not in done.out
    assert "capital-spain" in bank.read_text("utf-8")


def test_of_one_passage_the_one_number_is_asked_for(quizapp: Program) -> None:
    done = asked(quizapp, "capitals", lines=[*TYPED[:9], "7", *TYPED[9:], "y"])
    assert done.status == 0
    assert 'There is no passage "7". Type 1.\n' in done.out


@pytest.mark.parametrize("count", range(0, len(TYPED) + 1, 4))
def test_the_end_of_the_input_writes_nothing(quizapp: Program, bank: Path, count: int) -> None:
    done = asked(quizapp, "capitals", lines=TYPED[:count])
    assert done.status == 2
    assert done.err == "quizapp: the input ended too early; nothing was written\n"
    assert bank.read_text("utf-8") == CAPITALS


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal of POSIX")
def test_ctrl_c_writes_nothing(quizapp: Program, bank: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "quizapp", "new", "capitals"],
        cwd=quizapp.folder,
        env=quizapp.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        said = b""
        while not said.endswith(b"Question: "):
            character = process.stdout.read(1)
            assert character, said
            said += character
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    assert process.returncode == 130
    assert errors == b"quizapp: stopped; nothing was written\n"
    assert bank.read_text("utf-8") == CAPITALS


def test_a_dry_run_prints_the_lines_alone(quizapp: Program, bank: Path) -> None:
    done = quizapp("new", "capitals", *ROME, *WRONG, "--dry-run")
    assert done.out.startswith("  - id: capital-spain\n")
    assert bank.read_text("utf-8") == CAPITALS


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--answer", "Madrid"], "--question too"),
        (["--question", "Q?"], "needs an --answer"),
        ([*ROME, "--distractor", "madrid"], "madrid"),
        ([*ROME, *WRONG, "--passage", "srbia"], "serbia"),
        ([*ROME, *WRONG, "--passage", "serbia", "--evidence", "Rome"], "evidence"),
        ([*ROME, *WRONG, "--hint", "\x1b[31m"], "U+001B escape"),
        ([*ROME, *WRONG, "--id", "serbia"], "taken"),
    ],
)
def test_what_would_be_an_error_is_refused(
    quizapp: Program, bank: Path, words: list[str], said: str
) -> None:
    done = quizapp("new", "capitals", "--yes", *words)
    assert done.status == 2
    assert said in done.err
    assert bank.read_text("utf-8") == CAPITALS


def test_a_bank_in_flow_style_is_refused_before_anything_is_asked(empty: Program) -> None:
    text = "title: T\nquestions: [{question: Q?, answer: A, distractors: [B]}]\n"
    empty.write("flow.yaml", text)
    done = asked(empty, "flow", lines=TYPED)
    assert done.status == 2
    assert done.out == ""
    assert "'questions' is not written as a list of lines" in done.err


def test_an_interview_that_cannot_be_written_is_put_down_to_copy(empty: Program) -> None:
    bank = empty.write("capitals.yaml", CAPITALS)
    bank.chmod(0o444)
    bank.parent.chmod(0o555)
    try:
        done = asked(empty, "capitals", lines=[*TYPED, "y"])
    finally:
        bank.parent.chmod(0o755)
    if done.status:  # root writes what it likes
        assert "This is what you typed:" in done.out
        assert "question: What is the capital of Spain?" in done.out
        assert bank.read_text("utf-8") == CAPITALS


def test_a_fresh_bank_reads_without_errors_and_takes_a_question(empty: Program) -> None:
    path = empty.banks / "rivers.yaml"
    begun = empty("new", "--bank", str(path), "--title", "Rivers: long ones")
    assert begun.status == 0
    assert quizapp_errors(empty, path) == 0
    assert empty("new", "rivers", *ROME, *WRONG, "--yes").status == 0
    assert quizapp_errors(empty, path) == 0
    assert path.read_text("utf-8").count("- id:") == 2


def test_a_fresh_bank_with_its_first_question_has_no_example(empty: Program) -> None:
    path = empty.banks / "rivers.yaml"
    done = empty("new", "--bank", str(path), "--title", "Rivers", *ROME, *WRONG, "--yes")
    assert done.status == 0
    assert quizapp_errors(empty, path) == 0
    assert path.read_text("utf-8").count("- id:") == 1


def test_a_fresh_bank_is_never_written_over_another_file(quizapp: Program, bank: Path) -> None:
    done = quizapp("new", "--bank", str(bank), "--title", "Rivers")
    assert done.status == 2
    assert "exists already" in done.err
    assert bank.read_text("utf-8") == CAPITALS


def test_a_text_becomes_passages_with_a_question_to_write_for_each(empty: Program) -> None:
    article = empty.banks / "danube.txt"
    article.write_bytes(
        b"\xef\xbb\xbfThe Danube\r\n\r\nThe Danube rises in Germany: there # it\r\nis small.\r\n"
        b"\r\nIt ends in the Black Sea,\tfar away.\r\n\r\n\xe6\x97\xa5\xe6\x9c\xac\r\n"
    )
    done = empty("new", "--from", str(article))
    assert done.status == 0, done.err
    bank = article.with_suffix(".yaml")
    assert quizapp_errors(empty, bank) == 0
    text = bank.read_text("utf-8")
    assert "title: The Danube\n\nsource:\n  title: The Danube\n  file: danube.txt\n" in text
    assert "paragraph: 2\n" in text
    assert "The Danube rises in Germany: there # it is small." in text
    assert text.count("status: draft") == 3


@pytest.mark.parametrize(
    ("data", "said"), [(b"\xff\xfe", "UTF-8"), (b" \n\n", "no paragraph"), (None, "no such file")]
)
def test_a_text_that_cannot_be_used_is_said(empty: Program, data: bytes | None, said: str) -> None:
    article = empty.folder / "text.txt"
    if data is not None:
        article.write_bytes(data)
    done = empty("new", "--from", str(article))
    assert done.status == 2
    assert said in done.err
    assert not article.with_suffix(".yaml").exists()


def quizapp_errors(program: Program, path: Path) -> int:
    found = json.loads(program("check", str(path), "--format", "json").out)
    return int(found["errors"])
