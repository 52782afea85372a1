"""What the store takes and gives: plain, frozen values.

Every `at` is an aware time in UTC, and every `uid` is unique for all time and machines (a UUID).
`fingerprint` names the wording of a question; the question keeps its id when it is reworded.
"""

from __future__ import annotations

from datetime import timedelta
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.terms import FREE
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from quizapp.history.terms import Terms


def require_utc(at: datetime) -> None:
    """Refuse a time without a zone, or in another than UTC.

    Raises:
        ValueError: it is such a time.
    """
    if at.utcoffset() != timedelta(0):
        raise ValueError(f"{at.isoformat()} is no time in UTC")


def require_choice(chosen: Sequence[int], options: Sequence[str], credit: float) -> None:
    """Refuse indexes that are not ascending ones of `options`, or a credit out of range.

    Raises:
        ValueError: it is such a choice.
    """
    shown = range(len(options))
    if list(chosen) != [index for index in shown if index in chosen]:
        raise ValueError(f"{chosen} are not ascending indexes of {len(shown)} options")
    if not 0 <= credit <= 1:
        raise ValueError(f"a credit is from 0 to 1, not {credit}")


class AnswerRecord(Value, kw_only=True):
    """One answer: what was asked, what was chosen, and what it was worth.

    `options` are the texts in the order shown, `chosen` the indexes among them, ascending, from 0.
    `right` says the choice was right in full, `credit` is from 0 to 1 point. `hint` says that the
    hint was read before, `guess` that the person called it a guess. `certainty` is how sure they
    said they were, from 1 to 3, or 0 where nobody asked. `seconds` is the time taken.

    Raises:
        ValueError: `chosen` is not ascending or names no option, `credit`, `certainty` or
            `seconds` is out of range, or `at` is not in UTC.
    """

    uid: str
    bank: str
    question: str
    fingerprint: str
    options: tuple[str, ...]
    chosen: tuple[int, ...]
    right: bool
    credit: float
    hint: bool
    guess: bool
    seconds: float
    at: datetime
    player: str
    session: str
    certainty: int = 0

    def __post_init__(self) -> None:
        require_choice(self.chosen, self.options, self.credit)
        if self.certainty not in range(4):
            raise ValueError(f"a certainty is from 0 to 3, not {self.certainty}")
        if not (isfinite(self.seconds) and self.seconds >= 0):
            raise ValueError(f"an answer takes 0 seconds or more, not {self.seconds}")
        require_utc(self.at)


class SessionRecord(Value, kw_only=True):
    """A round as it began: with its seed and questions it can be built again exactly.

    `mode` is "study", "drill", "exam" or "teams"; `questions` are (bank id, question id) in the
    order asked; `terms` are what was agreed on beside them, such as the time there is.

    Raises:
        ValueError: `at` is not in UTC.
    """

    uid: str
    mode: str
    seed: str
    player: str
    at: datetime
    questions: tuple[tuple[str, str], ...]
    terms: Terms = FREE

    def __post_init__(self) -> None:
        require_utc(self.at)


class FlagRecord(Value, kw_only=True):
    """A person's note that something is wrong with a question.

    Raises:
        ValueError: `at` is not in UTC.
    """

    uid: str
    bank: str
    question: str
    fingerprint: str
    note: str
    at: datetime
    player: str

    def __post_init__(self) -> None:
        require_utc(self.at)


class Standing(NamedTuple):
    """Where a player stands with one question, over the answers that were not undone.

    `right` is the latest answer's, `times` counts the answers (at least 1), and `last` is the
    latest one's turn: a greater one was given later, whatever the clock said.
    """

    right: bool
    times: int
    last: int


class LastScore(Value):
    """The latest round of a bank that was ended: its points, of how many, and when (UTC)."""

    points: float
    answered: int
    at: datetime


class ReviewRecord(NamedTuple):
    """One answer as far as memory and statistics go; the fields are those of `AnswerRecord`."""

    bank: str
    question: str
    right: bool
    hint: bool
    guess: bool
    certainty: int
    seconds: float
    at: datetime


class Folded(Value):
    """Whose memories are meant, by which rule they were folded, and which day it is.

    Those of later days are void: either the clock was wrong then, or it is now.
    """

    player: str
    rule: str
    today: date


class MemoryRecord(NamedTuple):
    """What somebody folded from the answers to one question; the store only keeps it for them.

    `stability` is in days, `difficulty` from 1 to 10. `first` and `last` are days of answers, and
    `slip` says that the latest was wrong and no guess.
    """

    stability: float
    difficulty: float
    first: date
    last: date
    slip: bool


class MemoryColumns(NamedTuple):
    """The memories of a bank: each number belongs to the question that stands in the same place.

    They are those of `MemoryRecord`, the days as their ordinals. One value for each of thousands of
    questions would take longer to make than all that is asked of them.
    """

    questions: tuple[str, ...]
    stability: tuple[float, ...]
    difficulty: tuple[float, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    slip: tuple[int, ...]


class Behind(Value):
    """A question whose answers are not all folded yet.

    `before` is what was folded so far, None if nothing was. `reviews` are the answers that are to
    be folded on top of it, in the order given. The latest is that of the uid `answer`, and there
    are `times` answers in all.
    """

    bank: str
    question: str
    answer: str
    times: int
    before: MemoryRecord | None
    reviews: tuple[ReviewRecord, ...]


class Round(Value):
    """A session, when it was ended (UTC; None if it was not), and its answers in the order given.

    The answers are those to the banks asked for; `session.questions` are all that was asked.
    """

    session: SessionRecord
    ended: datetime | None
    answers: tuple[AnswerRecord, ...]

    @property
    def over(self) -> bool:
        """Whether it was ended: what has no answer now was left out."""
        return self.ended is not None

    @property
    def withheld(self) -> bool:
        """Whether it is an exam that is not handed in: nobody is told of its answers."""
        return self.session.mode == "exam" and not self.over
