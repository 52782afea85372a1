"""What the other rooms may rely on."""

import quizapp.history


def test_the_public_names_are_these() -> None:
    assert quizapp.history.__all__ == [
        "STORE_FILE",
        "AnswerRecord",
        "Behind",
        "DamagedStore",
        "FlagRecord",
        "Folded",
        "FolderError",
        "HistoryError",
        "LastScore",
        "MemoryRecord",
        "NewerStore",
        "NotKept",
        "ReviewRecord",
        "SessionRecord",
        "Standing",
        "Store",
        "data_folder",
    ]
    assert all(hasattr(quizapp.history, name) for name in quizapp.history.__all__)
