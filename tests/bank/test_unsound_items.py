"""Items with an error of their own: what else is wrong with them is told in the same run."""

import pytest

from tests.bank.samples import problems, reading, with_question

QUESTION = "question: Q\nid: q\nanswer: A\ndistractors: [B, C, a, b]\npassage: [p1, p2]\n"
FOUND_TOO = [
    ("answer-is-distractor", 6, 25),
    ("duplicate-option", 6, 28),
    ("unknown-passage", 7, 19),
]
ERRORS = {
    "a mistyped key": ("hnt: x", ("unknown-key", 8, 5)),
    "a key written twice": ("answer: B", ("duplicate-key", 8, 5)),
    "a word there is not": ("difficulty: mean", ("unknown-word", 8, 17)),
    "a number there is not": ("options: four", ("bad-number", 8, 14)),
    "another kind": ("hint: [x]", ("wrong-kind", 8, 11)),
    "an alias": ("hint: *x", ("alias", 8, 11)),
}


def of(question: str, *lines: str) -> list[tuple[str, int, int]]:
    passages = "passages: {p1: {text: It opened in 2006.}}\npools: {months: [May, June]}\n"
    return problems(reading(with_question(*lines, question=question) + passages))


@pytest.mark.parametrize(("line", "error"), ERRORS.values(), ids=ERRORS)
def test_its_passages_and_options_are_checked_too(line: str, error: tuple[str, int, int]) -> None:
    assert of(QUESTION, line) == [*FOUND_TOO, error]


def test_so_they_are_where_the_id_is_taken() -> None:
    again = with_question(question=QUESTION).removeprefix("title: T\nquestions:\n")
    found = reading(with_question(question="id: q\nquestion: R\nanswer: A\ndistractors: [B]\n"))
    assert found.bank is not None
    text = with_question(question="id: q\nquestion: R\nanswer: A\ndistractors: [B]\n") + again
    told = problems(reading(text + "passages: {p1: {text: x}}\n"))
    moved = [(rule, line + 4, column) for rule, line, column in FOUND_TOO]
    assert told == [("duplicate-id", 8, 9), *moved]


def test_so_are_the_pools_of_what_can_be_read() -> None:
    question = "id: q\nquestion: Q\nanswers: A\ndistractors: [{pool: weeks}]\n"
    assert ("unknown-pool", 6, 26) in of(question)
    statement = "title: T\nstatements:\n  - id: s\n    text: '[[May|weeks]] or [[June]]'\n"
    assert problems(reading(f"{statement}    passage: p\n")) == [
        ("unknown-pool", 4, 12),
        ("blank-without-pool", 4, 29),
        ("unknown-passage", 5, 14),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("distractor: [B]",),
        ("distractors: [[B]]",),
        ("options: [B, C]",),
        ("distractors: [B]", "pasage: p1", "evidence: in 2006"),
        ("distractors: [B, [C]]", "why: {C: It is not}"),
        ("distractors: [B, {pol: months}]", "exclude: [May]"),
    ],
)
def test_what_follows_from_the_error_is_not_told(lines: tuple[str, ...]) -> None:
    rules = {rule for rule, *_ in of("id: q\nquestion: Q\nanswer: A\n", *lines)}
    assert rules <= {"unknown-key", "wrong-kind", "missing-key"}


def test_an_option_between_two_blanks_is_told_once() -> None:
    lines = "  - id: s\n    text: '[[May]] or [[June]]'\n    distractors: [July, july]\n"
    assert problems(reading(f"title: T\nstatements:\n{lines}")) == [
        ("blank-without-pool", 4, 12),
        ("duplicate-option", 5, 25),
    ]
