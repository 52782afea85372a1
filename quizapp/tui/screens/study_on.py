"""A study round of what is due; where nothing is, of whatever there is, if that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual.binding import Binding

from quizapp.bank.text import clean_line
from quizapp.history import HistoryError
from quizapp.sitting import nothing_due
from quizapp.sitting.starting import USUAL, Wanted
from quizapp.tui.screens.confirm import ConfirmScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from textual.screen import Screen

    from quizapp.bank import Bank
    from quizapp.sitting import Desk, Sitting

_ANYTHING = Wanted(every=True, ahead=True)
_FIRST = "New questions come first, then what will be due soonest."


class StudyOnScreen(ConfirmScreen):
    """Ask whether to study on; `words` say when more is due."""

    BINDINGS = [Binding("q", "dismiss(None)", "no", show=False)]

    def __init__(self, words: str) -> None:
        super().__init__("Study on?", f"{words}\n{_FIRST}", yes="Study on", no="Not now")


def study(
    page: Screen[Any], desk: Desk, banks: Sequence[Bank], begin: Callable[[Sitting], None]
) -> None:
    """Let `begin` a study round of `banks` that is called for on `page`, or say why there is none.

    Where nothing is due, whether to study on is asked first.
    """

    def begun(wanted: Wanted) -> bool:
        sitting = desk.study(banks, wanted=wanted)
        if not sitting.session.finished:
            begin(sitting)
        return not sitting.session.finished

    def study_on(sure: Literal[True] | None) -> None:
        if sure:
            _told(page, lambda: begun(_ANYTHING))

    def study_first() -> None:
        if not begun(USUAL):
            page.app.push_screen(StudyOnScreen(nothing_due(desk, banks)), study_on)

    _told(page, study_first)


def _told(page: Screen[Any], work: Callable[[], object]) -> None:
    """Do it, and say why it cannot be done."""
    try:
        work()
    except HistoryError as problem:
        page.notify(clean_line(str(problem)), markup=False, timeout=6)
