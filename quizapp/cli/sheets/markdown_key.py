"""The key in Markdown: letters to mark by first, then why, and where the answers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.sheets.markdown_text import block, inline
from quizapp.cli.sheets.marking import LETTERS, seats, strips
from quizapp.plain.lines import NEAREST, Marks, marked, source_line
from quizapp.sitting.rewording import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.cli.sheets.marking import Seat, Strip
    from quizapp.cli.sheets.sheet import Sheet
    from quizapp.quiz import Question


def key_lines(sheet: Sheet) -> Iterator[str]:
    """Yield the lines of the answers to all versions of the sheet."""
    yield from ("## Answers", "")
    for strip in strips(sheet.papers):
        yield from _table(strip)
    places = seats(sheet.versions)
    for number, question in enumerate(sheet.papers[0].questions, 1):
        if sheet.versions:
            yield from _answered_anywhere(question, places[name_of(question)])
        else:
            yield from _answered(number, question)


def _table(strip: Strip) -> Iterator[str]:
    yield _row("Question", *map(str, strip.numbers))
    yield _row(*["---"] * (len(strip.numbers) + 1))
    for name, letters in strip.rows:
        yield _row(f"Version {inline(name)}" if name else "Answer", *letters)
    yield ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _answered(number: int, question: Question) -> Iterator[str]:
    """Yield the answer under the question's number, in the letters of the only version."""
    first = f"{number}. "
    rest = " " * len(first)
    for letter, option in zip(LETTERS, question.options, strict=False):
        if option.right:
            yield from block(option.text, f"{first}{letter}) ", rest)
            yield ""
            first = rest
    for letter, option in zip(LETTERS, question.options, strict=False):
        if option.why:
            yield from block(option.why, f"{rest}Why not {letter}: ", rest)
            yield ""
    yield from _reason(question, rest)


def _answered_anywhere(question: Question, places: Sequence[Seat]) -> Iterator[str]:
    """Yield the answer in words, under the question and where it stands in each version."""
    rest = "  "
    yield from block(question.stem, "- ", rest)
    yield ""
    each = (f"Version {inline(seat.version)}: {seat.number} {seat.letters}" for seat in places)
    yield from (f"{rest}{'; '.join(each)}", "")
    for option in question.options:
        if option.right:
            yield from (*block(option.text, f"{rest}Answer: ", rest), "")
    for option in question.options:
        if option.why:
            yield from (*block(option.why, f"{rest}Why not *{inline(option.text)}*: ", rest), "")
    yield from _reason(question, rest)


def _reason(question: Question, rest: str) -> Iterator[str]:
    if question.explanation:
        yield from (*block(question.explanation, rest, rest), "")
    yield from _evidence(question, f"{rest}> ")


def _evidence(question: Question, quote: str) -> Iterator[str]:
    for excerpt in question.excerpts:
        yield from block(marked(excerpt, Marks()), f"{quote}{source_line(excerpt)} ", quote)
        yield quote.rstrip()
        if excerpt.is_nearest:
            yield from (f"{quote}*{NEAREST}*", quote.rstrip())
    if question.source:
        yield f"{quote}{inline(question.source)}"
    if question.excerpts or question.source:
        yield ""
