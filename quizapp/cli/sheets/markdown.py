"""A sheet as Markdown: clean papers with questions, then a page of answers with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.sheets.markdown_key import key_lines
from quizapp.cli.sheets.markdown_text import block, inline
from quizapp.cli.sheets.marking import LETTERS
from quizapp.plain.lines import counted
from quizapp.quiz import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.cli.sheets.sheet import Sheet
    from quizapp.quiz import Question, Version

# Markdown has no sign for it: the one piece of HTML, invisible wherever it is not printed.
_NEW_PAGE = '<div style="page-break-before: always"></div>'
_FIELDS = "Name: ______________________ Class: ________ Date: __________ Score: ____"


def as_markdown(sheet: Sheet) -> Iterator[str]:
    """Yield the sheet's lines."""
    first, *others = sheet.papers
    yield from _paper(sheet, first)
    for version in others:
        yield from (_NEW_PAGE, "", *_paper(sheet, version))
    if sheet.answers:
        yield from (_NEW_PAGE, "", *key_lines(sheet))


def _paper(sheet: Sheet, version: Version) -> Iterator[str]:
    size = len(version.questions)
    about = f"{counted(size, 'question')}, seed {inline(sheet.seed)}"
    yield from (f"# {inline(sheet.title)}", "")
    yield from ([f"**Version {inline(version.name)}**", ""] if version.name else [])
    yield from (about, "", f"{_FIELDS} / {size}", "")
    for number, question in enumerate(version.questions, 1):
        yield from _asked(number, question)


def _asked(number: int, question: Question) -> Iterator[str]:
    first = f"{number}. "
    rest = " " * len(first)
    yield from block(question.stem, first, rest)
    if question.kind is Kind.MULTIPLE:
        yield from ("", f"{rest}*Choose all that apply.*")
    yield ""
    for letter, option in zip(LETTERS, question.options, strict=False):
        yield from block(option.text, f"{rest}- {letter}) ", f"{rest}  ")
    yield ""
