"""The item analysis in lines: at every width, in every encoding, and never more than it knows."""

import random

import pytest

from quizapp.bank.text import cells
from quizapp.plain.report import report_lines
from quizapp.report import Attempt, Report, Response, report
from tests.quiz.conftest import BANK
from tests.report.pupils import attempt, by_ability, chose, class_of, usual

HOSTILE = "[/x] \x1b]0;T\x07 \u202e [b]y"

WHOLE = """\
2 pupils, 2 questions, 3 answers.
2 pupils had the same 2 questions: 1 points on average, deviation 1.41.
KR-20 100%, standard error 0 points, error ratio 0%.

Questions, first those that ask for a look:

1. no verdict: What is the capital?
  No verdict: the pupils are too few, or too much alike, to say more.
  Facility 50% (2 pupils; likely 9% to 91%).
  Discrimination 100% (2 pupils; likely -100% to 100%), efficiency 100%.
  right  50% ████     1 of 2: Belgrade
  wrong  50% ████     1 of 2: Niš
  Id: capital in serbia

2. no verdict: gone
  No verdict: the pupils are too few, or too much alike, to say more.
  Facility 50% (2 pupils; likely 9% to 91%).
  Discrimination 100% (2 pupils; likely -100% to 100%), efficiency 100%.
  1 of 2 pupils gave no answer.
  right 100% ████████ 1 of 1: key
  wrong   0%          0 of 1: close
    nobody chose it: at most 79% would
  wrong   0%          0 of 1: silly
    nobody chose it: at most 79% would
  wrong   0%          0 of 1: wide
    nobody chose it: at most 79% would
  Id: gone in serbia

Passages, the hardest first:
  50% (2 pupils; likely 9% to 91%), 1 question: Belgrade leads.

Tags, the hardest first:
  50% (2 pupils; likely 9% to 91%), 1 question: towns
"""


@pytest.fixture
def small() -> Report:
    towns = ["Belgrade", "Niš"]
    capital, gone = ("serbia", "capital"), ("serbia", "gone")
    rows: list[dict[tuple[str, str], Response | None]] = [
        {capital: chose("Belgrade", "Belgrade", towns), gone: chose("key")},
        {capital: chose("Niš", "Belgrade", towns), gone: None},
    ]
    return report([Attempt(str(number), row) for number, row in enumerate(rows)], [BANK])


def miskeyed(ability: float, chance: random.Random) -> str:
    return "close" if by_ability()(ability, chance) == "key" else chance.choice(["key", "wide"])


def test_it_reads_like_this(small: Report) -> None:
    assert "".join(f"{line}\n" for line in report_lines(small, 80)) == WHOLE


@pytest.mark.parametrize("width", [30, 40, 60, 100])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    found = report(class_of(30, usual() | {"x": miskeyed}))
    assert max(map(cells, report_lines(found, width))) <= width


def test_what_asks_for_a_look_comes_first_with_the_verdict_before_the_text() -> None:
    lines = list(report_lines(report(class_of(40, usual() | {"x": miskeyed})), 100))
    first = lines.index("1. suspect key: x")
    assert (
        "Suspect key: who does well in the rest does not choose the key here." in lines[first + 1]
    )
    assert any("suspect key: discrimination" in line for line in lines[first:])


def test_digits_draw_where_blocks_cannot(small: Report) -> None:
    assert "  right  50% 8888     1 of 2: Belgrade" in report_lines(small, 80, "cp1252")


def test_nobody_yet_is_one_line() -> None:
    assert list(report_lines(report([]), 80)) == ["Nobody has answered these questions yet."]


def test_no_pupil_is_named() -> None:
    rows = [attempt("Ana Anić", a=chose("key")), attempt("Bo Bić", a=chose("close"))]
    text = "\n".join(report_lines(report(rows), 80))
    assert "Ana" not in text
    assert "Bić" not in text


def test_hostile_texts_reach_no_terminal() -> None:
    shown = (HOSTILE, "other")
    row = {(HOSTILE, HOSTILE): Response(1, right=True, shown=shown, chosen=frozenset({HOSTILE}))}
    text = "\n".join(report_lines(report([Attempt(HOSTILE, row)]), 80))
    assert "[/x]" in text
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_answers_under_an_old_key_are_mentioned() -> None:
    old, new = (Response(1, right=True, fingerprint=f"s.{key}.o") for key in ("old", "new"))
    lines = list(report_lines(report([attempt("a", x=old), attempt("b", x=new)]), 80))
    assert lines[1] == "1 more answer left out: the key was another then."
