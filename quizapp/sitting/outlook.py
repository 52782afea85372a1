"""When to come back, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.quiz import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from quizapp.bank import Bank
    from quizapp.quiz import Next, Selection
    from quizapp.sitting.starting import Desk

_TOMORROW = timedelta(days=1)


def nothing_due(desk: Desk, banks: Sequence[Bank], selection: Selection = EVERYTHING) -> str:
    """Return what to say where a study round of `banks` would be empty.

    Such as: `Nothing is due. Next: 4 questions tomorrow at 04:00.`

    Raises:
        HistoryError: the answers cannot be read.
    """
    coming = desk.agenda(banks, selection).next
    if coming is None:
        return "Nothing is due."
    calendar = desk.calendar
    today = calendar.day(desk.clock.now())
    begins = calendar.begins(coming.day)
    return f"Nothing is due. Next: {described(coming, today)} at {begins:%H:%M}."


def described(coming: Next, today: date) -> str:
    """Return such as `1 question tomorrow`, or `4 questions on Friday, 13 March`."""
    noun = "question" if coming.questions == 1 else "questions"
    when = "tomorrow" if coming.day == today + _TOMORROW else f"on {_date(coming.day, today)}"
    return f"{coming.questions} {noun} {when}"


def _date(day: date, today: date) -> str:
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day:%A}, {day.day} {day:%B}{year}"
