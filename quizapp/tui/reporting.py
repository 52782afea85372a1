"""An item analysis as the screen shows it: a row for everything it tells of, and what is in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.bank.text import clean_line
from quizapp.report import Verdict
from quizapp.report.words import (
    ADVICE,
    advice_on,
    chosen_text,
    counted,
    discrimination_text,
    left_out_text,
    name_text,
    percent,
    proportion_text,
    remark_on,
    verdict_text,
    whole_lines,
)
from quizapp.tui.verdicts import SIGNS, Tone
from quizapp.tui.words import FAINT, MUTED, bar
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.quiz import QuestionName
    from quizapp.report import GroupFigures, ItemFigures, OptionFigures, Report

ALL = "All questions together"
_BAR, _SHORT_BAR = 8, 4
_NUMBER = 5
_VERDICT = max(map(len, Verdict))
_GAP = "  "
_INK: Mapping[Verdict | None, str] = {
    Verdict.SUSPECT_KEY: "bold $error",
    Verdict.DISCRIMINATES: "$success",
    None: MUTED,
}
_USUAL_INK = "$warning"
_TONES = {True: Tone.RIGHT, False: Tone.WRONG, None: Tone.PLAIN}

COLUMNS = "".join(
    (
        f"{'facility':>{_BAR + _NUMBER}}{_GAP}",
        f"{'discr.':>{_NUMBER + 1}}{_GAP}",
        f"{'verdict':{_VERDICT}}{_GAP}question",
    )
)
"""What stands over the rows where there is room for all of each."""


class Line(Value):
    """What a topic is made of: a sign and numbers, what they are about, and a remark on it."""

    numbers: Content
    text: str
    remark: str = ""


class Topic(Value):
    """One thing that is told of: a question, a passage, a tag, or all of them.

    `facility` and `discrimination` are None where there is none. `said` is what is to be said of
    it, and `name` the question's, None of what is no question.
    """

    text: str
    facility: float | None
    discrimination: float | None
    verdict: Verdict | None
    said: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    name: QuestionName | None = None

    def row(self, *, narrow: bool) -> Content:
        """Return it in one line, a short one on a `narrow` screen. Its text comes last."""
        word = verdict_text(self.verdict) if self.name else self.verdict or ""
        ink = _INK.get(self.verdict, _USUAL_INK)
        if narrow:
            figures = _figures(self.facility, _SHORT_BAR)
            return Content.assemble(figures, " ", (word, ink), _GAP, self.text)
        found = self.discrimination
        number = f"{'' if found is None else percent(found):>{_NUMBER + 1}}{_GAP}"
        verdict = (f"{word:{_VERDICT}}{_GAP}", ink)
        return Content.assemble(_figures(self.facility, _BAR), _GAP, number, verdict, self.text)


def topics(report: Report) -> Iterator[tuple[str, tuple[Topic, ...]]]:
    """Yield what a report tells of in groups with their headings, the first without one."""
    items = {item.name: item for item in report.items}
    yield "", (_whole(report), *map(_question, report.items))
    for heading, groups in (("Passages", report.passages), ("Tags", report.tags)):
        if groups:
            yield heading, tuple(_group(each, items) for each in groups)


def _whole(report: Report) -> Topic:
    counts = Counter(item.verdict for item in report.items)
    lines = [_count(verdict, counts[verdict]) for verdict in (*Verdict, None) if counts[verdict]]
    whole = report.reliability
    mean = whole.mean / whole.questions if whole else None
    return Topic(ALL, mean, None, None, tuple(whole_lines(report)), tuple(lines))


def _count(verdict: Verdict | None, number: int) -> Line:
    ink = _INK.get(verdict, _USUAL_INK)
    word = f"{verdict_text(verdict):{_VERDICT}}"
    numbers = Content.assemble((f"{number:3}{_GAP}", "bold"), (word, ink))
    return Line(numbers, ADVICE[verdict])


def _question(item: ItemFigures) -> Topic:
    said = (
        *advice_on(item),
        f"Facility {proportion_text(item.facility)}.",
        f"{discrimination_text(item)}.",
        left_out_text(item),
        clean_line(name_text(item.name)),
    )
    return Topic(
        text=clean_line(item.text),
        facility=item.facility.value,
        discrimination=item.discrimination.value,
        verdict=item.verdict,
        said=tuple(filter(None, said)),
        lines=tuple(map(_option, item.options)),
        name=item.name,
    )


def _option(option: OptionFigures) -> Line:
    tone = _TONES[option.right]
    sign = (f"{SIGNS[tone] if option.right is not None else '?'} ", f"bold ${_TONE_INK[tone]}")
    figures = _figures(option.share.value, _BAR)
    numbers = Content.assemble(sign, figures, _GAP, (f"{chosen_text(option):>8}", MUTED))
    return Line(numbers, clean_line(option.text), remark_on(option))


_TONE_INK = {Tone.RIGHT: "success", Tone.WRONG: "error", Tone.PLAIN: "foreground"}


def _group(group: GroupFigures, items: Mapping[QuestionName, ItemFigures]) -> Topic:
    asked = [items[name] for name in group.questions]
    about = counted(len(asked), "question")
    said = (f"Facility {proportion_text(group.facility)}, {about}.",)
    return Topic(
        text=clean_line(group.text),
        facility=group.facility.value,
        discrimination=None,
        verdict=group.verdict,
        said=said,
        lines=tuple(map(_member, asked)),
    )


def _member(item: ItemFigures) -> Line:
    verdict = item.verdict if item.verdict and item.verdict.asks_for_a_look else ""
    return Line(_figures(item.facility.value, _BAR), clean_line(item.text), verdict)


def _figures(value: float | None, width: int) -> Content:
    """Return a bar and its number in percent, or as much room."""
    if value is None:
        return Content(" " * (width + _NUMBER))
    done, rest = bar(value, 1, width)
    return Content.assemble((done, "$accent"), (rest, FAINT), f"{percent(value):>{_NUMBER}}")
