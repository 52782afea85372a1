"""A text where a list belongs that looks like one: warned of, and the list is written out."""

import pytest

from quizapp.bank import Severity
from tests.bank.samples import problems, reading, with_question

QUESTION = "id: q\nquestion: Q\nanswer: A\n"
POOL = "pools:\n  towns: {}\n"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Rhine, Elbe, Oder", "write [Rhine, Elbe, Oder]"),
        ("red;green", "write [red, green]"),
        ("May 2006, 12 June, July", "write [May 2006, 12 June, July]"),
        ("The Peace of Westphalia,the Treaty, it", ""),
        ("x, y [z], w", "write [one, two, …]"),
        (f"{'a' * 30}, {'b' * 30}, {'c' * 30}", "write [one, two, …]"),
        ("-Peace -Treaty", "put a space after each '-'"),
        ("\n  -Peace\n  -Treaty", "put a space after each '-'"),
        ("\n  -Peace", "put a space after each '-'"),
        ("Rhine", ""),
        ("Rhine, Elbe and Oder", ""),
        ("Red, white, and blue", ""),
        ("Yes, always", ""),
        ("1,000,000", ""),
        ("The Rhine, which is long, ends there", ""),
        ("it rose, it shone, it set.", ""),
        ("the one that Saint Sava himself had built, not that, never", ""),
        ("-x", ""),
        ("-5", ""),
        ('"Rhine, Elbe, Oder"', ""),
        ("'-Peace -Treaty'", ""),
        ("[Rhine]", ""),
        ("{text: 'Rhine, Elbe, Oder'}", ""),
    ],
)
def test_distractors(text: str, fix: str) -> None:
    found = reading(with_question(f"distractors: {text}", question=QUESTION))
    assert found.bank is not None
    told = found.diagnostics
    assert [each.hint for each in told] == (
        [f"{fix}; if it is one text, put it in quotes"] if fix else []
    )
    assert {each.rule for each in told} <= {"list-as-text"}
    assert {each.severity for each in told} <= {Severity.WARNING}


def test_it_is_told_at_its_place() -> None:
    found = reading(with_question("distractors: Rhine, Elbe, Oder", question=QUESTION))
    (told,) = found.diagnostics
    assert (told.line, told.column, told.length) == (6, 18, 17)
    assert told.message == "'Rhine, Elbe, Oder' is one text in 'distractors', and looks like a list"


def test_so_are_pools_what_is_excluded_and_anchors() -> None:
    passages = "passages: {p: {text: It is., anchors: one; two}}\n"
    lines = ("distractors: {pool: towns}", "exclude:", "  -Bor", "  -Ruma", "passage: p")
    text = POOL.format("Bor, Ruma, Niš") + passages + with_question(*lines, question=QUESTION)
    rules = [each for each in problems(reading(text)) if each[0] == "list-as-text"]
    assert rules == [("list-as-text", line, column) for line, column in ((2, 10), (3, 39), (11, 7))]


@pytest.mark.parametrize("answer", ["-x", "Rhine, Elbe, Oder", "[-x]", "[\n  -x]", "'-a -b'"])
def test_an_answer_is_one_text_as_a_rule(answer: str) -> None:
    question = f"id: q\nquestion: Q\nanswer: {answer}\ndistractors: [B]\n"
    assert problems(reading(with_question(question=question))) == []


def test_dashes_without_their_spaces_are_told_of_an_answer_too() -> None:
    question = "id: q\nquestion: Q\nanswer:\n  -Peace\n  -Treaty\ndistractors: [B]\n"
    assert problems(reading(with_question(question=question))) == [("list-as-text", 6, 7)]
