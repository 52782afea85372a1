"""The source of a bank as one person knows it, and how each front end speaks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.outline import outline
from quizapp.sitting.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank import Bank
    from quizapp.quiz.outline import Outline, Paragraph
    from quizapp.sitting.starting import Desk


def outlined(bank: Bank, desk: Desk) -> Outline:
    """Return the source of `bank` with what the person at `desk` knows of it.

    Raises:
        HistoryError: their answers cannot be read.
    """
    return outline(bank, desk.store.standings(desk.player, [bank.id]))


def described(paragraph: Paragraph) -> Iterator[str]:
    """Yield what is said of a paragraph: `Paragraph 7`, `7 questions`, `3 of 5 right`."""
    known = paragraph.knowledge
    yield "Paragraph" if paragraph.number is None else f"Paragraph {paragraph.number}"
    yield _counted(known.questions)
    if known.answered:
        yield f"{known.right} of {known.answered} right"
    elif known.questions:
        yield "none answered"


def in_all(whole: Outline) -> str:
    """Return one line on the whole: `7 of 9 paragraphs have questions, 40 in all`."""
    paragraphs = (*whole.paragraphs, *whole.lost)
    covered = sum(1 for paragraph in paragraphs if paragraph.asked)
    questions = len({each.id for paragraph in paragraphs for each in paragraph.asked})
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    said = f"{covered} of {len(paragraphs)} {noun} asked about, {_counted(questions)}"
    return f"{said}; {whole.loose} more without a passage" if whole.loose else said


def _counted(questions: int) -> str:
    return counted(questions, "question") if questions else "no questions"
