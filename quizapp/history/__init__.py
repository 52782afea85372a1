"""What was answered, kept for good: one SQLite file of append-only records.

`Store` is the door. It takes and gives plain, frozen values, and raises only a `HistoryError`;
`data_folder` says where its file, named `STORE_FILE`, lives.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from quizapp.history.errors import DamagedStore, FolderError, HistoryError, NewerStore, NotKept
from quizapp.history.folder import STORE_FILE, data_folder
from quizapp.history.ledgers import KeptLedger, LedgerKey
from quizapp.history.marks import MarkRecord
from quizapp.history.records import (
    AnswerRecord,
    Behind,
    FlagRecord,
    Folded,
    LastScore,
    MemoryRecord,
    ReviewRecord,
    Round,
    SessionRecord,
    Standing,
)
from quizapp.history.terms import FREE, Terms
from quizapp.history.votes import VoteRecord

if TYPE_CHECKING:
    from quizapp.history.store import Store
else:

    def __getattr__(name: str) -> object:
        """Open the store's own module when the store is first asked for.

        Who only needs to know where the data folder is loads no SQLite.
        """
        if name != "Store":
            raise AttributeError(f"quizapp.history has no {name}")
        return import_module("quizapp.history.store").Store


__all__ = [
    "FREE",
    "STORE_FILE",
    "AnswerRecord",
    "Behind",
    "DamagedStore",
    "FlagRecord",
    "Folded",
    "FolderError",
    "HistoryError",
    "KeptLedger",
    "LastScore",
    "LedgerKey",
    "MarkRecord",
    "MemoryRecord",
    "NewerStore",
    "NotKept",
    "ReviewRecord",
    "Round",
    "SessionRecord",
    "Standing",
    "Store",
    "Terms",
    "VoteRecord",
    "data_folder",
]
