"""Figures in lines: at every width, in every encoding, with a number in every row."""

from datetime import UTC, date, datetime, timedelta

import pytest

from quizapp.bank.text import cells
from quizapp.figures import Figures, Past, figures
from quizapp.plain.figures import Pen, figure_lines
from quizapp.quiz import Calendar, Memory, Pace
from quizapp.values import replace
from tests.figures.test_figures import Given, missed
from tests.quiz.conftest import BANK

NOW = datetime(2026, 3, 11, 12, tzinfo=UTC)
TODAY = date(2026, 3, 11)


@pytest.fixture
def found() -> Figures:
    reviews = [
        *missed("capital", [9, 6, 4]),
        *(Given("rivers", day) for day in (8, 8, 8, 3, 1)),
        Given("years/1", 2, guess=True, seconds=12),
    ]
    memories = {
        ("serbia", "capital"): Memory(2, 5, TODAY - timedelta(days=9), TODAY - timedelta(days=4)),
        ("serbia", "rivers"): Memory(9, 5, TODAY - timedelta(days=8), TODAY - timedelta(days=1)),
        ("serbia", "years/1"): Memory(4, 5, TODAY, TODAY - timedelta(days=2)),
    }
    past = Past(reviews, {}, memories)
    return figures(past, [BANK], Calendar(UTC), NOW, Pace())


WHOLE = """\
1 due, 2 new, 1 learning, 1 known.
3 questions to study today.
Streak: 4 days; study today to go on with it.
9 answers in a year, 0 today.

Since 2025-12-11, by the first answers of each day:
Right when known before: 100% (2 of 2, likely 34 to 100%).
Right when sure: 50% (3 of 6, likely 19 to 81%).
Right when guessing: 100% (1 of 1, likely 21 to 100%).
Half of the answers took 5 seconds or less.

Due on the days to come:
  Wed 2026-03-11    1 ████████
  Fri 2026-03-13    1 ████████
  Thu 2026-03-19    1 ████████

Week by week, the days from Monday on:
  2026-03-09 ▃▃·····    2, 100% right
  2026-03-02 ▃█·▃·▃▃    7,  40% right

Weakest tags:
  0 of 2 right: towns

Weakest passages:
  0 of 2 right: Belgrade leads.

Weakest questions:
  0 of 2 right: What is the capital?
"""


def test_it_reads_like_this(found: Figures) -> None:
    seen = "".join(f"{line}\n" for line in figure_lines(found, 80))
    assert seen == WHOLE


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_wider_than_the_page(found: Figures, width: int) -> None:
    assert max(map(cells, figure_lines(found, width))) <= width


def test_digits_draw_where_blocks_cannot(found: Figures) -> None:
    text = "\n".join(figure_lines(found, 80, "ascii"))
    assert text.isascii()
    assert "2026-03-02 38.3.33    7,  40% right" in text


def test_who_has_studied_today_is_told_when_to_come_back(found: Figures) -> None:
    far = found.progress._replace(due=0, fresh=0)
    lines = list(figure_lines(replace(found, progress=far), 80))
    assert "Nothing is due. Next: 1 question on Friday, 13 March." in lines


def test_nothing_yet_is_said_in_four_lines() -> None:
    nothing = figures(Past((), {}, {}), [BANK], Calendar(UTC), NOW, Pace())
    assert list(figure_lines(nothing, 80)) == [
        "0 due, 5 new, 0 learning, 0 known.",
        "5 questions to study today.",
        "Streak: 0 days.",
        "0 answers in a year.",
    ]


def test_a_bar_is_empty_only_for_nothing_and_full_only_for_the_most() -> None:
    pen = Pen("utf-8")
    assert [len(pen.bar(number, 100)) for number in (0, 1, 50, 99, 100)] == [0, 1, 4, 8, 8]
