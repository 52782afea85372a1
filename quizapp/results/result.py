"""One pupil's round, as a teacher counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz import percent
from quizapp.values import Value

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.history import AnswerRecord, Round
    from quizapp.quiz import QuestionName


class Result(Value, kw_only=True):
    """A round of one pupil, narrowed to the banks that are looked at.

    `player` is the name that the pupil gave, "" if none; `file` the name of the file that it came
    in, "" if it was kept on this machine. `session` names the round. `exact` says that times may be
    told to the second; else only their day is.
    """

    player: str
    file: str
    session: str
    round: Round
    exact: bool = True

    @property
    def pupil(self) -> str:
        """What tells this pupil from others: the name, or the file where there is none."""
        return self.player or self.file

    @property
    def asked(self) -> int:
        """How many questions the round asks, answered or not."""
        return len(self.round.session.questions)

    @property
    def scoring(self) -> tuple[AnswerRecord, ...]:
        """The first answer to each question: one asked once more in the round scores no more."""
        first: dict[QuestionName, AnswerRecord] = {}
        for answer in self.round.answers:
            first.setdefault((answer.bank, answer.question), answer)
        return tuple(first.values())

    @property
    def right(self) -> int:
        """How many questions were right in full."""
        return sum(answer.right for answer in self.scoring)

    @property
    def points(self) -> float:
        """The sum of the credits; a question without an answer has none."""
        return sum(answer.credit for answer in self.scoring)

    @property
    def percent(self) -> int:
        """The points in whole percent of all questions that were asked."""
        return percent(self.points, self.asked)

    @property
    def passed(self) -> bool | None:
        """Whether the pass mark was reached; None if there was none, or the round is not over."""
        mark = self.round.session.terms.pass_mark
        return self.percent >= mark if mark is not None and self.round.over else None

    @property
    def seconds(self) -> float:
        """The time that the answers took."""
        return sum(answer.seconds for answer in self.round.answers)

    def moment(self, at: datetime) -> str:
        """Return a time in UTC as ISO 8601: to the second, or only its day."""
        return f"{at:%Y-%m-%dT%H:%M:%SZ}" if self.exact else f"{at:%Y-%m-%d}"
