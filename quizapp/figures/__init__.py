"""What a person's answers add up to. Pure: records in, numbers out; no clock, store or screen.

Only a question's first answer of a day tells how well it is known, for what follows comes right
after the correction. Every answer tells how much somebody did.
"""

from quizapp.figures.dating import Dated, dated, is_in_order
from quizapp.figures.figures import RECENT, WEEKS, Figures, Past, beginning, figures, year_of
from quizapp.figures.ledger import Ledger
from quizapp.figures.share import Share
from quizapp.figures.weakness import Weak, Weakest
from quizapp.figures.weeks import Day, Week

__all__ = [
    "RECENT",
    "WEEKS",
    "Dated",
    "Day",
    "Figures",
    "Ledger",
    "Past",
    "Share",
    "Weak",
    "Weakest",
    "Week",
    "beginning",
    "dated",
    "figures",
    "is_in_order",
    "year_of",
]
