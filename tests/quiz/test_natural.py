import pytest

from quizapp.quiz.natural import arranged


@pytest.mark.parametrize(
    "expected",
    [
        ["2", "10", "1,000", "20,000"],
        ["-3", "0.5", "7 days", "12 days"],
        ["$5", "$12.50", "$100"],
        ["1998", "December 2006", "July 2021"],
        ["14 December 2006", "December 15, 2006", "2 January 2007"],
        ["2006-02-03", "2006-12-14", "2007-01-01"],
        ["Sept. 2020", "Nov 2020"],
        ["Article 2", "Article 10", "Section 1"],
        ["Belgrade", "Niš", "novi sad"],
    ],
)
def test_options_stand_as_a_reader_expects(expected: list[str]) -> None:
    assert arranged(reversed(expected), text=str) == expected
    assert arranged(expected, text=str) == expected
