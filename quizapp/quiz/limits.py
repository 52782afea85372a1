"""The time there is for a question and for a round. Pure: what has gone by comes in as seconds."""

from math import ceil

from quizapp.values import Value

CLOSING = 5
"""With how many seconds left it is time to say so."""

FIVE_MINUTES, ONE_MINUTE = 300, 60
WARNINGS = (FIVE_MINUTES, ONE_MINUTE)
"""With how many seconds left a person at something long is warned."""

_MINUTE = 60


class TimeLeft(Value):
    """What is `left` of `total` seconds."""

    left: float
    total: float

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0

    @property
    def seconds(self) -> int:
        """What a countdown shows: a second that has begun counts, and 0 means that it is over."""
        return max(0, ceil(self.left))

    @property
    def warning(self) -> int | None:
        """The shortest of WARNINGS that is in force, or None.

        One that is as long as the whole time there is never is.
        """
        return min((each for each in WARNINGS if self.left <= each < self.total), default=None)

    @property
    def until_told(self) -> float:
        """The seconds until there is a warning to be given, or the end to be told."""
        coming = (each for each in WARNINGS if each < min(self.left, self.total))
        return max(0.0, self.left - max(coming, default=0))


class Limits(Value):
    """How many `seconds` there are for each question, how many `minutes` for the round, if any.

    A question's time is that in which it can be answered. A round's goes on until its end, while a
    verdict is read, too.
    """

    seconds: int | None = None
    minutes: int | None = None

    def of_round(self, spent: float) -> TimeLeft | None:
        """Return what a round has left after `spent` seconds; None, if it has no limit."""
        total = None if self.minutes is None else self.minutes * _MINUTE
        return _left(total, spent)

    def to_answer(self, on_question: float, on_round: float) -> TimeLeft | None:
        """Return what is left to answer a question, after so many seconds on it and on its round.

        It is the question's own time or the round's, whichever ends first; None without a limit.
        """
        found = (_left(self.seconds, on_question), self.of_round(on_round))
        return min(filter(None, found), key=lambda each: each.left, default=None)


UNLIMITED = Limits()
"""All the time in the world."""


def _left(total: int | None, spent: float) -> TimeLeft | None:
    return None if total is None else TimeLeft(total - spent, total)
