"""Wrapping: no line is too wide, and nothing but white space is lost or added."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.text import cells, clean
from quizapp.plain.width import cut, wrap

any_text = st.text().map(clean)


def joined(text: str) -> str:
    return "".join(text.split())


@given(any_text, st.integers(20, 100))
def test_any_text_survives_but_for_white_space(text: str, width: int) -> None:
    assert joined("".join(wrap(text, width, "  1. "))) == "1." + joined(text)


@given(any_text, st.integers(20, 100), st.integers(0, 9))
def test_a_line_is_too_wide_only_for_one_unbroken_word(text: str, width: int, indent: int) -> None:
    for line in wrap(text, width, " " * indent):
        assert cells(line) <= width or " " not in line.strip(" ")


def test_a_hanging_indent_stands_under_the_text_not_under_the_number() -> None:
    assert list(wrap("one two three four", 14, "  1. ")) == [
        "  1. one two",
        "     three",
        "     four",
    ]


def test_a_given_indent_stands_before_the_other_lines() -> None:
    assert list(wrap("one two", 10, "Why not: ", "  ")) == ["Why not: one", "  two"]


def test_line_breaks_blank_lines_and_indented_code_are_kept() -> None:
    text = "What does it print?\n\nfor x in y:\n    print(x)"
    assert list(wrap(text, 40)) == text.split("\n")


def test_chinese_wraps_between_characters_and_never_before_a_full_stop() -> None:
    lines = list(wrap("北大西洋公约组织军事联络处。", 12))
    assert lines == ["北大西洋公约", "组织军事联络", "处。"]


def test_wide_text_counts_two_columns_a_character() -> None:
    assert all(cells(line) <= 10 for line in wrap("東京 大阪 名古屋 札幌 福岡", 10))


def test_an_address_is_never_broken() -> None:
    address = "https://example.org/" + "a" * 60
    assert address in list(wrap(f"See {address} for more", 40))


def test_no_break_spaces_hold() -> None:
    assert list(wrap("aaaa 10\N{NO-BREAK SPACE}km", 8)) == ["aaaa", "10\N{NO-BREAK SPACE}km"]


def test_joined_emoji_are_not_torn() -> None:
    family = "👩\N{ZERO WIDTH JOINER}👧"
    assert all(family in line for line in wrap(family * 10, 10) if line)


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [("capitals", 8, "capitals"), ("capitals", 7, "capi..."), ("北大西洋", 7, "北大...")],
)
def test_cut(text: str, room: int, shown: str) -> None:
    assert cut(text, room) == shown
