"""`study` from day to day: what is due, what is new, when to come back, and narrowing."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import CAPITALS, Program

TAGGED = """\
title: Rivers
questions:
  - id: sava
    question: Where does the Sava end?
    answer: In Belgrade
    distractors: [In Zagreb, In Novi Sad]
    tags: [sava]
    difficulty: hard
  - id: drina
    question: Where does the Drina end?
    answer: In the Sava
    distractors: [In the Tisa, In the Drava]
    tags: [drina]
"""


@pytest.fixture
def done(quizapp: Program) -> Program:
    """Everything was answered today."""
    quizapp("study", "capitals", typed="1\n1\n1\n" * 3)
    return quizapp


def test_when_nothing_is_due_it_says_when_to_come_back(done: Program) -> None:
    said = done("study", "capitals")
    assert (said.status, said.err) == (0, "")
    first, ahead = said.out.splitlines()
    assert re.fullmatch(r"Nothing is due. Next: [1-3] questions? .+ at 04:00\.", first)
    assert ahead == "quizapp study --ahead practises what is not due yet."
    assert done("capitals").out == said.out


def test_ahead_of_time_everything_can_be_practised(done: Program) -> None:
    assert "Question 1 of 3" in done("study", "capitals", "--ahead").out
    assert "Question 1 of 2" in done("study", "capitals", "--ahead", "--count", "2").out


def test_the_new_ones_of_a_day_come_to_an_end_and_all_asks_on(quizapp: Program) -> None:
    quizapp("config", "new_per_day", "1")
    assert "Study: 1 question," in quizapp("study", typed="1\n1\n\n").out
    said = quizapp("study")
    assert re.match(r"Nothing is due. Next: [12] questions? tomorrow at 04:00\.", said.out)
    assert "quizapp study --all asks new questions beyond those of the day." in said.out
    assert "Study: 2 questions," in quizapp("study", "--all").out


def test_a_day_begins_when_the_settings_say(done: Program) -> None:
    done("config", "day_start", "0:00")
    assert "at 00:00." in done("study").out


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["--tag", "sava"], ["Sava"]),
        (["--tag", "sava", "--tag", "drina"], ["Sava", "Drina"]),
        (["--difficulty", "hard"], ["Sava"]),
    ],
)
@pytest.mark.parametrize("mode", ["study", "drill"])
def test_a_round_is_narrowed(
    quizapp: Program, mode: str, words: list[str], asked: list[str]
) -> None:
    quizapp.write("rivers.yaml", TAGGED)
    out = quizapp(mode, *words, typed="s\ns\n").out
    assert f"of {len(asked)}\n" in out
    assert all(f"Where does the {name} end?" in out for name in asked)


def test_a_passage_narrows_too(quizapp: Program) -> None:
    out = quizapp("drill", "--passage", "serbia", "--all").out
    assert "Question 1 of 1" in out
    assert "capital of Serbia" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--tag", "savva"], 'no question has the tag "savva". Did you mean "sava"?'),
        (["--passage", "nowhere"], 'no question has the passage "nowhere".'),
        (["--tag", "drina", "--difficulty", "hard"], "no question fits all of that"),
        (["--difficulty", "harder"], "invalid choice: 'harder'"),
    ],
)
def test_what_nothing_fits_is_refused(quizapp: Program, words: list[str], said: str) -> None:
    quizapp.write("rivers.yaml", TAGGED)
    done = quizapp("study", *words)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_round_that_was_left_waits_while_another_is_asked_for(quizapp: Program) -> None:
    quizapp("study", "capitals", typed="1\n")
    assert "Going on" not in quizapp("study", "capitals", "--ahead").out
    assert "Going on" in quizapp("study", "capitals").out


def test_a_bank_of_drafts_has_nothing_to_ask(empty: Program, tmp_path: Path) -> None:
    draft = CAPITALS.replace("  - id", "  - status: draft\n    id")
    path = tmp_path / "drafts.yaml"
    path.write_text(draft, "utf-8")
    done = empty("study", str(path))
    assert (done.status, done.out) == (2, "")
    assert "every one is a draft" in done.err
