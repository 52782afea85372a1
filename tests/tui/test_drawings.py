"""Bars and the calendar, in characters: whatever the room, and told apart without colour."""

from datetime import date, timedelta

import pytest

from quizapp.bank.text import cells
from quizapp.figures import Day, Share, Week
from quizapp.tui.widgets.bars import Bar, rows
from quizapp.tui.widgets.year import SHADES, calendar, legend

TODAY = date(2026, 3, 11)
PARTS = (Bar("due", "3", 3, 12), Bar("learning", "9", 9, 12))
SHARES = (Bar("Right when sure", "87%", 26, 30, "26 of 30, likely 70 to 95%"),)


def drawn(bars: tuple[Bar, ...], width: int, *, track: bool = True) -> list[str]:
    return [str(row).rstrip() for row in rows(bars, width, track=track)]


def test_bars_stand_in_line_and_as_long_as_their_numbers() -> None:
    assert drawn(PARTS, 25) == [
        "due       3  ███░░░░░░░░░",
        "learning  9  █████████░░░",
    ]
    assert drawn(PARTS, 25, track=False) == ["due       3  ███", "learning  9  █████████"]


def test_a_long_label_moves_over_its_bar() -> None:
    assert drawn(SHARES, 60)[0].startswith("Right when sure  87%  █████████░  26 of")
    assert drawn(SHARES, 46) == [
        "Right when sure",
        "  87%  ██████████░  26 of 30, likely 70 to 95%",
    ]


def test_without_room_for_a_bar_the_words_stay() -> None:
    assert drawn(SHARES, 36) == ["Right when sure", "  87%  26 of 30, likely 70 to 95%"]


def test_a_share_of_nothing_has_an_empty_bar() -> None:
    assert drawn((Bar("sure", "-", 0, 0),), 20) == ["sure  -  ░░░░░░░░░░░"]


def year(*answers: int) -> tuple[Week, ...]:
    """Return 53 weeks of which the last days, up to today, had so many answers."""
    first = date(2025, 3, 10)
    days = [first + timedelta(days=number) for number in range(53 * 7)]
    had = dict(zip(days[days.index(TODAY) - len(answers) + 1 :], answers, strict=False))
    made = [Day(day, had.get(day, 0)) for day in days]
    return tuple(Week(tuple(made[at : at + 7]), Share()) for at in range(0, len(made), 7))


def lines(weeks: tuple[Week, ...], width: int) -> list[str]:
    return [str(line) for line in calendar(weeks, TODAY, width)]


def test_a_year_fits_57_columns_and_says_what_shades_mean() -> None:
    found = lines(year(1, 4, 8, 5), 57)
    assert len(found) == 9
    assert max(map(cells, found)) == 57
    assert found[0] == "       Apr May Jun  Jul Aug  Sep Oct Nov  Dec Jan Feb Mar"
    assert [line[:4] for line in found[1:8]] == [
        *("Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun ")
    ]
    assert [line[-2:] for line in found[1:8]] == ["·▒", "·█", "·▓", "· ", "· ", "· ", "░ "]
    assert found[8] == "· none  ░ 1+  ▒ 3+  ▓ 5+  █ 7+"


def test_days_to_come_are_left_blank() -> None:
    found = lines(year(5), 57)
    assert [line[-1] for line in found[1:8]] == ["·", "·", "█", " ", " ", " ", " "]


def test_every_shade_is_another_character() -> None:
    assert len(set(SHADES)) == len(SHADES) == 5
    assert legend(1) == "· none  █ 1+"


@pytest.mark.parametrize("width", [1, 8, 20, 38, 56])
def test_where_room_is_scarce_the_year_comes_in_blocks(width: int) -> None:
    found = lines(year(*[1] * 366), width)
    cut = [line for line in found if line.startswith("Wed")]
    assert sum(len(line) - 4 for line in cut) == 53
    assert cut[0].endswith("█")
    assert max(len(line) for line in cut) <= max(5, width)


def test_blocks_before_the_first_answer_are_left_out() -> None:
    assert len(lines(year(3), 38)) == 9
    assert len(lines(year(*[3] * 250), 38)) == 18


def test_a_month_without_room_for_its_name_has_none() -> None:
    for width in range(5, 58):
        months = lines(year(1), width)[0]
        assert len(months) <= width
        assert {len(name) for name in months.split()} <= {3}
