import pytest

from quizapp.bank.model import Bank
from quizapp.quiz import Kind, Option, Question, Score, judge, percent


def question(rights: str, kind: Kind = Kind.MULTIPLE) -> Question:
    options = tuple(Option(f"option {i}", right=right == "x") for i, right in enumerate(rights))
    return Question(bank="b", id="q", kind=kind, stem="?", options=options, fingerprint="")


SINGLE = question("-x-", kind=Kind.SINGLE)
SEVERAL = question("xx---")


@pytest.mark.parametrize(("chosen", "credit"), [({1}, 1), ({0}, 0), ({2}, 0)])
def test_one_right_answer_is_worth_a_point_or_none(chosen: set[int], credit: float) -> None:
    verdict = judge(SINGLE, frozenset(chosen))
    assert (verdict.credit, verdict.right) == (credit, credit == 1)


@pytest.mark.parametrize(
    ("chosen", "credit"),
    [
        ({0, 1}, 1),
        ({0}, 1 / 2),
        ({0, 1, 2}, 1 - 1 / 3),
        ({0, 2}, 1 / 2 - 1 / 3),
        ({0, 2, 3}, 0),
        ({2}, 0),
        ({0, 1, 2, 3, 4}, 0),
    ],
)
def test_several_right_answers_give_the_share_right_less_the_share_wrong(
    chosen: set[int], credit: float
) -> None:
    verdict = judge(SEVERAL, frozenset(chosen))
    assert verdict.credit == pytest.approx(credit)
    assert verdict.right == (chosen == {0, 1})


@pytest.mark.parametrize("chosen", [set(), {9}, {-1}, {0, 9}])
def test_a_choice_of_what_is_not_there_is_refused(chosen: set[int]) -> None:
    with pytest.raises(ValueError, match="no such choice"):
        judge(SEVERAL, frozenset(chosen))


def test_two_options_where_one_is_asked_are_refused() -> None:
    with pytest.raises(ValueError, match="one option"):
        judge(SINGLE, frozenset({0, 1}))


@pytest.mark.parametrize("rights", ["", "x", "xx", "--"])
def test_a_question_with_nothing_right_or_nothing_wrong_cannot_be(rights: str) -> None:
    with pytest.raises(ValueError, match="needs a right and a wrong option"):
        question(rights)


@pytest.mark.parametrize(
    ("points", "answered", "expected"),
    [(0, 0, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (7.5, 10, 75)],
)
def test_percent_rounds_halves_up(points: float, answered: int, expected: int) -> None:
    assert percent(points, answered) == expected


def test_points_are_written_as_a_person_writes_them() -> None:
    assert [Score(p, 0, 9, 9).points_text for p in (0, 7, 7.5, 10, 2 / 3)] == [
        *("0", "7", "7.5", "10", "0.67")
    ]


def test_the_bank_of_these_tests_has_a_question_of_each_kind(bank: Bank) -> None:
    assert {askable.form.value for askable in bank.askables()} == {"written", "gap", "true-false"}
