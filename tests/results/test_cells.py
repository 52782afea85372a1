"""No cell is ever run by a spreadsheet, and none is hurt."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis.strategies import text

from quizapp.results.cells import Cell, several, text_of


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (None, ""),
        (True, "1"),
        (False, "0"),
        (7, "7"),
        (-7, "-7"),
        (2.0, "2"),
        (0.25, "0.25"),
        (2 / 3, "0.6667"),
        (-0.5, "-0.5"),
        (100.0, "100"),
        ("Rome", "Rome"),
        ("Niš, “stari”", "Niš, “stari”"),
        ("a - b = c", "a - b = c"),
        ("-5", "-5"),
        ("+3,5", "+3,5"),
        ("-12.5%", "-12.5%"),
        ("'tis", "'tis"),
        ("x; y", "x; y"),
        ("", ""),
    ],
)
def test_what_does_no_harm_stays_as_it_is(cell: Cell, written: str) -> None:
    assert text_of(cell) == written


@pytest.mark.parametrize(
    "attack",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "  =1",
        "\t=1",
        "\n=1",
        '"=1"',
        "'=1",
        "' \"=1",
        "“=1”",
        "\uff1d1+1",
        "\uff0b1",
        "\uff0d1",
        "\uff20SUM",
        "\ufe661",
        "\u22121+1",
        "\ufeff=1",
        "\u200b=1",
        "\u00a0=1",
        "--5",
        "-5-5",
        "-\u0665",
        "+",
        "=",
    ],
)
def test_what_a_spreadsheet_would_run_is_text(attack: str) -> None:
    assert text_of(attack).startswith("'")


@pytest.mark.parametrize("attack", ["x;=1", "x; =1", "x;'=1", "x;@a", "a;-1;=b"])
def test_neither_where_a_semicolon_parts_cells(attack: str) -> None:
    for part in text_of(attack).split(";")[1:]:
        assert "'" in part


def test_what_no_terminal_should_see_is_not_written() -> None:
    assert text_of("a\x1b[31mb\u202ec\ud800") == "a\ufffd[31mb\ufffdc\ufffd"
    assert text_of("two\nlines\tand more ") == "two lines and more"
    assert text_of("\r=1") == "\ufffd=1"


@given(text(max_size=30))
def test_no_text_begins_with_a_sign_unless_it_is_a_number(anything: str) -> None:
    written = text_of(anything)
    first = unicodedata.normalize("NFKC", written)[:1]
    if first in tuple("=+-@"):
        float(written.replace(",", ".").removesuffix("%"))
    assert not set(written) & set("\r\n\t")


def test_several_texts_are_one_cell() -> None:
    assert several(["Vienna", "Budapest"]) == "Vienna; Budapest"
