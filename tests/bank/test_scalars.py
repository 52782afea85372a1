"""What the author typed is what is read, whatever YAML's own types would make of it."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.bank.text import unsafe
from tests.bank.samples import one, reading, sound, with_question

TYPED = [
    "No",
    "no",
    "NO",
    "off",
    "yes",
    "On",
    "true",
    "2006",
    "12:30",
    "1.10",
    "0x1F",
    "0123",
    "1_000",
    "1e3",
    ".inf",
    "2006-12-14",
    "2024-02-30",
    "2006-12-14 10:00:00",
    "Null",
    "NULL",
    "=",
    "C#",
]


@pytest.mark.parametrize("typed", TYPED)
def test_a_plain_scalar_is_the_text_that_was_typed(typed: str) -> None:
    question = "id: q\nquestion: Which?\nanswer: {}\ndistractors: [other]\n"
    assert one(with_question(question=question.format(typed))).key == (typed,)


def test_so_it_is_in_lists_pools_and_keys() -> None:
    bank = sound("""\
        title: 1.10
        pools: {no: [No, 0x1F, 2006-12-14, 12:30]}
        statements:
          - {id: 0123, text: "It is [[yes|no]].", tags: [2006, off], why: {No: 1_000}}
        """)
    (item,) = bank.items
    assert (bank.title, item.id, item.tags, item.why) == (
        "1.10",
        "0123",
        ("2006", "off"),
        {"No": "1_000"},
    )
    assert bank.pools["no"].members == ("No", "0x1F", "2006-12-14", "12:30")


@pytest.mark.parametrize("nothing", ["~", "null", ""])
def test_only_plain_null_is_missing(nothing: str) -> None:
    assert one(with_question(f"hint: {nothing}")).hint is None


@pytest.mark.parametrize("quoted", ['"~"', "'null'"])
def test_a_quoted_null_is_text(quoted: str) -> None:
    assert one(with_question(f"hint: {quoted}")).hint == quoted.strip("\"'")


def test_block_scalars_lose_their_last_line_end_and_keep_the_others() -> None:
    item = one(with_question("explanation: |", "  one", "  two"))
    assert item.explanation == "one\ntwo"


def test_crlf_and_a_signature_change_nothing() -> None:
    text = with_question("explanation: |", "  one", "  two")
    plain, windows = reading(text), reading("\ufeff" + text.replace("\n", "\r\n"))
    assert plain.bank is not None
    assert windows.bank is not None
    assert plain.bank.items == windows.bank.items
    assert plain.bank.digest != windows.bank.digest


@given(st.text(st.characters(exclude_categories=["Cs", "Co", "Cn"]), min_size=1))
@example("  two  spaces ")
@example("a # b: c")
@example("\U0001f469\u200d\U0001f52c e\u0301 \u0645\u0631\u062d\u0628\u0627")
def test_any_text_a_terminal_may_see_survives(text: str) -> None:
    read = reading(with_question(f"hint: {json.dumps(text, ensure_ascii=False)}"))
    if unsafe(text) is not None:
        assert {each.rule for each in read.diagnostics} == {"unsafe-character"}
    elif text.isspace():
        assert [each.rule for each in read.diagnostics] == ["empty-text"]
    else:
        assert read.bank is not None
        assert read.bank.items[0].hint == text
