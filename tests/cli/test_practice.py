"""`study`, `drill` and `quizapp BANK` in lines of text, fed from a pipe."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import BROKEN, CAPITALS, Program


def test_a_drill_from_a_pipe(quizapp: Program) -> None:
    done = quizapp("drill", "capitals", "--count", "2", "--seed", "7", typed="1\n1\n")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Drill: 2 questions, seed 7.\n")
    assert "Question 2 of 2" in done.out
    assert "That was the round." in done.out
    assert re.search(r"of 2 points, \d+ percent", done.out)


@pytest.mark.parametrize(
    "words", [["study"], ["drill"], ["capitals"], ["study", "capitals"], ["drill", "--plain"]]
)
def test_the_end_of_the_input_quits_politely(quizapp: Program, words: list[str]) -> None:
    done = quizapp(*words)
    assert (done.status, done.err) == (0, "")
    assert "Question 1 of" in done.out
    assert "No question was answered." in done.out


def test_a_bank_is_named_by_its_id_or_its_path(quizapp: Program) -> None:
    by_id, by_path = (
        quizapp("drill", name, "--seed", "7")
        for name in ("capitals", str(quizapp.banks / "capitals.yaml"))
    )
    assert by_id == by_path


@pytest.mark.parametrize("mode", ["study", "drill"])
def test_a_round_that_was_left_is_gone_on_with(quizapp: Program, mode: str) -> None:
    first = quizapp(mode, "capitals", typed="1\n").out
    assert "Nothing is lost" in first
    assert f"To go on from here: quizapp {mode} capitals" in first
    second = quizapp(mode, "capitals").out
    assert second.startswith("Going on with the round you left: 1 of 3 answered.")
    open_before = first.split("Question 2 of 3\n")[1].split("Your answer:")[0]
    assert second.split("Question 2 of 3\n")[1].split("Your answer:")[0] == open_before


def test_saying_count_or_seed_starts_anew(quizapp: Program) -> None:
    quizapp("drill", "capitals", typed="1\n")
    assert quizapp("drill", "capitals", "--count", "2").out.startswith("Drill: 2 questions")
    quizapp("drill", "capitals", typed="1\n")
    assert quizapp("drill", "capitals", "--seed", "7").out.startswith("Drill: 3 questions, seed 7")


def test_a_round_of_another_kind_or_of_more_banks_is_left_alone(quizapp: Program) -> None:
    quizapp.write("towns.yaml", CAPITALS)
    quizapp("drill", "--count", "all", typed="1\n")
    assert quizapp("study").out.startswith("Study:")
    assert quizapp("drill", "towns").out.startswith("Drill: 3 questions")


def test_a_count_larger_than_the_bank_says_so(quizapp: Program) -> None:
    done = quizapp("study", "capitals", "--count", "40")
    assert done.status == 0
    assert done.err == "quizapp: there are only 3 questions, not 40\n"
    assert "Question 1 of 3" in done.out


def test_a_broken_bank_is_named_and_left_out(quizapp: Program) -> None:
    quizapp.write("broken.yaml", BROKEN)
    done = quizapp("drill", "--count", "all")
    assert done.status == 0
    assert done.err.count("\n") == 1
    assert done.err.startswith("quizapp: ")
    assert "broken.yaml" in done.err
    assert "Question 1 of" in done.out


def test_a_broken_bank_that_is_asked_for_is_refused(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", BROKEN)
    for name in ("broken", str(path)):
        done = quizapp("study", name)
        assert (done.status, done.out) == (2, "")
        assert done.err.count("\n") == 1
        assert "broken.yaml:3:" in done.err
        assert "; fix: " in done.err


def test_the_answer_of_one_day_is_there_on_the_next(quizapp: Program) -> None:
    quizapp("study", "capitals", "--count", "2", typed="1\n1\n")
    said = quizapp("study", "capitals", "--count", "1").out
    assert "Which towns lie on the Danube?" in said


def test_options_stand_before_or_after_the_verb(quizapp: Program, tmp_path: Path) -> None:
    home = str(tmp_path / "elsewhere")
    quizapp("--data-dir", home, "study", "capitals", typed="1\n")
    assert "Going on" in quizapp("study", "capitals", "--data-dir", home).out
    assert "Going on" not in quizapp("study", "capitals").out


def test_players_are_kept_apart_and_their_names_cleaned(quizapp: Program) -> None:
    quizapp("study", "capitals", "--player", "A\x1b[31m" + "n" * 300, typed="1\n")
    assert "Going on" not in quizapp("study", "capitals").out
    again = quizapp("study", "capitals", "--player", "A\x1b[31m" + "n" * 400)
    assert "Going on" in again.out


@pytest.mark.parametrize("words", [["study"], ["banks"], []])
def test_a_data_folder_that_cannot_be_used(quizapp: Program, words: list[str]) -> None:
    quizapp.home.write_text("a file", "utf-8")
    done = quizapp(*words)
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "--data-dir" in done.err


@pytest.mark.parametrize("content", [b"", b"no history at all" * 100])
def test_a_damaged_history_is_refused_and_left_as_it_is(quizapp: Program, content: bytes) -> None:
    quizapp.home.mkdir()
    store = quizapp.home / "history.db"
    store.write_bytes(content)
    done = quizapp("study", typed="1\n")
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert store.read_bytes() == content


@pytest.mark.parametrize("option", ["--seconds", "--minutes"])
@pytest.mark.parametrize("text", ["0", "-5", "1.5", "ten", "", "²", "9" * 400, "3601"])
def test_a_limit_that_is_none_is_refused(quizapp: Program, option: str, text: str) -> None:
    done = quizapp("drill", option, text, typed="1\n")
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert f"is no number of {option[2:]}; say 1 to " in done.err
    assert len(done.err) < 200


def test_a_limit_begins_a_new_drill_and_is_there_again_when_it_is_gone_on_with(
    quizapp: Program,
) -> None:
    quizapp("drill", "capitals", typed="1\n")
    begun = quizapp("drill", "capitals", "--seconds", "600", "--minutes", "30", typed="1\n").out
    assert begun.startswith("Drill: 3 questions")
    assert "You have 600 seconds for each question." in begun
    again = quizapp("drill", "capitals").out
    assert again.startswith("Going on with the round you left: 1 of 3 answered.")
    assert "You have 600 seconds for each question." in again
    assert re.search(r"The round ends in (29 minutes \d+ seconds|30 minutes)", again)


def test_limits_are_for_drills(quizapp: Program) -> None:
    done = quizapp("study", "--seconds", "20")
    assert (done.status, done.out) == (2, "")
    assert 'there is no option "--seconds"' in done.err
