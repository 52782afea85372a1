"""What is said of a question beside its verdict: edits of its bank, and notes on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.history import FlagRecord
    from quizapp.sitting import Sitting
    from quizapp.tui.live.held import Held

GONE = "This question is in its bank no more; its old wording is still in play."
REKEYED = (
    "The key of this question has changed since you answered it. Your answer counts as it did."
)
REKEYED_BEFORE = "The key of this question has changed since you answered it the last time."
OUTDATED = "This question was edited; its new wording comes the next time it is asked."


def notices(sitting: Sitting, held: Held | None) -> Iterator[str]:
    """Yield what is to be known of the open question's bank, also before the answer."""
    if held:
        yield held.words
    if sitting.gone:
        yield GONE


def notes_after(sitting: Sitting) -> Iterator[str]:
    """Yield what may be said once the question is answered: before, it would be a hint."""
    if not sitting.session.closed:
        return
    if sitting.rekeyed:
        yield REKEYED
    elif sitting.outdated:
        yield OUTDATED
    if sitting.rekeyed_before:
        yield REKEYED_BEFORE
    yield from (_flag(each, sitting.record.player) for each in sitting.open_notes())


def _flag(flag: FlagRecord, player: str) -> str:
    by = "" if flag.player == player else f" by {clean_line(flag.player) or 'somebody'}"
    note = clean_line(flag.note)
    return f"Flagged{by}: {note}" if note else f"Flagged{by}."
