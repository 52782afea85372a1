"""The engine: drawing, judging and ordering questions. Pure: no clock, no files, no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.exports import exported
from quizapp.quiz.agenda import agenda
from quizapp.quiz.draw import draw
from quizapp.quiz.stock import stock

if TYPE_CHECKING:
    from quizapp.quiz.agenda import STUDY_COUNT, Agenda, Next, Pace
    from quizapp.quiz.chance import new_seed
    from quizapp.quiz.days import Calendar
    from quizapp.quiz.fingerprint import same_key
    from quizapp.quiz.memory import Memory
    from quizapp.quiz.plan import DRILL_COUNT, Standing, drawn, fixed_round, named_round
    from quizapp.quiz.progress import Progress
    from quizapp.quiz.question import Excerpt, Kind, Option, Original, Question
    from quizapp.quiz.scoring import Choice, Score, Verdict, judge, percent
    from quizapp.quiz.selection import EVERYTHING, Selection
    from quizapp.quiz.session import Answer, Session
    from quizapp.quiz.stock import QuestionName
    from quizapp.quiz.versions import Version, version
else:
    __getattr__ = exported(
        __name__,
        {
            "agenda": ("STUDY_COUNT", "Agenda", "Next", "Pace"),
            "chance": ("new_seed",),
            "days": ("Calendar",),
            "fingerprint": ("same_key",),
            "memory": ("Memory",),
            "plan": ("DRILL_COUNT", "Standing", "drawn", "fixed_round", "named_round"),
            "progress": ("Progress",),
            "question": ("Excerpt", "Kind", "Option", "Original", "Question"),
            "scoring": ("Choice", "Score", "Verdict", "judge", "percent"),
            "selection": ("EVERYTHING", "Selection"),
            "session": ("Answer", "Session"),
            "stock": ("QuestionName",),
            "versions": ("Version", "version"),
        },
    )

__all__ = [
    "DRILL_COUNT",
    "EVERYTHING",
    "STUDY_COUNT",
    "Agenda",
    "Answer",
    "Calendar",
    "Choice",
    "Excerpt",
    "Kind",
    "Memory",
    "Next",
    "Option",
    "Original",
    "Pace",
    "Progress",
    "Question",
    "QuestionName",
    "Score",
    "Selection",
    "Session",
    "Standing",
    "Verdict",
    "Version",
    "agenda",
    "draw",
    "drawn",
    "fixed_round",
    "judge",
    "named_round",
    "new_seed",
    "percent",
    "same_key",
    "stock",
    "version",
]
