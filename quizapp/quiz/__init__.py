"""The engine: drawing, judging and ordering questions. Pure: no clock, no files, no screen."""

from quizapp.quiz.chance import new_seed
from quizapp.quiz.draw import draw
from quizapp.quiz.fingerprint import same_key
from quizapp.quiz.plan import (
    DRILL_COUNT,
    STUDY_COUNT,
    QuestionName,
    Standing,
    fixed_round,
    named_round,
    study_round,
)
from quizapp.quiz.question import Excerpt, Kind, Option, Original, Question
from quizapp.quiz.scoring import Choice, Score, Verdict, judge, percent
from quizapp.quiz.session import Answer, Session

__all__ = [
    "DRILL_COUNT",
    "STUDY_COUNT",
    "Answer",
    "Choice",
    "Excerpt",
    "Kind",
    "Option",
    "Original",
    "Question",
    "QuestionName",
    "Score",
    "Session",
    "Standing",
    "Verdict",
    "draw",
    "fixed_round",
    "judge",
    "named_round",
    "new_seed",
    "percent",
    "same_key",
    "study_round",
]
