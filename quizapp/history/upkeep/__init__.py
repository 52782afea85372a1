"""Looking after a history: checking, restoring, merging, handing on and forgetting it.

Each takes the path of a store and raises a HistoryError where it cannot be done.
"""

from quizapp.history.upkeep.amount import Amount, amount
from quizapp.history.upkeep.checking import Checkup, check
from quizapp.history.upkeep.forgetting import Whose, forget, remembered
from quizapp.history.upkeep.handed_in import HandedIn, NotCounted, handed_in
from quizapp.history.upkeep.handing_in import hand_in
from quizapp.history.upkeep.handing_on import export, export_to
from quizapp.history.upkeep.merging import Merged, merge
from quizapp.history.upkeep.records import Share
from quizapp.history.upkeep.restoring import Restored, newest_sound, restore
from quizapp.history.upkeep.salvage import is_sound
from quizapp.history.upkeep.sources import LeftOut

__all__ = [
    "Amount",
    "Checkup",
    "HandedIn",
    "LeftOut",
    "Merged",
    "NotCounted",
    "Restored",
    "Share",
    "Whose",
    "amount",
    "check",
    "export",
    "export_to",
    "forget",
    "hand_in",
    "handed_in",
    "is_sound",
    "merge",
    "newest_sound",
    "remembered",
    "restore",
]
