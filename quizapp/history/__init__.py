"""What was answered, kept for good: one SQLite file of append-only records.

`Store` is the door. It takes and gives plain, frozen values, and raises only a `HistoryError`;
`data_folder` says where its file, named `STORE_FILE`, lives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.exports import exported

if TYPE_CHECKING:
    from quizapp.history.errors import (
        DamagedStore,
        FolderError,
        HandedIn,
        HistoryError,
        NewerStore,
        NotKept,
    )
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
    from quizapp.history.store import Store
    from quizapp.history.terms import FREE, Terms
    from quizapp.history.votes import VoteRecord
else:
    __getattr__ = exported(
        __name__,
        {
            "errors": (
                "DamagedStore",
                "FolderError",
                "HandedIn",
                "HistoryError",
                "NewerStore",
                "NotKept",
            ),
            "folder": ("STORE_FILE", "data_folder"),
            "ledgers": ("KeptLedger", "LedgerKey"),
            "marks": ("MarkRecord",),
            "records": (
                "AnswerRecord",
                "Behind",
                "FlagRecord",
                "Folded",
                "LastScore",
                "MemoryRecord",
                "ReviewRecord",
                "Round",
                "SessionRecord",
                "Standing",
            ),
            "store": ("Store",),
            "terms": ("FREE", "Terms"),
            "votes": ("VoteRecord",),
        },
    )

__all__ = [
    "FREE",
    "STORE_FILE",
    "AnswerRecord",
    "Behind",
    "DamagedStore",
    "FlagRecord",
    "Folded",
    "FolderError",
    "HandedIn",
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
