"""Figures as the parts of a page: a heading each, words, and something drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from quizapp.sitting import telling
from quizapp.tui.widgets.bars import Bar, Bars
from quizapp.tui.widgets.weak_list import WeakList
from quizapp.tui.widgets.year import Year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from quizapp.figures import Day, Figures, Week

NOTHING_WEAK = "Nothing goes wrong more often than chance would have it."
"""What is said where there are answers, and nothing that is weak."""


def first_parts(figures: Figures) -> Iterator[Widget]:
    """Yield what is told first: how far one is, what holds, the days, and what does not hold."""
    yield from _now(figures)
    if figures.seconds is not None:
        yield from _how_well(figures, figures.seconds)
    if figures.answers:
        yield _heading("Answers a day")
        yield Year(figures.weeks, figures.today)
    if figures.seconds is not None:
        yield from _weak(figures)


def more_parts(figures: Figures) -> Iterator[Widget]:
    """Yield what is told then, or beside it: what is coming, and how the weeks went."""
    if coming := list(_coming(figures)):
        yield _heading(telling.COMING)
        yield Bars(coming)
    if weeks := list(_weeks(figures)):
        yield _heading(f"{telling.WEEKLY}, right first answers")
        yield Bars(weeks, track=True)


def _now(figures: Figures) -> Iterator[Widget]:
    far = figures.progress
    parts = {"due": far.due, "new": far.new, "learning": far.learning, "known": far.known}
    total = sum(parts.values())
    yield Bars(
        (Bar(name, str(number), number, total) for name, number in parts.items()), track=True
    )
    yield _words("\n".join(telling.standing(figures)), "spaced")


def _how_well(figures: Figures, seconds: float) -> Iterator[Widget]:
    yield _heading(telling.HOW_WELL)
    yield _words(f"{telling.basis(figures)}.", "small")
    yield Bars(
        (
            Bar(label, telling.percent(share), share.right, share.of, telling.likely(share))
            for label, share in telling.shares(figures)
        ),
        track=True,
    )
    yield _words(telling.pace(seconds))


def _weak(figures: Figures) -> Iterator[Widget]:
    lists = list(telling.weak_lists(figures))
    for heading, found in lists:
        yield _heading(heading)
        yield WeakList(found)
    if not lists:
        yield _heading("What does not hold")
        yield _words(NOTHING_WEAK)


def _coming(figures: Figures) -> Iterator[Bar]:
    """Yield the days from today to the last on which something will be due."""
    most = max(day.answers for day in figures.forecast)
    last = max((day.day for day in figures.forecast if day.answers), default=None)
    for day in figures.forecast:
        if last and day.day <= last:
            yield Bar(_day(day, figures), str(day.answers), day.answers, most)


def _day(day: Day, figures: Figures) -> str:
    return "today" if day.day == figures.today else f"{day.day:%a} {day.day.day:2} {day.day:%b}"


def _weeks(figures: Figures) -> Iterator[Bar]:
    """Yield the weeks in which something was answered, the latest first."""
    for week in reversed(figures.weeks):
        share = week.share
        if share.of:
            more = f"{share.right} of {share.of}"
            yield Bar(_monday(week, figures), telling.percent(share), share.right, share.of, more)


def _monday(week: Week, figures: Figures) -> str:
    monday = week.monday
    year = "" if monday.year == figures.today.year else f" {monday.year}"
    return f"{monday.day:2} {monday:%b}{year}"


def _heading(text: str) -> Static:
    return Static(text, markup=False, classes="heading")


def _words(text: str, classes: str = "") -> Static:
    return Static(text, markup=False, classes=classes)
