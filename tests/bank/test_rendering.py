"""How a problem is shown to its author."""

import pytest

from quizapp.bank import Diagnostic, Severity
from quizapp.bank.text import cells
from tests.bank.samples import reading, with_question


def shown(text: str) -> str:
    return "\n".join(map(str, reading(text).diagnostics))


def test_a_repeated_key() -> None:
    assert shown(with_question("answer: B")) == (
        "bank.yaml:7:5: error[duplicate-key] 'answer' is written twice in question 'capital'"
        " (first on line 5)\n"
        "    7 |     answer: B\n"
        "      |     ^^^^^^\n"
        "   fix: keep one of the two"
    )


def test_an_unknown_key() -> None:
    assert shown(with_question("explenation: x")) == (
        "bank.yaml:7:5: error[unknown-key] a question has no key 'explenation'\n"
        "    7 |     explenation: x\n"
        "      |     ^^^^^^^^^^^\n"
        "   fix: did you mean 'explanation'?"
    )


def test_an_unclosed_quote() -> None:
    assert shown('title: "T\nquestions: ["x"]\n') == (
        "bank.yaml:1:8: error[unclosed-quote] this quote is closed only after the keys that"
        " follow\n"
        '    1 | title: "T\n'
        "      |        ^^\n"
        "   fix: close it where the text ends"
    )


def caret_line(source: str, column: int, length: int = 1) -> tuple[str, str]:
    diagnostic = Diagnostic("f", 1, column, Severity.ERROR, "r", "m", "h", source, length)
    line, carets = diagnostic.snippet
    return line, carets


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("answer: ", "x"),
        ("答案: ", "贝尔格莱德"),
        ("\U0001f5fa️ ", "\U0001f1f7\U0001f1f8"),
        ("é", "naïve"),
        ("a\t", "b"),
        ("\u200d", "x"),
    ],
)
def test_the_carets_stand_under_what_they_mean(before: str, word: str) -> None:
    line, carets = caret_line(f"{before}{word} and more", len(before) + 1, len(word))
    assert cells(line[: line.index(word)]) == carets.index("^")
    assert carets.count("^") == cells(word)


@pytest.mark.parametrize("filler", ["x", "界", "e\u0301"])
@pytest.mark.parametrize("at", [0, 10, 90, 200, 299])
def test_of_a_long_line_the_part_around_the_problem_is_shown(filler: str, at: int) -> None:
    source = filler * at + "HERE" + filler * (300 - at)
    line, carets = caret_line(source, len(filler) * at + 1, 4)
    assert cells(line) <= 100
    assert cells(carets) <= 100
    assert line.isprintable()
    assert cells(line[: line.index("HERE")]) == carets.index("^")
    assert carets.count("^") == 4


def test_the_snippet_is_cleaned() -> None:
    line, _ = caret_line("a\x1b[31m\u202eb", 2)
    assert line == "    1 | a\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}b"


def test_the_headline_is_one_clean_line() -> None:
    diagnostic = Diagnostic("a\nb\x1b.yaml", 1, 1, Severity.ERROR, "r", "one\ntwo", "fix\nit")
    assert diagnostic.headline == "a b\N{REPLACEMENT CHARACTER}.yaml:1:1: error[r] one two"
    assert str(diagnostic).splitlines()[-1] == "   fix: fix it"


def test_a_column_behind_the_line_still_has_its_caret() -> None:
    line, carets = caret_line("title:", 80)
    assert carets.index("^") == len(line)
