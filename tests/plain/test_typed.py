"""What is typed at the prompt, in all the ways people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.plain.typed import Act, Note, Pick, Typed, Unclear, understood
from quizapp.quiz import Kind, Option, Question

FOUR = tuple(Option(letter, right=letter in "AB") for letter in "ABCD")
SEVERAL = Question(bank="b", id="q", kind=Kind.MULTIPLE, stem="?", options=FOUR, fingerprint="")
ONE = Question(bank="b", id="q", kind=Kind.SINGLE, stem="?", options=FOUR[1:], fingerprint="")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("2\n", Pick(frozenset({1}))),
        ("  3  ", Pick(frozenset({2}))),
        ("2.", Pick(frozenset({1}))),
        ("02", Pick(frozenset({1}))),
        ("\N{FULLWIDTH DIGIT TWO}", Pick(frozenset({1}))),
        ("g 2", Pick(frozenset({1}), guess=True)),
        ("G2", Pick(frozenset({1}), guess=True)),
        ("guess 2", Pick(frozenset({1}), guess=True)),
        ("S", Act.SKIP),
        ("hint", Act.HINT),
        ("u", Act.UNDO),
        ("Quit\r\n", Act.QUIT),
        ("?", Act.HELP),
        ("f too long", Note("too long")),
        ("flag Twice\tthe same", Note("Twice the same")),
    ],
)
def test_these_are_understood(line: str, meant: Typed) -> None:
    assert understood(line, ONE) == meant


@pytest.mark.parametrize("line", ["1 3", "1,3", "3, 1", "1+3", "1 1 3", "1;3"])
def test_several_answers_in_any_spelling(line: str) -> None:
    assert understood(line, SEVERAL) == Pick(frozenset({0, 2}))


@pytest.mark.parametrize(
    "line", ["", "\n", "0", "4", "13", "-1", "1 2", "g", "f", "foo", "1 2 x", "9" * 5000, "\x00"]
)
def test_these_are_asked_about_again(line: str) -> None:
    assert isinstance(understood(line, ONE), Unclear)


@given(st.text())
def test_anything_typed_is_understood_or_asked_about(line: str) -> None:
    meant = understood(line, SEVERAL)
    if isinstance(meant, Pick):
        assert meant.chosen <= {0, 1, 2, 3}
    if isinstance(meant, Unclear):
        assert "\n" not in meant.message
        assert "\x1b" not in meant.message
