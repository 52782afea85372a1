"""`report`: what a class's answers say of the questions, for a person and for a program."""

import json
from typing import Any

import pytest

from tests.cli.conftest import CAPITALS, Program

MEASURE = ["value", "of", "low", "high"]


@pytest.fixture
def school(quizapp: Program) -> Program:
    """A class of four who drilled by the same seed, one of whom skipped a question."""
    for player, typed in (("Ana", "1\n1\n1\n"), ("Bo", "2\n2\n1\n"), ("Cy", "1\n2\n2\n")):
        done = quizapp("drill", "capitals", "--seed", "7", "--player", player, typed=typed * 2)
        assert done.status == 0
    quizapp("drill", "capitals", "--seed", "7", "--player", "Di", typed="1\ns\n1\n\n1\n")
    return quizapp


def values(quizapp: Program, *words: str) -> dict[str, Any]:
    done = quizapp("report", "--json", *words)
    assert (done.status, done.err) == (0, "")
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_the_json_contract(school: Program) -> None:
    found = values(school, "capitals", "--mode", "drill", "--seed", "7")
    assert list(found) == [
        "bank",
        "mode",
        "seed",
        "pupils",
        "answers",
        "left_out",
        "reliability",
        "questions",
        "passages",
        "tags",
    ]
    assert (found["bank"], found["mode"], found["seed"]) == ("capitals", "drill", "7")
    assert (found["pupils"], found["left_out"]) == (4, 0)
    assert list(found["reliability"]) == [
        "pupils",
        "questions",
        "mean",
        "deviation",
        "measure",
        "value",
        "low",
        "high",
        "error",
        "error_ratio",
    ]
    assert len(found["questions"]) == 3
    question = next(each for each in found["questions"] if each["id"] == "serbia")
    assert list(question) == [
        "bank",
        "id",
        "text",
        "passages",
        "tags",
        "verdicts",
        "asked",
        "answered",
        "facility",
        "discrimination",
        "efficiency",
        "options",
    ]
    assert (question["text"], question["passages"]) == (
        "What is the capital of Serbia?",
        ["serbia"],
    )
    assert list(question["facility"]) == list(question["discrimination"]) == MEASURE
    option = question["options"][0]
    assert list(option) == ["text", "right", "verdict", "chosen", "share", "discrimination"]
    assert (option["text"], option["right"]) == ("Belgrade", True)
    [passage] = found["passages"]
    assert list(passage) == ["bank", "id", "text", "verdict", "questions", "facility"]
    assert found["tags"] == []


def test_no_pupil_is_named(school: Program) -> None:
    for out in (school("report").out, school("report", "--json").out):
        assert not any(name in out for name in ("Ana", "Bo", "Cy", "Di "))


def test_a_person_reads_lines(school: Program) -> None:
    done = school("report")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("4 pupils, 3 questions, ")
    assert "1. no verdict: " in done.out
    assert "right" in done.out


def test_it_is_narrowed(school: Program) -> None:
    assert values(school, "--mode", "study")["pupils"] == 0
    assert values(school, "--seed", "8")["questions"] == []
    assert values(school)["bank"] is None
    school.write("other.yaml", CAPITALS)
    assert values(school, "other")["pupils"] == 0


def test_an_unknown_mode_is_refused_in_a_line(quizapp: Program) -> None:
    done = quizapp("report", "--mode", "vote")
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert "--mode" in done.err


def test_nobody_yet_is_said_and_nothing_is_written(quizapp: Program) -> None:
    done = quizapp("report")
    assert done == (0, "Nobody has answered these questions yet.\n", "")
    assert not quizapp.home.exists()


def test_an_output_without_blocks_gets_digits(school: Program) -> None:
    environ = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = school("report", environ=environ)
    assert done.status == 0
    assert "8888" in done.out


def test_an_unknown_bank_is_refused(quizapp: Program) -> None:
    done = quizapp("report", "capitols")
    assert (done.status, done.out) == (2, "")
    assert 'no bank "capitols"' in done.err


def test_it_tells_of_what_pupils_handed_in(school: Program) -> None:
    folder = school.folder / "in"
    folder.mkdir()
    assert school("history", "export", "in/class.jsonl").status == 0
    (folder / "junk.txt").write_text("no answers", "utf-8")
    elsewhere = {"QUIZAPP_HOME": str(school.folder / "elsewhere")}
    done = school("report", "--from", "in", "--json", environ=elsewhere)
    assert done.status == 0
    assert json.loads(done.out)["pupils"] == 4
    assert "left out: in/junk.txt: " in done.err
    assert not (school.folder / "elsewhere").exists()


def test_where_nothing_was_handed_in_it_says_so(quizapp: Program) -> None:
    done = quizapp("report", "--from", "nowhere")
    assert (done.status, done.out) == (2, "")
    assert "left out: nowhere: " in done.err
    assert "nothing was handed in there" in done.err
