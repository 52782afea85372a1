"""Files with very many problems: all are counted, a hundred are told."""

from quizapp.bank import Severity
from tests.bank.samples import reading

WARNED = "  - {{question: Q{}, distractors: [B], answer: A #1\n    }}\n"


def test_past_a_hundred_their_number_is_told() -> None:
    found = reading("title: T\nquestions:\n" + "  - nothing\n" * 250)
    assert found.errors == found.total == 250
    assert len(found.diagnostics) == 101
    assert found.diagnostics[-1].severity is Severity.NOTE
    assert found.diagnostics[-1].message == "and 150 more problems"
    assert [each.line for each in found.diagnostics[:100]] == list(range(3, 103))


def test_a_hundred_need_no_note() -> None:
    found = reading("title: T\nquestions:\n" + "  - nothing\n" * 100)
    assert len(found.diagnostics) == found.total == 100


def test_an_error_is_told_however_many_warnings_stand_before_it() -> None:
    questions = "".join(WARNED.format(number) for number in range(200))
    found = reading(f"title: T\nquestions:\n{questions}  - nothing\n")
    assert (found.errors, found.warnings, found.total) == (1, 200, 201)
    assert found.bank is None
    assert [each.line for each in found.diagnostics if each.severity is Severity.ERROR] == [403]
    lines = [each.line for each in found.diagnostics[:-1]]
    assert lines == sorted(lines)


def test_warnings_alone_leave_the_bank_sound() -> None:
    questions = "".join(WARNED.format(number) for number in range(200))
    found = reading(f"title: T\nquestions:\n{questions}")
    assert found.bank is not None
    assert len(found.bank.items) == found.warnings == 200
