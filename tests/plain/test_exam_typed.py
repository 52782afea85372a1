import pytest

from quizapp.plain.exam_typed import AT_THE_END, Deed, GoTo, Meant, meant
from quizapp.plain.typed import Pick, Unclear
from quizapp.quiz import Kind, Option, Question
from quizapp.values import replace

SINGLE = Question(
    bank="b",
    id="q",
    kind=Kind.SINGLE,
    stem="Which?",
    options=(Option("a", right=True), Option("b", right=False), Option("c", right=False)),
    fingerprint="",
)
SEVERAL = replace(SINGLE, kind=Kind.MULTIPLE)


@pytest.mark.parametrize(
    ("line", "deed"),
    [
        ("s", Deed.NEXT),
        ("Skip", Deed.NEXT),
        (" next ", Deed.NEXT),
        ("b", Deed.BACK),
        ("back", Deed.BACK),
        ("p", Deed.BACK),
        ("f", Deed.MARK),
        ("c", Deed.CLEAR),
        ("o", Deed.OVERVIEW),
        ("t", Deed.TIME),
        ("hand in", Deed.HAND_IN),
        ("HAND  IN\n", Deed.HAND_IN),
        ("handin", Deed.HAND_IN),
        ("q", Deed.QUIT),
        ("?", Deed.HELP),
        ("go 3", GoTo(2)),
        ("go to 1", GoTo(0)),
        ("Go 007", GoTo(6)),
        ("go7", GoTo(6)),
        ("2", Pick(frozenset({1}))),
    ],
)
def test_what_a_line_means(line: str, deed: Meant) -> None:
    assert meant(line, SINGLE, 9) == deed


def test_several_numbers_where_several_are_right() -> None:
    assert meant("1, 3", SEVERAL, 9) == Pick(frozenset({0, 2}))
    assert isinstance(meant("1 3", SINGLE, 9), Unclear)


@pytest.mark.parametrize("line", ["go 0", "go 10", "go 99999", "9", "", "hand", "g 2", "h", "e"])
def test_what_means_nothing_is_met_with_a_way_out(line: str) -> None:
    found = meant(line, SINGLE, 9)
    assert isinstance(found, Unclear)
    assert found.message.endswith(".")


@pytest.mark.parametrize("line", ["2", "s", "f", "c", "", "what?"])
def test_past_the_last_question_there_is_nothing_to_answer(line: str) -> None:
    assert meant(line, None, 9) == Unclear(AT_THE_END)


@pytest.mark.parametrize("line", ["b", "o", "t", "hand in", "q", "?", "go 2"])
def test_past_the_last_question_one_goes_back_or_ends(line: str) -> None:
    assert not isinstance(meant(line, None, 9), Unclear)
