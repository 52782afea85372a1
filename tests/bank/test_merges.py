"""Merges of two versions of a bank that nobody finished: each is named where it begins."""

import pytest

from tests.bank.samples import problems, reading

TEXT = """\
title: T
questions:
  - id: a
    question: A
<<<<<<< HEAD
    answer: B
=======
    answer: C
>>>>>>> branch
    distractors: [D]
"""
MORE = "<<<<<<< HEAD\n  - id: b\n=======\n  - id: c\n>>>>>>> branch\n"


def test_it_is_told_with_the_way_out_and_nothing_is_missing() -> None:
    (told,) = reading(TEXT).diagnostics
    assert (told.rule, told.line, told.column, told.length) == ("unfinished-merge", 5, 1, 7)
    assert told.message == "an unfinished merge begins here"
    assert told.hint == "choose one side and delete the lines with <<<<<<<, ======= and >>>>>>>"


def test_so_are_all_of_a_file_and_what_is_wrong_before_them() -> None:
    found = reading(TEXT.replace("title: T", "titel: T") + MORE)
    merges = [("unfinished-merge", line, 1) for line in (5, 11)]
    assert problems(found) == [("unknown-key", 1, 1), *merges]


@pytest.mark.parametrize("left", ["=======", ">>>>>>> branch"])
def test_so_is_what_is_left_of_one(left: str) -> None:
    lines = TEXT.splitlines()
    text = "\n".join([*lines[:4], "    answer: B", left, *lines[9:]])
    assert problems(reading(text)) == [("unfinished-merge", 6, 1)]


def test_a_slip_before_it_is_told_too() -> None:
    found = reading(TEXT.replace("question: A", "question: @A"))
    assert problems(found) == [("needs-quotes", 4, 15), ("unfinished-merge", 5, 1)]


def test_so_is_one_within_quotes() -> None:
    text = 'title: "T\n<<<<<<< HEAD\n  U\n=======\n  V\n>>>>>>> branch\n  W"\n'
    found = reading(f"{text}questions:\n  - {{id: q, question: Q, answer: A, distractors: [B]}}\n")
    assert problems(found) == [("unfinished-merge", 2, 1)]


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "=======", ">>>>>>> branch"])
def test_such_lines_within_a_text_are_text(line: str) -> None:
    text = f"title: T\ndescription: |\n  {line}\n"
    found = reading(f"{text}questions:\n  - {{id: q, question: Q, answer: A, distractors: [B]}}\n")
    assert found.bank is not None
    assert found.bank.description == line
