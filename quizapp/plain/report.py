"""The item analysis as lines of text: what it says first, and a bar at most beside a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.plain.figures import Pen
from quizapp.plain.lines import INDENT
from quizapp.plain.width import cut, wrap
from quizapp.report.words import (
    advice_on,
    chosen_text,
    counted,
    discrimination_text,
    left_out_text,
    name_text,
    percent,
    proportion_text,
    remark_on,
    sign_of,
    verdict_text,
    whole_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.report import GroupFigures, ItemFigures, OptionFigures, Report

_LONGEST = 120
_BAR = 8
_DEEPER = INDENT * 2


def report_lines(report: Report, width: int, encoding: str | None = None) -> Iterator[str]:
    """Yield everything, in lines of at most `width` columns."""
    pen = Pen(encoding)
    for line in whole_lines(report):
        yield from wrap(line, width, "", INDENT)
    if report.items:
        yield ""
        yield from wrap("Questions, first those that ask for a look:", width)
    for number, item in enumerate(report.items, 1):
        yield ""
        yield from _item(number, item, width, pen)
    yield from _groups("Passages, the hardest first:", report.passages, width)
    yield from _groups("Tags, the hardest first:", report.tags, width)


def _item(number: int, item: ItemFigures, width: int, pen: Pen) -> Iterator[str]:
    text = cut(clean_line(item.text), _LONGEST)
    yield from wrap(f"{number}. {verdict_text(item.verdict)}: {text}", width, "", INDENT)
    for line in _said(item):
        yield from wrap(line, width, INDENT, _DEEPER)
    for option in item.options:
        yield from _option(option, width, pen)
    yield from wrap(f"Id: {clean_line(name_text(item.name))}", width, INDENT, _DEEPER)


def _said(item: ItemFigures) -> Iterator[str]:
    yield from advice_on(item)
    yield f"Facility {proportion_text(item.facility)}."
    yield f"{discrimination_text(item)}."
    if said := left_out_text(item):
        yield said


def _option(option: OptionFigures, width: int, pen: Pen) -> Iterator[str]:
    """Yield a row; what decides stands before the text, which may have any width."""
    share = option.share
    bar = f"{pen.bar(int(share.amount), share.of):{_BAR}}"
    numbers = f"{percent(share.value or 0):>4} {bar} {chosen_text(option)}"
    lead = f"{INDENT}{sign_of(option):5} {numbers}: "
    yield from wrap(lead + cut(clean_line(option.text), _LONGEST), width, "", _DEEPER)
    if remark := remark_on(option):
        yield from wrap(remark, width, _DEEPER, _DEEPER)


def _groups(heading: str, groups: Iterable[GroupFigures], width: int) -> Iterator[str]:
    for index, group in enumerate(groups):
        if not index:
            yield ""
            yield from wrap(heading, width)
        verdict = f"{group.verdict}, " if group.verdict else ""
        questions = counted(len(group.questions), "question")
        lead = f"{INDENT}{verdict}{proportion_text(group.facility)}, {questions}: "
        yield from wrap(lead + cut(clean_line(group.text), _LONGEST), width, "", _DEEPER)
