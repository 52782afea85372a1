"""A person's figures as lines of text: numbers in every row, and a bar beside them at most."""

from collections.abc import Iterable, Iterator, Sequence

from quizapp.bank.text import clean_line
from quizapp.figures import Day, Figures, Share, Weak, Week
from quizapp.plain.lines import INDENT, counted
from quizapp.plain.width import cut, wrap
from quizapp.sitting.outlook import described

BLOCKS = "▁▂▃▄▅▆▇█"
"""An eighth of a cell to a whole one: how much of the most there was."""

NOTHING = "·"
_PLAINEST = "12345678", "."
_BAR = 8
_LONGEST = 160


class Pen:
    """Draws bars with `blocks` and `nothing`, which the output can carry."""

    def __init__(self, encoding: str | None) -> None:
        self._blocks, self._nothing = BLOCKS, NOTHING
        try:
            (BLOCKS + NOTHING).encode(encoding or "utf-8")
        except (UnicodeEncodeError, LookupError):
            self._blocks, self._nothing = _PLAINEST

    def columns(self, days: Iterable[Day], most: int) -> str:
        """Return a cell for each day, the higher the more answers it had."""
        return "".join(self._cell(day.answers, most) for day in days)

    def bar(self, number: int, most: int) -> str:
        """Return a bar of up to eight cells; it is empty only for 0."""
        return self._blocks[-1] * -(-number * _BAR // most) if number else ""

    def _cell(self, number: int, most: int) -> str:
        if not number:
            return self._nothing
        return self._blocks[(number * len(self._blocks) - 1) // most]


def figure_lines(figures: Figures, width: int, encoding: str | None = None) -> Iterator[str]:
    """Yield everything, topic by topic, in lines of at most `width` columns."""
    pen = Pen(encoding)
    for line in (*_now(figures), *_how_well(figures)):
        yield from wrap(line, width, "", INDENT)
    for heading, rows in (
        ("Due on the days to come:", _coming(figures.forecast, pen)),
        ("Week by week, the days from Monday on:", _weeks(figures.weeks, pen)),
        ("Weakest tags:", _weak(figures.weakest.tags, width)),
        ("Weakest passages:", _weak(figures.weakest.passages, width)),
        ("Weakest questions:", _weak(figures.weakest.questions, width)),
    ):
        if lines := list(rows):
            yield ""
            yield from wrap(heading, width)
            yield from lines


def _now(figures: Figures) -> Iterator[str]:
    far, streak = figures.progress, figures.streak
    yield f"{far.due} due, {far.new} new, {far.learning} in learning, {far.known} known."
    if not far.today and far.next:
        yield f"Nothing is due. Next: {described(far.next, figures.today)}."
    more = "" if streak.today or not streak.days else "; study today to go on with it"
    yield f"Streak: {counted(streak.days, 'day')}{more}."
    yield f"{counted(figures.answers, 'answer')} in a year."


def _how_well(figures: Figures) -> Iterator[str]:
    if figures.seconds is None:
        return
    yield ""
    yield f"Since {figures.recent:%Y-%m-%d}, by the first answers of each day:"
    yield f"Remembered of what was known: {share_text(figures.retention)}."
    yield f"Right when sure: {share_text(figures.sure)}."
    if figures.guesses.of:
        yield f"Right when guessing: {share_text(figures.guesses)}."
    yield f"Time per answer: {figures.seconds:.0f} seconds in the middle."


def share_text(share: Share) -> str:
    """Return such as `87% (26 of 30; likely 70% to 95%)`."""
    if share.value is None:
        return "nothing to tell yet"
    low, high = share.bounds
    return f"{share.value:.0%} ({share.right} of {share.of}; likely {low:.0%} to {high:.0%})"


def _coming(days: Sequence[Day], pen: Pen) -> Iterator[str]:
    most = max(day.answers for day in days)
    for day in days:
        if day.answers:
            yield f"{INDENT}{day.day:%a %Y-%m-%d} {day.answers:4} {pen.bar(day.answers, most)}"


def _weeks(weeks: Sequence[Week], pen: Pen) -> Iterator[str]:
    """Yield a row for each week with answers, the latest first."""
    most = max((day.answers for week in weeks for day in week.days), default=0)
    for week in reversed(weeks):
        if week.answers:
            share = "" if week.share.value is None else f", {week.share.value:4.0%} right"
            row = f"{INDENT}{week.monday:%Y-%m-%d} {pen.columns(week.days, most)}"
            yield f"{row} {week.answers:4}{share}"


def _weak(found: Sequence[Weak], width: int) -> Iterator[str]:
    for each in found:
        lead = f"{INDENT}{each.share.right} of {each.share.of} right: "
        name = cut(clean_line(each.text), _LONGEST)
        yield from wrap(name, width, lead, INDENT * 2)
