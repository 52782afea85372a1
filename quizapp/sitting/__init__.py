"""A person at a round: the engine tied to the store, alike for every front end."""

from importlib import import_module
from typing import TYPE_CHECKING

from quizapp.quiz import DRILL_COUNT, STUDY_COUNT, new_seed
from quizapp.quiz.streaks import Streak
from quizapp.sitting.clock import Clock
from quizapp.sitting.manner import Manner
from quizapp.sitting.sitting import Sitting
from quizapp.sitting.starting import DRILL, STUDY, Desk, Wanted
from quizapp.sitting.streak import streak

if TYPE_CHECKING:
    from quizapp.sitting.exam import EXAM, ExamSitting
    from quizapp.sitting.outlook import nothing_due
    from quizapp.sitting.papers import Asked, Paper, is_the_same, left_exam, set_paper
    from quizapp.sitting.shelf import Shelf, shelves
else:
    _PLACES = {
        "exam": ("EXAM", "ExamSitting"),
        "outlook": ("nothing_due",),
        "papers": ("Asked", "Paper", "is_the_same", "left_exam", "set_paper"),
        "shelf": ("Shelf", "shelves"),
    }

    def __getattr__(name: str) -> object:
        """Open the module of what no round of questions needs when it is first asked for."""
        for place, names in _PLACES.items():
            if name in names:
                return getattr(import_module(f"quizapp.sitting.{place}"), name)
        raise AttributeError(f"quizapp.sitting has no {name}")


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
    "Manner",
    "Paper",
    "Shelf",
    "Sitting",
    "Streak",
    "Wanted",
    "is_the_same",
    "left_exam",
    "new_seed",
    "nothing_due",
    "set_paper",
    "shelves",
    "streak",
]
