"""What there is to know of the time of a round, in lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.plain.lines import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.quiz.limits import Limits, TimeLeft

ROUND_OVER = "The time of the round is over."
_MINUTE = 60


def limit_lines(limits: Limits, left: TimeLeft | None) -> Iterator[str]:
    """Yield how much time there is; `left` is what the round has of it."""
    if limits.seconds is not None:
        yield (
            f"You have {counted(limits.seconds, 'second')} for each question. "
            "An answer that comes later counts as not given."
        )
    if left is not None:
        yield f"The round ends in {lasting(left)}, the time to read included."


def lasting(left: TimeLeft) -> str:
    """Return the time that is left, as `in_words`."""
    return in_words(left.seconds)


def in_words(time: float) -> str:
    """Return so many seconds as `1 minute 5 seconds`, `2 minutes` or `0 seconds`."""
    minutes, seconds = divmod(int(time), _MINUTE)
    parts = [counted(minutes, "minute")] if minutes else []
    return " ".join([*parts, *([counted(seconds, "second")] if seconds or not minutes else [])])
