"""The shape a question takes for a room: as large as can be, and whole without scrolling."""

from pathlib import Path

import pytest

from quizapp.bank import load
from quizapp.quiz import Question, fixed_round
from quizapp.sitting.team_telling import asked
from quizapp.tui.projection import Layout, per_row, told_apart
from quizapp.tui.widgets.big_letters import BIG, ROWS, WIDTH

BANK = Path(__file__).parents[2] / "questions" / "serbia-military-neutrality.yaml"
TOP_AND_TEAMS = 2
CLOCK = 15


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    return fixed_round([load(BANK)], "1", 1000)


def layout(question: Question, width: int, height: int, clock: int = 0) -> Layout:
    options = [option.text for option in question.options]
    return Layout(asked(question), options, width, height - TOP_AND_TEAMS, clock)


def whole(each: Layout) -> bool:
    return each.rows(each.shape()) <= each.height


def is_usual(each: Layout) -> bool:
    """Whether the stem takes three lines at most and there are four options of a line each."""
    return len(each.stem) <= 100 and len(each.options) <= 4 and max(map(len, each.options)) <= 33


def test_every_question_of_the_bank_is_whole_in_big_letters_at_80_by_24(
    questions: tuple[Question, ...],
) -> None:
    for question in questions:
        each = layout(question, 76, 24, CLOCK)
        assert each.shape().big, question.id
        assert whole(each), question.id


def test_at_40_by_12_the_usual_question_is_whole(questions: tuple[Question, ...]) -> None:
    laid = [layout(question, 38, 12) for question in questions]
    assert sum(map(whole, laid)) >= 0.85 * len(laid)
    usual = [each for each in laid if is_usual(each)]
    assert all(map(whole, usual))
    assert len(usual) > len(laid) / 2


def test_more_room_is_never_used_for_less(questions: tuple[Question, ...]) -> None:
    for question in questions[:20]:
        rows = [
            each.rows(each.shape())
            for height in range(12, 50)
            for each in [layout(question, 76, height)]
            if whole(each)
        ]
        assert rows == sorted(rows), question.id


def test_what_fits_nowhere_keeps_its_keys_and_scrolls() -> None:
    shape = Layout("A long stem. " * 40, ["an option " * 9] * 9, 38, 8).shape()
    assert (shape.big, shape.columns, shape.says, shape.keyed) == (False, 1, True, True)


def test_words_beside_the_cards_never_cost_the_big_letters() -> None:
    each = Layout("When?", ["1780", "1692", "1848", "1918"], 76, 22)
    roomy, beside = each.shape(), each.shape_beside(6)
    assert beside
    assert beside.big
    assert beside.pad < roomy.pad
    assert each.shape_beside(30) is None


@pytest.mark.parametrize("size", [(38, 9), (38, 14), (76, 9), (76, 22)])
def test_no_card_changes_its_column_to_make_room_for_words(size: tuple[int, int]) -> None:
    each = Layout("When?", ["1780", "1692", "1848", "1918"], *size)
    found = [each.shape_beside(rows) for rows in range(1, 20)]
    assert any(found)
    assert None in found
    assert {beside.columns for beside in found if beside} == {each.shape().columns}


@pytest.mark.parametrize(
    ("names", "width", "rows", "columns"),
    [
        (("Red", "Blue", "Green"), 38, 2, 3),
        (tuple(f"Team {n}" for n in range(8)), 38, 2, 4),
        (tuple(f"Team {n}" for n in range(8)), 76, 4, 4),
        (("The Association of Chess", "Red"), 38, 2, 1),
        (("x" * 100, "y" * 100), 10, 2, 1),
        (("Red", "Blue"), 1, 2, 1),
    ],
)
def test_teams_stand_beside_each_other_as_far_as_their_names_allow(
    names: tuple[str, ...], width: int, rows: int, columns: int
) -> None:
    assert per_row(names, width, rows) == columns


def test_names_that_are_cut_alike_are_told_apart_by_their_numbers() -> None:
    names = ("Class 10a, the first", "Class 10a, the second", "Guests")
    assert told_apart(names, 20) == list(names)
    assert told_apart(names, 10) == [f"{n} {name}" for n, name in enumerate(names, 1)]
    assert told_apart(("漢字漢字一", "漢字漢字二"), 8)[0].startswith("1 ")
    assert told_apart(("R\x1b[31med", "Blue"), 20)[0] == "R\N{REPLACEMENT CHARACTER}[31med"


def test_every_big_letter_has_its_size_and_its_own_look() -> None:
    assert list(BIG) == list("ABCDEFGHI")
    assert len(set(BIG.values())) == len(BIG)
    for drawn in BIG.values():
        assert [len(line) for line in drawn.split("\n")] == [WIDTH] * ROWS
