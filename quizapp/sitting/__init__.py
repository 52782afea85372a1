"""A person at a round: the engine tied to the store, alike for every front end."""

from quizapp.quiz import DRILL_COUNT, STUDY_COUNT, new_seed
from quizapp.quiz.streaks import Streak
from quizapp.sitting.clock import Clock
from quizapp.sitting.flagged import Flagged, Since, flagged
from quizapp.sitting.manner import Manner
from quizapp.sitting.outlook import nothing_due
from quizapp.sitting.shelf import Shelf, shelves
from quizapp.sitting.sitting import Sitting
from quizapp.sitting.starting import DRILL, STUDY, Desk, Wanted
from quizapp.sitting.streak import streak

__all__ = [
    "DRILL",
    "DRILL_COUNT",
    "STUDY",
    "STUDY_COUNT",
    "Clock",
    "Desk",
    "Flagged",
    "Manner",
    "Shelf",
    "Since",
    "Sitting",
    "Streak",
    "Wanted",
    "flagged",
    "new_seed",
    "nothing_due",
    "shelves",
    "streak",
]
