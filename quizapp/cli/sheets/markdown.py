"""A sheet as Markdown: a clean page of questions, then a page of answers with their sources."""

import re
import string
from collections.abc import Iterator

from quizapp.cli.sheets.sheet import Sheet
from quizapp.plain.lines import NEAREST, Marks, counted, marked, source_line
from quizapp.quiz import Kind, Question

_SIGNS = re.compile(r"[\\`*_\[\]<~|$^]|&(?=\w+;|#\w+;)|:(?=[\w+-]+:)")
_STARTS = re.compile(r"^(\d+(?=[.)])|(?=[-+=#>]))", re.MULTILINE)
_INDENTED = re.compile(r"^ +", re.MULTILINE)
_LETTERS = string.ascii_uppercase


def as_markdown(sheet: Sheet) -> Iterator[str]:
    """Yield the sheet's lines."""
    number = counted(len(sheet.questions), "question")
    yield from (f"# {_inline(sheet.title)}", "", f"{number}, seed {_inline(sheet.seed)}", "")
    for place, question in enumerate(sheet.questions, 1):
        yield from _asked(place, question)
    if sheet.answers:
        yield from ("## Answers", "")
        for place, question in enumerate(sheet.questions, 1):
            yield from _answered(place, question)


def escaped(text: str) -> str:
    """Return `text` so that Markdown shows it as it is: nothing in it is taken for a sign."""
    safe = _STARTS.sub(r"\1\\", _SIGNS.sub(r"\\\g<0>", text))
    return _INDENTED.sub(lambda spaces: "\N{NO-BREAK SPACE}" * len(spaces[0]), safe)


def _inline(text: str) -> str:
    return escaped(" ".join(text.split()))


def _block(text: str, first: str, rest: str) -> Iterator[str]:
    """Yield `text` escaped, with its own line breaks kept, after `first` and then `rest`."""
    lines = escaped(text.strip("\n")).split("\n")
    for index, line in enumerate(lines):
        goes_on = line and index + 1 < len(lines) and lines[index + 1]
        end = "\\" if goes_on else ""
        yield f"{rest if index else first}{line}{end}".rstrip()


def _asked(place: int, question: Question) -> Iterator[str]:
    first = f"{place}. "
    rest = " " * len(first)
    yield from _block(question.stem, first, rest)
    if question.kind is Kind.MULTIPLE:
        yield from ("", f"{rest}*Choose all that apply.*")
    yield ""
    for letter, option in zip(_LETTERS, question.options, strict=False):
        yield from _block(option.text, f"{rest}- {letter}) ", f"{rest}  ")
    yield ""


def _answered(place: int, question: Question) -> Iterator[str]:
    first = f"{place}. "
    rest = " " * len(first)
    for letter, option in zip(_LETTERS, question.options, strict=False):
        if option.right:
            yield from _block(option.text, f"{first}{letter}) ", rest)
            yield ""
            first = rest
    for letter, option in zip(_LETTERS, question.options, strict=False):
        if option.why:
            yield from _block(option.why, f"{rest}Why not {letter}: ", rest)
            yield ""
    if question.explanation:
        yield from _block(question.explanation, rest, rest)
        yield ""
    yield from _evidence(question, f"{rest}> ")


def _evidence(question: Question, quote: str) -> Iterator[str]:
    for excerpt in question.excerpts:
        yield from _block(marked(excerpt, Marks()), f"{quote}{source_line(excerpt)} ", quote)
        yield quote.rstrip()
        if excerpt.is_nearest:
            yield from (f"{quote}*{NEAREST}*", quote.rstrip())
    if question.source:
        yield f"{quote}{_inline(question.source)}"
    if question.excerpts or question.source:
        yield ""
