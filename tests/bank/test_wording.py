"""Names and numbers that cannot be what they should be: what is told, and what to write."""

import pytest

from tests.bank.samples import reading, with_question

SIGNS = "letters, digits, '.', '_', '-'"
QUESTION = "id: q\nquestion: Q\nanswer: A\ndistractors: [B]\n"


def told(text: str, rule: str) -> tuple[str, str]:
    (found,) = (each for each in reading(text).diagnostics if each.rule == rule)
    return found.message, found.hint


@pytest.mark.parametrize(
    ("line", "message", "fix"),
    [
        ("tags: [c/d]", f"'c/d' is no tag: it may have {SIGNS}, spaces inside", "write 'c-d'"),
        ("tags: c & d", f"'c & d' is no tag: it may have {SIGNS}, spaces inside", "write 'c - d'"),
        (
            "tags: one, two",
            f"'one, two' is no tag: it may have {SIGNS}, spaces inside",
            "write several as a list: [one, two]",
        ),
        (
            "passage: two words",
            f"'two words' is no passage id: it may have {SIGNS}",
            "write 'two-words'",
        ),
        (
            "passage: p1, p2",
            f"'p1, p2' is no passage id: it may have {SIGNS}",
            "write several as a list: [one, two]",
        ),
        (
            "allow: [no why]",
            f"'no why' is no name of a rule: it may have {SIGNS}",
            "write 'no-why'",
        ),
        (
            "tags: ['!']",
            f"'!' is no tag: it may have {SIGNS}, spaces inside",
            "such characters alone",
        ),
    ],
)
def test_a_name_of_other_signs(line: str, message: str, fix: str) -> None:
    found = told(with_question(line, question=QUESTION), "bad-name")
    assert found[0] == message
    assert found[1].endswith(fix)


@pytest.mark.parametrize("key", ["tags", "passage"])
def test_a_name_is_to_be_shortened_where_it_is_too_long(key: str) -> None:
    message, hint = told(with_question(f"{key}: {'x' * 101}", question=QUESTION), "bad-name")
    assert message.endswith(": it may have 100 characters")
    assert hint == "shorten it"


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("four", "write it in digits, such as 'options: 4', not 'four'"),
        ("4.0", "write 'options: 4', not '4.0'"),
        ("10", "write 'options: 9', not '10'"),
        ("1", "write 'options: 2', not '1'"),
        ("-4", "write 'options: 2', not '-4'"),
        ("9" * 40, f"write 'options: 9', not '{'9' * 40}'"),
    ],
)
def test_a_number_is_written_out(typed: str, fix: str) -> None:
    text = with_question(f"options: {typed}", question=QUESTION)
    assert told(text, "bad-number") == ("'options' is a whole number from 2 to 9", fix)


def test_a_number_that_begins_at_one() -> None:
    message, hint = told("format: one\n" + with_question(), "bad-number")
    assert message == "'format' is a whole number from 1 to 999999999"
    assert hint == "write it in digits, such as 'format: 1', not 'one'"
