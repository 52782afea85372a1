"""The engine: drawing, judging and ordering questions. Pure: no clock, no files, no screen."""

from quizapp.quiz.agenda import STUDY_COUNT, Agenda, Next, Pace, agenda
from quizapp.quiz.chance import new_seed
from quizapp.quiz.days import Calendar
from quizapp.quiz.draw import draw
from quizapp.quiz.fingerprint import same_key
from quizapp.quiz.memory import Memory
from quizapp.quiz.plan import (
    DRILL_COUNT,
    Standing,
    drawn,
    fixed_round,
    named_round,
)
from quizapp.quiz.progress import Progress, progress
from quizapp.quiz.question import Excerpt, Kind, Option, Original, Question
from quizapp.quiz.scoring import Choice, Score, Verdict, judge, percent
from quizapp.quiz.selection import EVERYTHING, Selection
from quizapp.quiz.session import Answer, Session
from quizapp.quiz.stock import QuestionName, stock
from quizapp.quiz.versions import Version, version

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
    "progress",
    "same_key",
    "stock",
    "version",
]
