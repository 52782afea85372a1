from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.model import Bank
from quizapp.quiz import Kind, fixed_round
from quizapp.quiz.exam import NOTHING, Exam
from tests.quiz.conftest import BANK


def exam_of(bank: Bank = BANK, seed: str = "7") -> Exam:
    return Exam.of(fixed_round([bank], seed, 99))


def several(exam: Exam) -> Exam:
    """The exam at its question that has several right options."""
    kinds = [question.kind for question in exam.questions]
    return exam.at(kinds.index(Kind.MULTIPLE))


def single(exam: Exam) -> Exam:
    kinds = [question.kind for question in exam.questions]
    return exam.at(kinds.index(Kind.SINGLE))


def answered_in_full(exam: Exam) -> Exam:
    for index, question in enumerate(exam.questions):
        exam = exam.at(index).choose(question.key)
    return exam


def test_an_exam_begins_with_everything_open() -> None:
    exam = exam_of()
    assert exam.open == tuple(range(exam.size))
    assert (exam.answered, exam.marked, exam.position) == (0, frozenset(), 0)


def test_an_exam_needs_a_question() -> None:
    with pytest.raises(ValueError, match="needs a question"):
        Exam.of(())


def test_a_choice_can_be_replaced_and_taken_back() -> None:
    exam = single(exam_of()).choose(frozenset({0}))
    assert exam.choice == {0}
    exam = exam.choose(frozenset({1}))
    assert exam.choice == {1}
    assert exam.answered == 1
    exam = exam.choose(NOTHING)
    assert (exam.choice, exam.answered) == (NOTHING, 0)


def test_a_choice_that_is_none_is_refused() -> None:
    exam = single(exam_of())
    with pytest.raises(ValueError, match="no such choice"):
        exam.choose(frozenset({99}))
    with pytest.raises(ValueError, match="one option"):
        exam.choose(frozenset({0, 1}))


def test_a_pick_replaces_where_one_is_right_and_adds_up_where_several_are() -> None:
    exam = single(exam_of()).choose(frozenset({0}))
    assert exam.picked(0) == {0}
    assert exam.picked(1) == {1}
    exam = several(exam_of()).choose(frozenset({0}))
    assert exam.picked(1) == {0, 1}
    assert exam.picked(0) == NOTHING


@pytest.mark.parametrize("where", [single, several])
def test_a_turn_lets_go_of_what_was_picked(where: Callable[[Exam], Exam]) -> None:
    exam = where(exam_of())
    assert exam.turned(1) == {1}
    assert exam.choose(frozenset({1})).turned(1) == NOTHING


def test_one_moves_back_and_forth_and_never_off_the_ends() -> None:
    exam = exam_of()
    assert exam.at(2).at(1).position == 1
    assert exam.at(-1).position == 0
    assert exam.at(99).position == exam.size - 1
    assert exam.at(99).is_last


def test_what_is_marked_for_review_can_be_unmarked() -> None:
    exam = exam_of().at(2).mark()
    assert exam.marked == {2}
    assert exam.at(0).mark().marked == {0, 2}
    assert exam.mark().marked == frozenset()


def test_one_goes_on_at_the_first_open_question() -> None:
    exam = exam_of().choose(frozenset({0})).at(3)
    assert exam.at_first_open().position == 1
    assert answered_in_full(exam_of()).at_first_open().position == 0


def test_nothing_is_told_before_it_is_handed_in() -> None:
    exam = answered_in_full(exam_of())
    for tell in (lambda: exam.verdicts, lambda: exam.score, lambda: exam.passed(1)):
        with pytest.raises(ValueError, match="before"):
            tell()


def test_what_is_handed_in_stays_as_it_is() -> None:
    exam = exam_of().hand_in()
    with pytest.raises(ValueError, match="handed in"):
        exam.choose(frozenset({0}))


def test_all_right_is_full_marks() -> None:
    exam = answered_in_full(exam_of()).hand_in()
    assert (exam.score.percent, exam.score.right) == (100, exam.size)
    assert exam.passed(100)


def test_an_open_question_counts_for_nothing_and_against_the_score() -> None:
    exam = exam_of()
    exam = exam.choose(exam.question.key).hand_in()
    assert (exam.score.points, exam.score.right, exam.score.answered) == (1, 1, exam.size)
    assert exam.score.percent == 20
    assert exam.passed(20)
    assert not exam.passed(21)
    assert [verdict.right for verdict in exam.verdicts] == [True] + [False] * 4
    assert exam.verdicts[1].key == exam.questions[1].key


def test_a_part_of_several_right_ones_is_worth_a_part() -> None:
    exam = several(exam_of())
    exam = exam.choose(frozenset({min(exam.question.key)})).hand_in()
    assert exam.score.points == 0.5


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("at"), st.integers(-3, 9)),
        st.tuples(st.just("mark"), st.just(0)),
        st.tuples(st.just("pick"), st.integers(0, 3)),
        st.tuples(st.just("turn"), st.integers(0, 3)),
    ),
    max_size=60,
)


@given(STEPS)
def test_any_moves_leave_an_exam_that_can_be_handed_in(steps: list[tuple[str, int]]) -> None:
    exam = exam_of()
    chosen: dict[int, frozenset[int]] = {}
    marked: set[int] = set()
    for step, number in steps:
        index = number % len(exam.question.options)
        match step:
            case "at":
                exam = exam.at(number)
            case "mark":
                exam = exam.mark()
                marked ^= {exam.position}
            case "pick":
                exam = exam.choose(exam.picked(index))
                chosen[exam.position] = exam.choice
            case "turn":
                exam = exam.choose(exam.turned(index))
                chosen[exam.position] = exam.choice
        assert 0 <= exam.position < exam.size
    given = {position: choice for position, choice in chosen.items() if choice}
    assert exam.marked == marked
    assert {i: c for i, c in enumerate(exam.choices) if c is not None} == given
    assert exam.answered == len(given)
    assert sorted([*exam.open, *given]) == list(range(exam.size))
    score = exam.hand_in().score
    assert 0 <= score.points <= len(given)
    assert 0 <= score.percent <= 100
