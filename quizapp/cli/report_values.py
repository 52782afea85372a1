"""An item analysis as values for JSON: shares from 0 to 1, correlations from -1 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.quiz import QuestionName
    from quizapp.report import (
        Correlation,
        GroupFigures,
        ItemFigures,
        OptionFigures,
        Proportion,
        Reliability,
        Report,
    )
    from quizapp.report.measures import Bounds

Values = dict[str, object]

_DIGITS = 6


def report_values(report: Report) -> Values:
    """Return everything there is to tell."""
    return {
        "pupils": report.pupils,
        "answers": report.answers,
        "left_out": report.left_out,
        "reliability": _reliability(report.reliability) if report.reliability else None,
        "questions": [_item(item) for item in report.items],
        "passages": [_group(group) for group in report.passages],
        "tags": [_group(group) for group in report.tags],
    }


def _reliability(whole: Reliability) -> Values:
    return {
        "pupils": whole.pupils,
        "questions": whole.questions,
        "mean": _rounded(whole.mean),
        "deviation": _rounded(whole.deviation),
        "measure": "KR-20" if whole.is_kr20 else "alpha",
        "value": _rounded(whole.alpha),
        **_bounds(whole.bounds),
        "error": _rounded(whole.error),
        "error_ratio": _rounded(whole.error_ratio),
    }


def _item(item: ItemFigures) -> Values:
    wording = item.wording
    return {
        **_name(item.name),
        "text": wording.text if wording else None,
        "passages": list(wording.passages) if wording else [],
        "tags": list(wording.tags) if wording else [],
        "verdicts": list(item.verdicts),
        "asked": item.facility.of,
        "answered": item.answered,
        "facility": _measure(item.facility),
        "discrimination": _measure(item.discrimination),
        "efficiency": _rounded(item.efficiency),
        "options": [_option(option) for option in item.options],
    }


def _option(option: OptionFigures) -> Values:
    return {
        "text": option.text,
        "right": option.right,
        "verdict": option.verdict,
        "chosen": int(option.share.amount),
        "share": _measure(option.share),
        "discrimination": _measure(option.discrimination),
    }


def _group(group: GroupFigures) -> Values:
    return {
        "bank": group.bank or None,
        "id": group.id,
        "text": group.text,
        "verdict": group.verdict,
        "questions": [_name(name) for name in group.questions],
        "facility": _measure(group.facility),
    }


def _name(name: QuestionName) -> Values:
    bank, question = name
    return {"bank": bank, "id": question}


def _measure(measure: Proportion | Correlation) -> Values:
    return {"value": _rounded(measure.value), "of": measure.of, **_bounds(measure.bounds)}


def _bounds(bounds: Bounds | None) -> Values:
    low, high = bounds or (None, None)
    return {"low": _rounded(low), "high": _rounded(high)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS) + 0.0
