"""How a learner's settings want questions to be put."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.settings import Confidence
from quizapp.sitting import Manner

if TYPE_CHECKING:
    from quizapp.settings import Settings


def manner_of(settings: Settings) -> Manner:
    """Return the manner for whoever sits at this command.

    What costs an answer one more key is for people: where no terminal types, a script gets on with
    one line an answer, whatever its owner has set.
    """
    is_person = sys.stdin.isatty()
    return Manner(
        options=settings.options,
        confidence=settings.confidence if is_person else Confidence.OFF,
        recall_first=is_person and settings.recall_first,
    )
