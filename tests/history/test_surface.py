"""What the other rooms may rely on."""

import quizapp.history


def test_the_public_names_are_these() -> None:
    assert quizapp.history.__all__ == [
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
    assert all(hasattr(quizapp.history, name) for name in quizapp.history.__all__)
