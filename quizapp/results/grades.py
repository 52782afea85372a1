"""Grades in the shape that a gradebook takes in: one row a pupil, in percent.

Moodle (https://docs.moodle.org/en/Grade_import) asks which column names the pupil and takes plain
numbers. Canvas (https://community.canvaslms.com, "How do I import grades in the Gradebook?") has
fixed columns, and a row of the points that can be had; it finds a pupil by the login or the name.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.results.cells import Cell
    from quizapp.results.result import Result

_FULL = 100


class Gradebook(StrEnum):
    """Whose gradebook it is."""

    MOODLE = "moodle"
    CANVAS = "canvas"


class Graded(NamedTuple):
    """A table of grades; `open` are pupils without a round that is over, who have none yet.

    Of those with `several` rounds that are over, the latest counts. Both are names, in order.
    `nameless` counts the rounds of which nobody knows whose they are.
    """

    table: tuple[Sequence[Cell], ...]
    open: tuple[str, ...]
    several: tuple[str, ...]
    nameless: int


def graded(results: Iterable[Result], book: Gradebook, title: str) -> Graded:
    """Return the grades of all pupils, in a column of that title; `results` are in order of time.

    A round without an end can be gone on with and has no grade yet. The grade is the points in
    percent of all that was asked, to two decimals.
    """
    everybody = tuple(results)
    over: dict[str, list[Result]] = {each.pupil: [] for each in everybody if each.pupil}
    for result in everybody:
        if result.pupil and result.round.over:
            over[result.pupil].append(result)
    grades = {pupil: _grade(rounds[-1]) for pupil, rounds in over.items() if rounds}
    rows = _moodle(grades, title) if book is Gradebook.MOODLE else _canvas(grades, title)
    return Graded(
        tuple(rows),
        tuple(pupil for pupil, rounds in over.items() if not rounds),
        tuple(pupil for pupil, rounds in over.items() if len(rounds) > 1),
        sum(not each.pupil for each in everybody),
    )


def _grade(result: Result) -> float:
    return round(100 * result.points / result.asked, 2) if result.asked else 0.0


def _moodle(grades: dict[str, float], title: str) -> list[Sequence[Cell]]:
    header = ("Username", f"Quiz: {title} (Percentage)")
    return [header, *grades.items()]


def _canvas(grades: dict[str, float], title: str) -> list[Sequence[Cell]]:
    header = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section", title)
    possible = ("Points Possible", None, None, None, None, _FULL)
    pupils = ((_no_heading(name), None, None, name, None, grade) for name, grade in grades.items())
    return [header, possible, *pupils]


def _no_heading(name: str) -> str:
    """Return a name that Canvas does not take for the row of the points that can be had."""
    return name.replace("Points Possible", "Points-Possible")
