"""Commands that cannot be understood: one clear line on stderr, and exit status 2."""

import os

import pytest

from tests.cli.conftest import Program


def refused(program: Program, *words: str) -> str:
    done = program(*words)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith("quizapp: ")
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err
    return done.err


@pytest.mark.parametrize("number", ["0", "-1", "two", "", "1.5", "1e3", "٣", "9" * 5000])
@pytest.mark.parametrize("verb", ["study", "drill", "generate"])
def test_a_count_that_is_none(quizapp: Program, verb: str, number: str) -> None:
    line = refused(quizapp, verb, f"--count={number}")
    assert "--count" in line
    assert "1 or more" in line


def test_an_option_without_its_value(quizapp: Program) -> None:
    assert "--seed" in refused(quizapp, "drill", "--seed")


def test_an_empty_seed(quizapp: Program) -> None:
    assert "it is empty" in refused(quizapp, "drill", "--seed", " ")


def test_a_format_there_is_not(quizapp: Program) -> None:
    assert "markdown" in refused(quizapp, "generate", "--format", "pdf")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["drill", "--cuont", "3"], "--count"),
        (["drill", "--see", "3"], "--seed"),
        (["stduy"], "study"),
        (["drlil", "capitals"], "drill"),
        (["study", "capitels"], "capitals"),
        (["generate", "Capitals"], "capitals"),
    ],
)
def test_a_slip_is_met_with_what_was_probably_meant(
    quizapp: Program, words: list[str], meant: str
) -> None:
    assert f'Did you mean "{meant}"?' in refused(quizapp, *words)


@pytest.mark.parametrize(
    ("verb", "word"), [("new", "history"), ("drill", "stuy"), ("stats", "chek"), ("check", "stuy")]
)
def test_where_a_bank_alone_fits_the_banks_are_named_and_no_command(
    quizapp: Program, verb: str, word: str
) -> None:
    line = refused(quizapp, verb, word)
    assert f'there is no bank "{word}". Banks found: capitals.' in line
    assert "Did you mean" not in line


def test_no_abbreviation_is_guessed(quizapp: Program) -> None:
    refused(quizapp, "drill", "--cou", "1")


def test_an_option_a_verb_does_not_have(quizapp: Program) -> None:
    assert '"--seed"' in refused(quizapp, "study", "--seed", "7")


def test_one_bank_at_a_time(quizapp: Program) -> None:
    assert "one BANK at a time" in refused(quizapp, "study", "capitals", "more")


def test_a_bank_there_is_not(quizapp: Program) -> None:
    assert "capitals" in refused(quizapp, "study", "no-such-bank")
    refused(quizapp, "study", "no/such/file.yaml")


def test_hostile_words_reach_no_terminal(quizapp: Program) -> None:
    line = refused(quizapp, "study", "\x1b]0;owned\x07\x1b[2J")
    assert "\x1b" not in line
    assert "\x07" not in line
    assert "\x1b" not in refused(quizapp, "drill", "--count", "\x1b[31m")
    assert "\x1b" not in refused(quizapp, "drill", "--\x1b[31m")


def test_a_seed_of_bytes_that_are_no_text_is_a_seed_like_any_other(quizapp: Program) -> None:
    seed = os.fsdecode(b"\xff")
    first, second = (quizapp("generate", "capitals", "--seed", seed) for _ in range(2))
    assert first == second
    assert (first.status, first.err) == (0, "")
