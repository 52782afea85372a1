"""A person at a round: ties the engine to the store, for every front end alike and with no screen."""

from quizapp.sitting.clock import Clock
from quizapp.sitting.shelf import Shelf, shelves
from quizapp.sitting.sitting import Sitting
from quizapp.sitting.starting import DRILL, DRILL_COUNT, STUDY, STUDY_COUNT, Desk, new_seed

__all__ = [
    "DRILL",
    "DRILL_COUNT",
    "STUDY",
    "STUDY_COUNT",
    "Clock",
    "Desk",
    "Shelf",
    "Sitting",
    "new_seed",
    "shelves",
]
