"""Characters that no terminal should be sent, and texts that read the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.text import cells, character_name, clean, clean_line, reading, unsafe

SAFE = [
    "plain",
    "two\nlines",
    "Niš, Ćuprija",
    "\u0645\u0631\u062d\u0628\u0627",
    "e\u0301",
    "\U0001f469\u200d\U0001f52c",
    "\u2764\ufe0f",
    "no\u00a0break",
    "a\u3000b",
    "\ufffd",
]
UNSAFE = [
    "\x00",
    "\x1b",
    "\x7f",
    "\x85",
    "\x9b",
    "\t",
    "\r",
    "\u2028",
    "\u2029",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u061c",
    "\ud800",
    "\ue000",
    "\ufdd0",
    "\uffff",
    "\U0010ffff",
    "\U000f0000",
]


@pytest.mark.parametrize("text", SAFE)
def test_safe_text_is_left_alone(text: str) -> None:
    assert unsafe(text) is None
    assert clean(text) == text


@pytest.mark.parametrize("character", UNSAFE)
def test_an_unsafe_character_is_found_where_it_stands_and_replaced(character: str) -> None:
    assert unsafe(f"ab\u0107\n{character}d{character}") == 4
    cleaned = clean(f"a{character}b")
    assert cleaned in {"a\ufffdb", "a b"}
    assert unsafe(cleaned) is None


@given(st.text(st.characters()))
def test_what_was_cleaned_is_safe_and_as_long(text: str) -> None:
    assert unsafe(clean(text)) is None
    assert len(clean(text)) == len(text)
    assert "\n" not in clean_line(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "Cc", "Cf"])))
def test_no_control_character_is_safe(text: str) -> None:
    if any(unicodedata.category(each) == "Cc" and each != "\n" for each in text):
        assert unsafe(text) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Belgrade", "  bel\u00adgrade\n"),
        ("ﬁne", "FINE"),
        ("Straße", "STRASSE"),
        ("\uff11\uff12", "12"),
        ("é", "e\u0301"),
        ("a b", "a\u00a0\u3000b"),
        ("a\u200bb", "ab"),
    ],
)
def test_texts_that_read_the_same(one: str, other: str) -> None:
    assert reading(one) == reading(other)


@pytest.mark.parametrize(("one", "other"), [("a b", "ab"), ("1.10", "1.1"), ("Niš", "Nis")])
def test_texts_that_do_not(one: str, other: str) -> None:
    assert reading(one) != reading(other)


@given(st.text())
def test_a_reading_reads_like_itself(text: str) -> None:
    assert reading(reading(text)) == reading(text)


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("Niš", 3), ("界", 2), ("e\u0301", 1), ("\u200d", 0), ("😀", 2)]
)
def test_columns_of_a_terminal(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x1b", "U+001B escape"),
        ("\x01", "U+0001 control character"),
        ("\u202e", "U+202E right-to-left override"),
        ("\ud800", "U+D800 lone surrogate"),
        ("\ue000", "U+E000 private use"),
        ("\U000e0fff", "U+E0FFF unassigned"),
    ],
)
def test_a_character_is_named(character: str, name: str) -> None:
    assert character_name(character) == name
