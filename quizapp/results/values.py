"""Results as values for JSON: a contract with other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.history import AnswerRecord
    from quizapp.results.result import Result
    from quizapp.results.wordings import Wordings

Values = dict[str, object]


def result_values(results: Iterable[Result], wordings: Wordings | None = None) -> list[Values]:
    """Return a value for every round; with `wordings`, its answers are in it.

    Names that nobody gave, and what is not known, are null. `chosen` and `key` are texts among
    `options`, which stand in the order shown.
    """
    return [_round(result, wordings) for result in results]


def _round(result: Result, wordings: Wordings | None) -> Values:
    session, ended = result.round.session, result.round.ended
    summary: Values = {
        "session": result.session,
        "player": result.player or None,
        "file": result.file or None,
        "mode": session.mode or None,
        "seed": session.seed or None,
        "started": result.moment(session.at),
        "ended": result.moment(ended) if ended else None,
        "minutes": session.terms.minutes,
        "pass_mark": session.terms.pass_mark,
        "asked": [{"bank": bank, "question": question} for bank, question in session.questions],
        "answered": len(result.scoring),
        "right": result.right,
        "points": round(result.points, 4),
        "percent": result.percent,
        "passed": result.passed,
        "seconds": round(result.seconds, 1),
    }
    if wordings is None:
        return summary
    given = [_answer(result, answer, wordings) for answer in result.round.answers]
    return {**summary, "answers": given}


def _answer(result: Result, answer: AnswerRecord, wordings: Wordings) -> Values:
    stem, key = wordings.of(answer, result.round.session.seed)
    return {
        "bank": answer.bank,
        "question": answer.question,
        "stem": stem,
        "options": list(answer.options),
        "chosen": [answer.options[index] for index in answer.chosen],
        "key": None if key is None else list(key),
        "right": answer.right,
        "credit": round(answer.credit, 4),
        "seconds": round(answer.seconds, 1),
        "hint": answer.hint,
        "guess": answer.guess,
        "certainty": answer.certainty or None,
        "at": result.moment(answer.at),
    }
