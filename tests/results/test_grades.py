"""Grades as gradebooks take them in."""

import csv

import pytest

from quizapp.results import Gradebook, csv_text, graded
from tests.results.samples import answer, result

CLASS = [
    result("ana", answer("q1"), session="1"),
    result("bo", answer("q1"), answer("q2"), answer("q3", 2 / 3)),
    result("ana", answer("q1"), answer("q2"), session="2"),
    result("ana", session="3", over=False),
    result("cy", answer("q1"), over=False),
    result("", answer("q1"), file="from/dana"),
    result("", answer("q1")),
]


def rows(book: Gradebook, title: str = "Towns") -> list[list[str]]:
    return list(csv.reader(csv_text(graded(CLASS, book, title).table)))


def test_moodle_maps_a_column_to_its_users() -> None:
    assert rows(Gradebook.MOODLE) == [
        ["Username", "Quiz: Towns (Percentage)"],
        ["ana", "50"],
        ["bo", "66.67"],
        ["from/dana", "25"],
    ]


def test_canvas_has_its_own_columns_and_the_points_that_can_be_had() -> None:
    assert rows(Gradebook.CANVAS, "Quiz 1 (4711)") == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Quiz 1 (4711)"],
        ["Points Possible", "", "", "", "", "100"],
        ["ana", "", "", "ana", "", "50"],
        ["bo", "", "", "bo", "", "66.67"],
        ["from/dana", "", "", "from/dana", "", "25"],
    ]


def test_who_has_no_grade_and_whose_latest_counts_is_told() -> None:
    found = graded(CLASS, Gradebook.MOODLE, "Towns")
    assert (found.open, found.several, found.nameless) == (("cy",), ("ana",), 1)


@pytest.mark.parametrize("name", ["Points Possible", "    Points Possible x"])
def test_nobody_can_change_the_points_that_can_be_had(name: str) -> None:
    [_, possible, row] = csv.reader(csv_text(graded([result(name)], Gradebook.CANVAS, "T").table))
    assert possible[-1] == "100"
    assert "Points Possible" not in row[0]
