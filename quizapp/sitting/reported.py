"""The item analysis of what everybody on this machine answered, or what pupils handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.upkeep import handed_in
from quizapp.report import Attempt, Response, report
from quizapp.sitting.starting import DRILL, STUDY
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from quizapp.bank import Bank
    from quizapp.history import AnswerRecord, Round, SessionRecord
    from quizapp.history.upkeep import HandedIn
    from quizapp.quiz import QuestionName
    from quizapp.report import Report
    from quizapp.report.attempts import Row
    from quizapp.sitting.starting import Desk

EXAM = "exam"
MODES = (STUDY, DRILL, EXAM)
"""The kinds of rounds in which everybody answers for themselves."""

_NO_FILES: Mapping[str, Path] = {}


class Asked(Value):
    """What an analysis is to be about: rounds of these `modes`, and of that `seed` if there is one.

    The `banks` are those whose questions it tells of. With `files`, or folders of them, it is about
    what pupils handed in, else about what is kept on this machine.
    """

    banks: tuple[Bank, ...]
    modes: tuple[str, ...] = MODES
    seed: str | None = None
    files: tuple[Path, ...] = ()

    def of(self, banks: Iterable[Bank]) -> Asked:
        """Return the same of other `banks`, such as these once they were edited."""
        return replace(self, banks=tuple(banks))

    def takes(self, played: Round) -> bool:
        """Return whether a round is one of those meant.

        One without an answer tells nothing of the questions.
        """
        session = played.session
        is_meant = session.mode in self.modes and self.seed in (None, session.seed)
        return is_meant and bool(played.answers)


class Analysis(NamedTuple):
    """What was asked for, what came of it, and what was `handed` in, if that was asked for."""

    asked: Asked
    report: Report
    handed: HandedIn | None = None


def analysis(desk: Desk, asked: Asked) -> Analysis:
    """Return the analysis of what all players answered.

    A player who is named is one pupil, in however many files; those without a name are one pupil a
    file.

    Raises:
        HistoryError: the answers that are kept here cannot be read.
    """
    ids = [bank.id for bank in asked.banks]
    if not asked.files:
        return Analysis(asked, _report(desk.store.rounds(ids), asked))
    found = handed_in(asked.files, ids)
    return Analysis(asked, _report(found.rounds, asked, found.files), found)


def _report(rounds: Iterable[Round], asked: Asked, files: Mapping[str, Path] = _NO_FILES) -> Report:
    ids = [bank.id for bank in asked.banks]
    attempts = [
        Attempt(_pupil(each.session, files), responses_of(each, ids))
        for each in rounds
        if asked.takes(each)
    ]
    return report(attempts, asked.banks)


def _pupil(session: SessionRecord, files: Mapping[str, Path]) -> str:
    """Return what tells a pupil from the others."""
    return session.player or str(files.get(session.uid, ""))


def responses_of(played: Round, banks: Collection[str]) -> Row:
    """Return what a round asked from the banks of these ids, with what was answered first.

    Of several answers to a question the first counts: the others were given after its correction.
    In a round that is over, what has no answer was left out by the pupil; in one that was broken
    off, nobody knows whether they came so far.
    """
    given = _first_of(played.answers)
    if not played.over:
        return given
    return dict.fromkeys(name for name in played.session.questions if name[0] in banks) | given


def _first_of(answers: Iterable[AnswerRecord]) -> dict[QuestionName, Response | None]:
    found: dict[QuestionName, Response | None] = {}
    for answer in answers:
        found.setdefault((answer.bank, answer.question), _response(answer))
    return found


def _response(answer: AnswerRecord) -> Response:
    chosen = frozenset(answer.options[index] for index in answer.chosen)
    return Response(answer.credit, answer.right, answer.options, chosen, answer.fingerprint)
