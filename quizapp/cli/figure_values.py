"""A person's figures as values for JSON: shares from 0 to 1, dates as YYYY-MM-DD, seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.figures import Day, Figures, Share, Weak, Week

Values = dict[str, object]


def figure_values(figures: Figures) -> Values:
    """Return everything there is to tell."""
    far, weakest = figures.progress, figures.weakest
    coming = {"date": str(far.next.day), "questions": far.next.questions} if far.next else None
    return {
        "today": str(figures.today),
        "progress": {
            "due": far.due,
            "new": far.new,
            "learning": far.learning,
            "known": far.known,
            "next": coming,
        },
        "streak": {"days": figures.streak.days, "today": figures.streak.today},
        "answers": figures.answers,
        "days": [_day(day) for week in figures.weeks for day in week.days if day.answers],
        "weeks": [_week(week) for week in figures.weeks if week.answers],
        "recent": {
            "since": str(figures.recent),
            "retention": _share(figures.retention),
            "sure": _share(figures.sure),
            "guesses": _share(figures.guesses),
            "certainty": {str(level): _share(each) for level, each in figures.certainty.items()},
            "seconds": figures.seconds,
            "weakest": {
                "tags": _weak(weakest.tags),
                "passages": _weak(weakest.passages),
                "questions": _weak(weakest.questions),
            },
        },
        "forecast": [{"date": str(day.day), "due": day.answers} for day in figures.forecast],
    }


def _day(day: Day) -> Values:
    return {"date": str(day.day), "answers": day.answers}


def _week(week: Week) -> Values:
    return {"monday": str(week.monday), "answers": week.answers, "first": _share(week.share)}


def _share(share: Share) -> Values:
    low, high = share.bounds
    return {
        "right": share.right,
        "of": share.of,
        "share": share.value,
        "low": round(low, 4),
        "high": round(high, 4),
    }


def _weak(found: Iterable[Weak]) -> list[Values]:
    return [
        {"bank": each.bank or None, "id": each.id, "text": each.text, **_share(each.share)}
        for each in found
    ]
