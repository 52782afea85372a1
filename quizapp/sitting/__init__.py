"""A person at a round: the engine tied to the store, alike for every front end."""

from quizapp.quiz import DRILL_COUNT, STUDY_COUNT, new_seed
from quizapp.quiz.streaks import Streak
from quizapp.sitting.clock import Clock
from quizapp.sitting.exam import EXAM, ExamSitting
from quizapp.sitting.flagged import Flagged, Since, flagged
from quizapp.sitting.manner import Manner
from quizapp.sitting.outlook import nothing_due
from quizapp.sitting.papers import Asked, Paper, is_the_same, left_exam, set_paper
from quizapp.sitting.shelf import Shelf, shelves
from quizapp.sitting.sitting import Sitting
from quizapp.sitting.starting import DRILL, STUDY, Desk, Wanted
from quizapp.sitting.streak import streak

__all__ = [
    "DRILL",
    "DRILL_COUNT",
    "EXAM",
    "STUDY",
    "STUDY_COUNT",
    "Asked",
    "Clock",
    "Desk",
    "ExamSitting",
    "Flagged",
    "Manner",
    "Paper",
    "Shelf",
    "Since",
    "Sitting",
    "Streak",
    "Wanted",
    "flagged",
    "is_the_same",
    "left_exam",
    "new_seed",
    "nothing_due",
    "set_paper",
    "shelves",
    "streak",
]
