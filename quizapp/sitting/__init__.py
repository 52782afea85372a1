"""A person at a round: the engine tied to the store, alike for every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.exports import exported

if TYPE_CHECKING:
    from quizapp.sitting.clock import Clock
    from quizapp.sitting.exam import EXAM, ExamSitting
    from quizapp.sitting.manner import Manner
    from quizapp.sitting.outlook import nothing_due
    from quizapp.sitting.papers import Asked, Paper, is_the_same, left_exam, set_paper
    from quizapp.sitting.shelf import Shelf, shelves
    from quizapp.sitting.sitting import Sitting
    from quizapp.sitting.starting import DRILL, STUDY, Desk, Wanted
else:
    __getattr__ = exported(
        __name__,
        {
            "clock": ("Clock",),
            "exam": ("EXAM", "ExamSitting"),
            "manner": ("Manner",),
            "outlook": ("nothing_due",),
            "papers": ("Asked", "Paper", "is_the_same", "left_exam", "set_paper"),
            "shelf": ("Shelf", "shelves"),
            "sitting": ("Sitting",),
            "starting": ("DRILL", "STUDY", "Desk", "Wanted"),
        },
    )

__all__ = [
    "DRILL",
    "EXAM",
    "STUDY",
    "Asked",
    "Clock",
    "Desk",
    "ExamSitting",
    "Manner",
    "Paper",
    "Shelf",
    "Sitting",
    "Wanted",
    "is_the_same",
    "left_exam",
    "nothing_due",
    "set_paper",
    "shelves",
]
