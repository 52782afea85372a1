"""What an analysis is made of: attempts of pupils at questions, wherever these were kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from quizapp.quiz import QuestionName, same_key
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable


class Response(Value):
    """A pupil's first answer to a question in one attempt.

    `credit` is from 0 to 1 point, and `right` says that all that is right was chosen, and nothing
    else. `shown` are the texts of the options, and `chosen` those of them that were chosen; both
    are empty where only the credit is known. `fingerprint` names the wording that was asked, so
    that a changed key is noticed; it is "" if nobody knows.
    """

    credit: float
    right: bool
    shown: tuple[str, ...] = ()
    chosen: frozenset[str] = frozenset()
    fingerprint: str = ""


Row: TypeAlias = Mapping[QuestionName, Response | None]
"""What one pupil was asked, with their responses: None is a question left without an answer."""


class Attempt(Value):
    """One round of one pupil. The name `pupil` only tells pupils apart, and is shown nowhere."""

    pupil: str
    responses: Row


Fingerprints: TypeAlias = Mapping[QuestionName, str]
"""What the questions are now, by their names; see `quizapp.quiz.fingerprint`."""


class Gathered(Value):
    """A `Row` for each pupil, and how many responses were `left_out` for an older key."""

    rows: tuple[Row, ...]
    left_out: int = 0


def gathered(attempts: Iterable[Attempt], now: Fingerprints) -> Gathered:
    """Return what every pupil did with each question the first time it was asked of them.

    `attempts` are in the order in which they were made. A later attempt at a question does not
    count, for the first one has taught its answer; but it adds the questions that are new in it, so
    that a pupil who meets a large bank round by round counts with all of it. A question that was
    asked and left without an answer counts nothing, as in Moodle; one that was never asked of a
    pupil is missing from their row.

    Answers to a question that has another key `now` are left out, as if they were never given.
    """
    gatherer = _Gatherer(now)
    for attempt in attempts:
        gatherer.take(attempt)
    return Gathered(tuple(gatherer.rows.values()), gatherer.left_out)


@dataclass(slots=True)
class _Gatherer:
    now: Fingerprints
    rows: dict[str, dict[QuestionName, Response | None]] = field(default_factory=dict)
    left_out: int = 0

    def take(self, attempt: Attempt) -> None:
        row = self.rows.setdefault(attempt.pupil, {})
        for name, response in attempt.responses.items():
            if _is_outdated(response, self.now.get(name, "")):
                self.left_out += 1
            else:
                row.setdefault(name, response)


def _is_outdated(response: Response | None, now: str) -> bool:
    if response is None or not (response.fingerprint and now):
        return False
    return not same_key(response.fingerprint, now)


def latest(attempts: Iterable[Attempt]) -> dict[QuestionName, str]:
    """Return what the questions were when they were answered last."""
    return {
        name: response.fingerprint
        for attempt in attempts
        for name, response in attempt.responses.items()
        if response is not None and response.fingerprint
    }
