"""`quizapp exam` in lines of text, fed from a pipe."""

import re

import pytest

from tests.cli.conftest import CAPITALS, Program
from tests.cli.test_usage import refused

ANA = ("--name", "Ana")


def questions(said: str) -> list[str]:
    """The questions and options that were asked, as they stood there."""
    return re.findall(r"^Question \d+ of \d+\n\n(.*?)Your answer:", said, re.MULTILINE | re.DOTALL)


def test_an_exam_from_a_pipe(quizapp: Program) -> None:
    done = quizapp("exam", "--count", "2", "--seed", "7", *ANA, typed="2\n1\nhand in\n")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Exam: 2 questions; 60% passes. Seed 7.\n")
    asked, review = done.out.split("The exam is handed in.\n")
    assert "Right." not in asked
    assert "Not quite" not in asked
    assert re.match(r"(Not passed|Passed): \d+%\. It takes 60%\.\n", review)


def test_the_pass_mark_decides(quizapp: Program) -> None:
    for mark, word in (("0", "Passed"), ("100", "Not passed")):
        said = quizapp("exam", "--count", "1", "--pass", mark, *ANA, typed="hand in\nyes\n").out
        assert f"{word}: 0%. It takes {mark}%." in said


def test_one_seed_gives_the_room_the_same_and_a_drill_too(quizapp: Program) -> None:
    words = ("--count", "2", "--seed", "a word")
    ana = quizapp("exam", *words, "--name", "Ana", typed="s\ns\n").out
    bo = quizapp("exam", *words, "--name", "Bo", typed="s\ns\n").out
    drill = quizapp("drill", *words, typed="s\ns\n").out
    assert len(questions(ana)) == 2
    assert questions(ana) == questions(bo) == questions(drill)


def test_the_same_command_goes_on_after_the_end_of_the_input(quizapp: Program) -> None:
    words = ("exam", "--count", "2", "--seed", "7", "--minutes", "30", *ANA)
    first = quizapp(*words, typed="1\n")
    assert (first.status, first.err) == (0, "")
    assert "Not handed in: 1 answered, 1 open." in first.out
    assert "To go on from here: quizapp exam --player Ana" in first.out
    for again in (words, ("exam", "--player", "Ana"), ("exam", "capitals", *ANA)):
        assert quizapp(*again).out.startswith(
            "Going on with the exam you left: 1 answered, 1 open."
        )
    assert quizapp("exam", "--name", "Bo").out.startswith("Exam: ")
    assert quizapp("exam", *ANA, "--seed", "8").out.startswith("Exam: ")


def test_the_name_of_a_player_or_of_the_settings_will_do(quizapp: Program) -> None:
    assert quizapp("exam", "--player", "Ana").status == 0
    quizapp.home.mkdir(exist_ok=True)
    (quizapp.home / "config.yaml").write_text("player: Bo\n", "utf-8")
    assert quizapp("exam", typed="1\n").status == 0
    assert "Going on" in quizapp("exam", "--name", "Bo").out


def test_a_pipe_without_a_name_is_refused(quizapp: Program) -> None:
    line = refused(quizapp, "exam", "--count", "2")
    assert "--name" in line
    assert not quizapp.home.exists()


def test_a_name_is_cleaned_and_cut(quizapp: Program) -> None:
    name = "A\x1b[31m[b]" + "n" * 300
    done = quizapp("exam", "--name", name, typed="1\n")
    assert done.status == 0
    assert "\x1b" not in done.out
    assert "[b]nnn" in done.out
    assert "n" * 101 not in done.out
    assert "Going on" in quizapp("exam", "--name", name).out


def test_a_count_larger_than_the_bank_says_so(quizapp: Program) -> None:
    done = quizapp("exam", "--count", "40", "--name", "Ana")
    assert done.err == "quizapp: there are only 3 questions, not 40\n"
    assert "Question 1 of 3" in done.out
    again = quizapp("exam", "--count", "40", "--name", "Ana")
    assert (again.status, again.err) == (0, "")
    assert "Going on" in again.out


def test_it_is_narrowed_as_a_drill_is(quizapp: Program) -> None:
    quizapp.write(
        "capitals.yaml", CAPITALS.replace("- id: italy", "- id: italy\n    tags: [south]")
    )
    said = quizapp("exam", "--tag", "south", "--all", *ANA).out
    assert "Question 1 of 1" in said
    assert "Italy" in said
    assert "no question has the tag" in refused(quizapp, "exam", "--tag", "north", *ANA)


@pytest.mark.parametrize("word", ["0", "-1", "1441", "ten", "", "1.5", "9" * 5000, "\x1b[31m"])
def test_minutes_that_are_none(quizapp: Program, word: str) -> None:
    line = refused(quizapp, "exam", f"--minutes={word}", *ANA)
    assert "--minutes: " in line
    assert "is no number of minutes; say 1 to 1440" in line


@pytest.mark.parametrize("word", ["101", "-1", "60%", ""])
def test_a_pass_mark_that_is_none(quizapp: Program, word: str) -> None:
    line = refused(quizapp, "exam", f"--pass={word}", *ANA)
    assert "is no number of percent; say 0 to 100" in line


def test_a_bank_of_drafts_gives_no_exam(quizapp: Program) -> None:
    drafts = CAPITALS.replace("    question:", "    status: draft\n    question:")
    quizapp.write("capitals.yaml", drafts)
    assert "no question to ask" in refused(quizapp, "exam", *ANA)
    assert not (quizapp.home / "history.db").exists()


def test_a_running_exam_is_not_the_round_that_drill_goes_on_with(quizapp: Program) -> None:
    quizapp("exam", "--player", "Ana", typed="1\n")
    assert quizapp("drill", "--player", "Ana").out.startswith("Drill:")


def test_nobody_is_told_what_was_right_before_it_is_handed_in(quizapp: Program) -> None:
    quizapp("exam", "--count", "2", "--seed", "7", *ANA, typed="1\n2\n")
    open_, out = "quizapp: left out until handed in: 1 exam: Ana\n", str(quizapp.home / "out")
    for words in (["--summary"], ["--format", "json"], ["--session", "latest"]):
        done = quizapp("results", *words)
        assert (done.status, done.err) == (0, f"{open_}quizapp: no round fits that\n")
        assert "Ana" not in done.out
    assert quizapp("results", "--out", out).err.startswith(open_)
    assert "0 answers in a year" in quizapp("stats", "--player", "Ana").out
    quizapp("exam", *ANA, typed="hand in\n")
    assert "Ana,,capitals,exam,7,2,2," in quizapp("results", "--summary").out
    assert "2 answers in a year" in quizapp("stats", "--player", "Ana").out
