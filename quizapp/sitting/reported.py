"""The item analysis of what everybody on this machine answered."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from quizapp.bank import Bank
from quizapp.history import AnswerRecord, Round
from quizapp.quiz import QuestionName
from quizapp.report import Attempt, Report, Response, report
from quizapp.sitting.starting import DRILL, STUDY, Desk

EXAM = "exam"
MODES = (STUDY, DRILL, EXAM)
"""The kinds of rounds in which everybody answers for themselves."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an analysis is to be about: rounds of these `modes`, and of that `seed` if there is one.

    The `banks` are those whose questions it tells of.
    """

    banks: tuple[Bank, ...]
    modes: tuple[str, ...] = MODES
    seed: str | None = None

    def of(self, banks: Iterable[Bank]) -> "Asked":
        """Return the same of other `banks`, such as these once they were edited."""
        return replace(self, banks=tuple(banks))

    def takes(self, played: Round) -> bool:
        """Return whether a round is one of those meant.

        An exam counts from its end on: until then its answers can change. One without an answer
        tells nothing of the questions.
        """
        session = played.session
        is_done = played.over or session.mode != EXAM
        is_meant = session.mode in self.modes and self.seed in (None, session.seed)
        return is_done and is_meant and bool(played.answers)


class Analysis(NamedTuple):
    """What was asked for, and what came of it."""

    asked: Asked
    report: Report


def analysis(desk: Desk, asked: Asked) -> Analysis:
    """Return the analysis of what all players of this machine answered.

    Raises:
        HistoryError: the answers cannot be read.
    """
    ids = [bank.id for bank in asked.banks]
    meant = [each for each in desk.store.rounds(ids) if asked.takes(each)]
    return Analysis(asked, report([attempt_of(each, ids) for each in meant], asked.banks))


def attempt_of(played: Round, banks: Collection[str]) -> Attempt:
    """Return a round as the analysis sees it, as far as it asked from the banks of these ids.

    Of several answers to a question the first counts: the others were given after its correction.
    In a round that is over, what has no answer was left out by the pupil; in one that was broken
    off, nobody knows whether they came so far.
    """
    given = _first_of(played.answers)
    if not played.over:
        return Attempt(played.session.player, given)
    asked = (name for name in played.session.questions if name[0] in banks)
    return Attempt(played.session.player, dict.fromkeys(asked) | given)


def _first_of(answers: Iterable[AnswerRecord]) -> dict[QuestionName, Response | None]:
    found: dict[QuestionName, Response | None] = {}
    for answer in answers:
        found.setdefault((answer.bank, answer.question), _response(answer))
    return found


def _response(answer: AnswerRecord) -> Response:
    chosen = frozenset(answer.options[index] for index in answer.chosen)
    return Response(answer.credit, answer.right, answer.options, chosen, answer.fingerprint)
