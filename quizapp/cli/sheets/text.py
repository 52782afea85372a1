"""A sheet as text to read in a terminal, in the words of the line mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.plain.lines import answer_lines, counted, question_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.cli.sheets.sheet import Sheet
    from quizapp.plain.lines import Marks


def as_text(sheet: Sheet, width: int, marks: Marks) -> Iterator[str]:
    """Yield the sheet's lines, each question with its answer under it."""
    size = len(sheet.questions)
    yield f"{sheet.title}: {counted(size, 'question')}, seed {sheet.seed}"
    for place, question in enumerate(sheet.questions, 1):
        yield from ("", f"Question {place} of {size}", "")
        yield from question_lines(question, width)
        if sheet.answers:
            yield from answer_lines(question, width, marks)
