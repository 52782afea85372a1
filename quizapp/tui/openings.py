"""What the app opens with: home, with something over it or not; or one page, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from quizapp.bank import Bank
    from quizapp.sitting import ExamSitting, Paper, Sitting
    from quizapp.sitting.reported import Analysis
    from quizapp.sitting.teams import TeamSitting
    from quizapp.tui.library import Library


class Opening(Value):
    """`screen` makes what is opened, if anything is; `alone`, there is no home under it.

    `styles` is its stylesheet. The app begins with it, for one that comes later has all of them
    read anew.
    """

    styles: str
    screen: Callable[[Library], Screen[None]] | None = None
    alone: bool = False


HOME = Opening("screens/home.tcss")
"""Home, and nothing over it."""


def round_of(sitting: Sitting) -> Opening:
    """Return what opens a round, unless it is over already."""

    def screen(library: Library) -> Screen[None]:
        from quizapp.tui.screens.question import QuestionScreen

        return QuestionScreen(library, sitting)

    return HOME if sitting.session.finished else Opening("screens/question.tcss", screen)


def teams_of(sitting: TeamSitting) -> Opening:
    """Return what opens a round of teams."""

    def screen(library: Library) -> Screen[None]:
        from quizapp.tui.screens.teams import TeamsScreen

        return TeamsScreen(library, sitting)

    return Opening("screens/teams.tcss", screen)


def exam_of(given: Paper | ExamSitting) -> Opening:
    """Return what opens an exam: before it begins, where it was left, or its results."""

    def screen(library: Library) -> Screen[None]:
        from quizapp.tui.screens.exam_start import exam_screen

        return exam_screen(library, given)

    return Opening("screens/exam.tcss", screen)


def book_of(bank: Bank) -> Opening:
    """Return what opens the source of a bank."""

    def screen(library: Library) -> Screen[None]:
        from quizapp.tui.screens.read import ReadScreen

        return ReadScreen(library, bank)

    return Opening("screens/read.tcss", screen)


def report_of(made: Analysis) -> Opening:
    """Return what opens an item analysis alone."""

    def screen(library: Library) -> Screen[None]:
        from quizapp.tui.screens.report import ReportScreen

        return ReportScreen(library, made)

    return Opening("screens/report.tcss", screen, alone=True)


def figures() -> Opening:
    """Return what opens the person's figures in all banks alone."""

    def screen(library: Library) -> Screen[None]:
        from quizapp.tui.screens.stats import StatsScreen

        return StatsScreen(library, library.banks)

    return Opening("screens/stats.tcss", screen, alone=True)
