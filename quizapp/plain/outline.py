"""The source as a whole, as lines of text: each paragraph under what is asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.plain.lines import INDENT
from quizapp.plain.width import wrap
from quizapp.sitting.outlines import described, in_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.quiz.outline import Outline, Paragraph

LOST = "Not found in your copy; here they are in the bank's words:"


def outline_lines(whole: Outline, width: int) -> Iterator[str]:
    """Yield the title, the citation, the sum of it, and then every paragraph."""
    yield from wrap(clean_line(whole.bank.title), width)
    if citation := whole.bank.source.citation:
        yield from wrap(clean_line(citation), width)
    yield from wrap(f"{in_all(whole)}.", width)
    for paragraph in whole.paragraphs:
        yield from _paragraph(paragraph, width)
    if whole.lost:
        yield ""
        yield from wrap(LOST, width)
    for paragraph in whole.lost:
        yield from _paragraph(paragraph, width)


def _paragraph(paragraph: Paragraph, width: int) -> Iterator[str]:

    name, *said = described(paragraph)
    yield ""
    yield f"{name}: {', '.join(said)}"
    yield from wrap(paragraph.original or paragraph.restated, width, INDENT)
