"""Examining a bank: the reader's problems and the rules' advice, as one list."""

from pathlib import Path

import pytest

from quizapp.bank import Folders, Reading, find, select
from quizapp.bank.examining import examine
from quizapp.bank.rules import lint
from tests.bank.samples import problems, with_question

ADVISED = """\
title: T
questions:
  - question: What is it, in C #major?
    answer: A very much longer answer than all of the others
    distractors: [B, C]
"""


def examined(folder: Path, text: str | bytes, *unwanted: str) -> Reading:
    path = folder / "bank.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return examine(path, wanted=lambda rule: rule not in unwanted)


def test_advice_joins_what_the_reader_found_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = examined(tmp_path, ADVISED)
    rules = [rule for rule, *_ in problems(found)]
    assert {"no-id", "dropped-text", "longest-is-key", "no-why", "no-passage"} == set(rules)
    places = [(each.line, each.column) for each in found.diagnostics]
    assert places == sorted(places)
    assert (found.errors, found.warnings, found.total) == (0, 4, 5)


def test_a_bank_with_errors_gets_no_advice(tmp_path: Path) -> None:
    found = examined(tmp_path, ADVISED.replace("[B, C]", "[B, b]"))
    assert found.bank is None
    assert {rule for rule, *_ in problems(found)} == {"dropped-text", "duplicate-option"}


def test_what_is_not_wanted_is_neither_told_nor_counted(tmp_path: Path) -> None:
    found = examined(tmp_path, ADVISED, "no-id", "dropped-text", "no-why")
    assert {rule for rule, *_ in problems(found)} == {"longest-is-key", "no-passage"}
    assert found.total == 2


def test_errors_are_wanted_always(tmp_path: Path) -> None:
    found = examined(tmp_path, with_question("anwser: B"), "unknown-key")
    assert found.errors == 1


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_carets_find_the_words_in_any_file(tmp_path: Path, end: str) -> None:
    data = b"\xef\xbb\xbf" + ADVISED.replace("\n", end).encode()
    found = {each.rule: each for each in examined(tmp_path, data).diagnostics}
    longest = found["longest-is-key"]
    assert longest.source == "    answer: A very much longer answer than all of the others"
    assert longest.source[longest.column - 1 :][: longest.length].startswith("A very much")


def test_lint_alone_says_the_same(tmp_path: Path) -> None:
    found = examined(tmp_path, ADVISED, "dropped-text")
    assert found.bank is not None
    told = [(each.rule, each.message, each.hint) for each in lint(found.bank)]
    assert sorted(told) == sorted((d.rule, d.message, d.hint) for d in found.diagnostics)


def test_banks_are_found_and_chosen_examined(tmp_path: Path) -> None:
    examined(tmp_path, ADVISED)
    folders = Folders(bank_dir=tmp_path)
    (whole,) = find(folders, examine)
    assert "no-id" in {rule for rule, *_ in problems(whole)}
    assert select("bank", folders, examine) == whole
    assert select(str(tmp_path / "bank.yaml"), folders, examine) == whole


def test_what_cannot_be_read_is_told_likewise(tmp_path: Path) -> None:
    assert problems(examine(tmp_path)) == [("unreadable-file", 1, 1)]
