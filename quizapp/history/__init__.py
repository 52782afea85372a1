"""What was answered, kept for good: one SQLite file of append-only records.

`Store` is the door. It takes and gives plain, frozen values, and raises only a `HistoryError`;
`data_folder` says where its file, named `STORE_FILE`, lives.
"""

from quizapp.history.errors import DamagedStore, FolderError, HistoryError, NewerStore, NotKept
from quizapp.history.folder import STORE_FILE, data_folder
from quizapp.history.records import AnswerRecord, FlagRecord, LastScore, SessionRecord, Standing
from quizapp.history.store import Store

__all__ = [
    "STORE_FILE",
    "AnswerRecord",
    "DamagedStore",
    "FlagRecord",
    "FolderError",
    "HistoryError",
    "LastScore",
    "NewerStore",
    "NotKept",
    "SessionRecord",
    "Standing",
    "Store",
    "data_folder",
]
