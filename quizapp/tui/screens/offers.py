"""The rows of the home screen: each a thing that can be begun, told in a few lines.

A bank's own text is alone on its line: what is said of it stands below, never to the right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets.option_list import Option

from quizapp.bank import Severity
from quizapp.bank.text import clean_line
from quizapp.sitting.exam_words import standing
from quizapp.sitting.outlook import described
from quizapp.sitting.telling import how_far
from quizapp.tui.widgets.pointed_list import Row
from quizapp.tui.words import FAINT, MUTED, SEPARATOR, bar, clock, count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from quizapp.sitting import ExamSitting, Shelf, Sitting
    from quizapp.sitting.teams import TeamSitting
    from quizapp.tui.live.held import Held

BEGUN = "╍"
"""The stroke of questions that were met, and are not known yet."""

OVER = "its time is over"
_BAR = 16


class Offer(Row):
    """A row of the home screen; `name` tells it from the others, also when it reads otherwise."""

    def __init__(self, name: str, title: str, *below: str | tuple[str, str]) -> None:
        self.name = name
        head = Content.styled(clean_line(title), "bold")
        super().__init__(Content.assemble(head, "\n", *below))


class ResumeOffer(Offer):
    """A round that was left open."""

    def __init__(self, sitting: Sitting, title: str) -> None:
        number, total = sitting.session.place
        place = f"question {number} of {total}"
        below = f"{sitting.record.mode}{SEPARATOR}{place}"
        super().__init__("round", f"Go on with {title}", (below, MUTED))


class TeamsOffer(Offer):
    """A round of teams that was left open."""

    def __init__(self, sitting: TeamSitting, title: str) -> None:
        contest = sitting.contest
        place = f"question {contest.position + 1} of {len(contest.questions)}"
        below = f"{count(len(contest.teams), 'team')}{SEPARATOR}{place}"
        super().__init__("teams", f"Go on with {title}", (below, MUTED))


class ExamOffer(Offer):
    """An exam that was not handed in; it keeps its name, for another look finds it further on."""

    def __init__(self, sitting: ExamSitting, title: str) -> None:
        left = sitting.time_left
        time = [OVER if left.over else f"{clock(left.seconds)} left"] if left else []
        below = SEPARATOR.join((sitting.record.mode, standing(sitting.exam), *time))
        super().__init__("exam", f"Go on with {title}", (below, MUTED))


class BankOffer(Offer):
    """A bank that can be studied; under it, if there is a newer version that cannot."""

    def __init__(self, shelf: Shelf, today: date, held: Held | None = None) -> None:
        self.shelf = shelf
        told = (f"  {_size(shelf)}", MUTED)
        below = (f"\n{_progress(shelf, today)}", MUTED) if shelf.answered else ""
        super().__init__(str(shelf.path), shelf.title, *_bar(shelf), told, below, *_kept_out(held))


class BrokenOffer(Offer):
    """A bank that cannot be asked from, with the first reason why."""

    def __init__(self, shelf: Shelf, held: Held | None = None) -> None:
        self.shelf = shelf
        problem = (f"✗ {_first_problem(shelf)}", "$error")
        super().__init__(str(shelf.path), shelf.title, problem, *_kept_out(held))


class MixedOffer(Offer):
    """All banks at once."""

    def __init__(self, shelves: Sequence[Shelf]) -> None:
        sound = [shelf for shelf in shelves if shelf.reading.bank]
        questions = sum(shelf.questions for shelf in sound)
        due = sum(shelf.progress.due for shelf in sound)
        words = f"{count(questions, 'question')} from {len(sound)} banks"
        words = f"{words}, {due} due" if due else words
        super().__init__("mixed", "All banks, mixed", (words, MUTED))


def _kept_out(held: Held | None) -> tuple[tuple[str, str], ...]:
    return ((f"\n{held.words}", "$warning"),) if held else ()


def _bar(shelf: Shelf) -> tuple[tuple[str, str], ...]:
    """Return a bar of what is known, what was met beside it, and what is new, unlike in stroke."""
    met, new = bar(shelf.answered, shelf.questions, _BAR)
    known = bar(shelf.progress.known, shelf.questions, _BAR)[0][: len(met)]
    return (known, "$accent"), (BEGUN * (len(met) - len(known)), "$accent"), (new, FAINT)


def _size(shelf: Shelf) -> str:
    if not shelf.questions:
        return "no question to ask yet: all are drafts"
    if shelf.last_score is not None:
        return f"last score {shelf.last_score}%"
    size = count(shelf.questions, "question")
    return size if shelf.answered else f"{size}, all new"


def _progress(shelf: Shelf, today: date) -> str:
    far = shelf.progress
    coming = f"; next: {described(far.next, today)}" if far.next and not far.today else ""
    return f"{how_far(far)}{coming}"


def _first_problem(shelf: Shelf) -> str:
    found = shelf.reading.diagnostics
    first = next((each for each in found if each.severity is Severity.ERROR), None)
    if first is None:
        return "cannot be read"
    more = shelf.reading.errors - 1
    rest = f" (and {count(more, 'more error')})" if more else ""
    return f"line {first.line}{rest}: {clean_line(first.message)}"


def with_room_between(offers: Sequence[Offer]) -> Iterator[Option]:
    """Yield `offers` with an empty line between them that no cursor stops at."""
    for index, offer in enumerate(offers):
        if index:
            yield Option("", disabled=True)
        yield offer
