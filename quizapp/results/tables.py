"""Results as tables for a spreadsheet: one row an answer, or one row a round of a pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.results.cells import several

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.history import AnswerRecord
    from quizapp.results.cells import Cell
    from quizapp.results.result import Result
    from quizapp.results.wordings import Wordings

ANSWER = (
    "player",
    "file",
    "bank",
    "question",
    "stem",
    "chosen",
    "key",
    "right",
    "credit",
    "seconds",
    "hint",
    "guess",
    "certainty",
    "at",
    "mode",
    "seed",
    "session",
)
"""The columns of a table of answers."""

SUMMARY = (
    "player",
    "file",
    "bank",
    "mode",
    "seed",
    "asked",
    "answered",
    "right",
    "points",
    "percent",
    "passed",
    "seconds",
    "started",
    "ended",
    "session",
)
"""The columns of a table of rounds."""


def answer_table(results: Iterable[Result], wordings: Wordings) -> Iterator[tuple[Cell, ...]]:
    """Yield the names of the columns, then a row for every answer of every round."""
    yield ANSWER
    for result in results:
        for answer in result.round.answers:
            yield _answer(result, answer, wordings)


def summary_table(results: Iterable[Result]) -> Iterator[tuple[Cell, ...]]:
    """Yield the names of the columns, then a row for every round."""
    yield SUMMARY
    for result in results:
        yield _summary(result)


def _answer(result: Result, answer: AnswerRecord, wordings: Wordings) -> tuple[Cell, ...]:
    session = result.round.session
    stem, key = wordings.of(answer, session.seed)
    return (
        result.player,
        result.file,
        answer.bank,
        answer.question,
        stem,
        several(answer.options[index] for index in answer.chosen),
        None if key is None else several(key),
        answer.right,
        answer.credit,
        round(answer.seconds, 1),
        answer.hint,
        answer.guess,
        answer.certainty or None,
        result.moment(answer.at),
        session.mode,
        session.seed,
        result.session,
    )


def _summary(result: Result) -> tuple[Cell, ...]:
    session, ended = result.round.session, result.round.ended
    return (
        result.player,
        result.file,
        several(dict.fromkeys(bank for bank, _ in session.questions)),
        session.mode,
        session.seed,
        result.asked,
        len(result.scoring),
        result.right,
        result.points,
        result.percent,
        result.passed,
        round(result.seconds, 1),
        result.moment(session.at),
        result.moment(ended) if ended else None,
        result.session,
    )
