"""Answers that the store has, as a round that is gone on with takes them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz import Kind, Verdict
from quizapp.sitting.rewording import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.history import AnswerRecord, VoteRecord
    from quizapp.quiz import Choice, Question


def chosen_of(question: Question, row: AnswerRecord | VoteRecord) -> Choice:
    """Return what `row` chose as indexes of the options there are now; less what is gone."""
    texts = {row.options[index] for index in row.chosen}
    return frozenset(i for i, option in enumerate(question.options) if option.text in texts)


def verdict_of(question: Question, row: AnswerRecord | VoteRecord) -> Verdict:
    """Return the verdict on what `row` chose as it was then, whatever has become of the key."""
    chosen = chosen_of(question, row)
    return Verdict(chosen, chosen if row.right else question.key, row.credit, row.right)


def kept_at(questions: Sequence[Question], rows: Iterable[AnswerRecord]) -> dict[int, AnswerRecord]:
    """Return the latest of `rows` to each question, by its index; `rows` are in the order given."""
    places = {name_of(question): place for place, question in enumerate(questions)}
    found = ((places.get((row.bank, row.question)), row) for row in rows)
    return {place: row for place, row in found if place is not None}


def choices(
    questions: Sequence[Question], kept: Mapping[int, AnswerRecord]
) -> tuple[Choice | None, ...]:
    """Return what was chosen at each question of an exam, None where it is open."""
    return tuple(
        _choice(question, kept[place]) if place in kept else None
        for place, question in enumerate(questions)
    )


def _choice(question: Question, row: AnswerRecord) -> Choice | None:
    """Return what `row` chose; None where an option is gone, or the question takes only one now."""
    found = chosen_of(question, row)
    fits = len(found) == 1 or question.kind is Kind.MULTIPLE
    return found if fits and len(found) == len(row.chosen) else None
