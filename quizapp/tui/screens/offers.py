"""The rows of the home screen: each a thing that can be begun, told in two lines.

A bank's own text is alone on its line: what is said of it stands below, never to the right.
"""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from quizapp.bank import Bank, Severity
from quizapp.bank.text import clean_line
from quizapp.sitting import Shelf, Sitting
from quizapp.tui.live.held import Held
from quizapp.tui.words import FAINT, MUTED, SEPARATOR, bar, count

_BAR = 16


class Offer(Option):
    """A row of the home screen; `name` tells it from the others, also when it reads otherwise."""

    def __init__(
        self, name: str, title: str, *below: str | tuple[str, str], sign: str = ""
    ) -> None:
        self.name = name
        told = Content.styled(clean_line(title), "bold")
        head = Content.assemble((sign, "bold $accent"), told)
        super().__init__(Content.assemble(head, "\n", *below))


class ResumeOffer(Offer):
    """A round that was left open."""

    def __init__(self, sitting: Sitting, title: str) -> None:
        number, total = sitting.session.place
        place = f"question {number} of {total}"
        below = f"  {sitting.record.mode}{SEPARATOR}{place}"
        super().__init__("round", f"Go on with {title}", (below, MUTED), sign="▸ ")


class BankOffer(Offer):
    """A bank that can be studied; under it, if there is a newer version that cannot."""

    def __init__(self, shelf: Shelf, held: Held | None = None) -> None:
        self.shelf = shelf
        done, rest = bar(shelf.answered, shelf.questions, _BAR)
        words = (f"  {_progress(shelf)}", MUTED)
        super().__init__(
            str(shelf.path), shelf.title, (done, "$accent"), (rest, FAINT), words, *_kept_out(held)
        )


class BrokenOffer(Offer):
    """A bank that cannot be asked from, with the first reason why."""

    def __init__(self, shelf: Shelf, held: Held | None = None) -> None:
        self.shelf = shelf
        problem = (f"✗ {_first_problem(shelf)}", "$error")
        super().__init__(str(shelf.path), shelf.title, problem, *_kept_out(held))


class MixedOffer(Offer):
    """All banks at once."""

    def __init__(self, banks: Sequence[Bank], questions: int) -> None:
        words = f"{count(questions, 'question')} from {len(banks)} banks"
        super().__init__("mixed", "All banks, mixed", (words, MUTED))


def _kept_out(held: Held | None) -> tuple[tuple[str, str], ...]:
    return ((f"\n{held.words}", "$warning"),) if held else ()


def _progress(shelf: Shelf) -> str:
    if not shelf.questions:
        return "no question to ask yet: all are drafts"
    if not shelf.answered:
        return f"{count(shelf.questions, 'question')}, all new"
    words = f"{shelf.answered} of {shelf.questions} answered"
    return (
        words if shelf.last_score is None else f"{words}{SEPARATOR}last round {shelf.last_score} %"
    )


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
