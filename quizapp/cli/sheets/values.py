"""A sheet as values for JSON: a contract with other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.cli.sheets.sheet import Sheet
    from quizapp.quiz import Excerpt, Option, Original, Question


def as_values(sheet: Sheet) -> dict[str, object]:
    """Return the sheet as values for JSON.

    A passage has an `original` where the reader's copy is attached and has it: the paragraph's
    number and text there, and what of it is the evidence, word for word only if it is `exact`.
    Where several banks are mixed none is named for all, and each question names its own.
    Without answers nothing is in it that tells one: neither `right`, `why`, `explanation`,
    `passages` nor `evidence`.
    """
    questions = [
        {**_origin(question, sheet), **_question(question, answers=sheet.answers)}
        for question in sheet.questions
    ]
    return {"bank": sheet.bank, "seed": sheet.seed, "questions": questions}


def _origin(question: Question, sheet: Sheet) -> dict[str, object]:
    return {} if sheet.bank else {"bank": question.bank}


def _question(question: Question, *, answers: bool) -> dict[str, object]:
    told = {
        "explanation": question.explanation,
        "passages": [_passage(excerpt) for excerpt in question.excerpts],
    }
    return {
        "id": question.id,
        "kind": str(question.kind),
        "stem": question.stem,
        "options": [_option(option, answers=answers) for option in question.options],
        "hint": question.hint,
        **(told if answers else {}),
        "source": question.source,
        "tags": list(question.tags),
        "difficulty": str(question.difficulty) if question.difficulty else None,
    }


def _option(option: Option, *, answers: bool) -> dict[str, object]:
    told = {"right": option.right, "why": option.why}
    return {"text": option.text, **(told if answers else {})}


def _passage(excerpt: Excerpt) -> dict[str, object]:
    passage, original = excerpt.passage, excerpt.original
    return {
        "id": passage.id,
        "paragraph": passage.paragraph,
        "text": passage.text,
        "evidence": list(excerpt.evidence),
        **({"original": _original(original)} if original else {}),
    }


def _original(original: Original) -> dict[str, object]:
    return {
        "paragraph": original.number,
        "text": original.text,
        "evidence": [original.text[start:end] for start, end in original.spans],
        "exact": original.exact,
    }
