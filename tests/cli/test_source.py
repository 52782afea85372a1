"""The reader's own copy of a source, from the command line."""

import json
import os
import re
import sys

import pytest

from tests.bank.copies.texts import BANK, PARAGRAPHS, TEXT
from tests.cli.conftest import Program

NAMED = BANK.replace("date: 2020", "date: 2020, file: light.txt")
VERBATIM = "Keepers lit the lamp"
RESTATED = "The first lamp, of"


@pytest.fixture
def light(empty: Program) -> Program:
    """The program with one bank about a text, and the text elsewhere."""
    empty.write("lighthouse.yaml", BANK)
    (empty.folder / "my light.txt").write_text(TEXT, "utf-8")
    return empty


@pytest.mark.parametrize("verb", ["study", "drill"])
def test_passages_are_shown_from_the_copy_that_was_named(light: Program, verb: str) -> None:
    done = light(verb, "lighthouse", "--count", "all", "--source", "my light.txt", typed="1\n" * 4)
    assert (done.status, done.err) == (0, "")
    assert VERBATIM in done.out
    assert RESTATED not in done.out


def test_a_round_left_open_is_gone_on_with_the_same_copy(light: Program) -> None:
    done = light("study", "--source", "my light.txt", typed="1\n")
    assert "To go on from here: quizapp study --source 'my light.txt'" in done.out


def test_the_copy_that_a_bank_names_needs_no_option(empty: Program) -> None:
    empty.write("lighthouse.yaml", NAMED)
    empty.write("light.txt", TEXT)
    done = empty("study", typed="1\np\n")
    assert (done.status, done.err) == (0, "")
    assert VERBATIM in done.out
    assert f"In the bank's words: {RESTATED}" in done.out


def test_without_the_named_copy_practice_goes_on_and_one_line_says_so(empty: Program) -> None:
    empty.write("lighthouse.yaml", NAMED)
    done = empty("study", typed="1\n")
    assert done.status == 0
    assert RESTATED in done.out
    assert done.err.count("\n") == 1
    assert "light.txt, cannot be read: there is no such file; passages are in" in done.err


def test_a_copy_that_was_asked_for_must_be_there(light: Program) -> None:
    done = light("study", "--source", "no such.txt")
    assert (done.status, done.out) == (2, "")
    assert "no such.txt, cannot be read: there is no such file" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs")
def test_a_pipe_as_a_copy_is_refused_at_once(light: Program) -> None:
    os.mkfifo(light.folder / "pipe")
    done = light("study", "--source", "pipe")
    assert done.status == 2
    assert "this is a pipe, not a file" in done.err


def test_a_copy_belongs_to_one_bank(light: Program) -> None:
    light.write("second.yaml", BANK.replace("id: lighthouse", "id: second"))
    done = light("study", "--source", "my light.txt")
    assert done.status == 2
    assert "say which bank --source belongs to, one of these: lighthouse, second" in done.err
    assert light("study", "second", "--source", "my light.txt", typed="1\n").status == 0


def test_a_hostile_copy_says_nothing_to_the_terminal(light: Program) -> None:
    hostile = TEXT.replace("whale oil", "\x1b]0;T\x07 \u202ewhale\u2069 oil")
    (light.folder / "my light.txt").write_text(hostile, "utf-8")
    done = light("study", "--source", "my light.txt", typed="1\n")
    assert VERBATIM in done.out
    assert not set(done.out) & set("\x1b\x07\u202e\u2069")


def test_a_sheet_is_in_the_words_of_the_bank_unless_a_copy_is_named(light: Program) -> None:
    light.write("lighthouse.yaml", NAMED)
    light.write("light.txt", TEXT)
    for form in ("text", "markdown", "html"):
        command = ("generate", "--count", "all", "--seed", "1", "--format", form)
        plain, copied = light(*command), light(*command, "--source", "my light.txt")
        assert RESTATED in re.sub("«|<mark>", "", plain.out)
        assert VERBATIM not in plain.out
        assert RESTATED not in re.sub("«|<mark>", "", copied.out)
        assert VERBATIM in copied.out
        assert "Marked are the words that come closest" in copied.out


def test_json_keeps_its_contract_and_has_the_original_beside_it(light: Program) -> None:
    command = ("generate", "--count", "all", "--seed", "1", "--format", "json")
    plain = json.loads(light(*command).out)["questions"]
    copied = json.loads(light(*command, "--source", "my light.txt").out)["questions"]
    originals = {}
    for question in copied:
        for passage in question["passages"]:
            originals[question["id"], passage["id"]] = passage.pop("original")
    assert copied == plain
    assert originals["year", "oil"] == {
        "paragraph": 2,
        "text": PARAGRAPHS[1],
        "evidence": ["March 1841"],
        "exact": True,
    }
    assert originals["miles", "oil"]["exact"] is False
    bare = light(*command, "--source", "my light.txt", "--no-answers").out
    assert VERBATIM not in bare
    assert "original" not in bare
