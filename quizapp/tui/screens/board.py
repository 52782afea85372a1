"""The score board of a round of teams: places with ties, and at the end what most teams missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Digits, Static

from quizapp.bank.text import clean_line
from quizapp.quiz import Verdict
from quizapp.quiz.polls import NOTHING
from quizapp.quiz.ranking import first_ballots, gain, missed_by_most, ranking
from quizapp.sitting.team_telling import gained, missed, place_of
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.missed import Missed
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import SEPARATOR, count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizapp.quiz.ranking import Rank
    from quizapp.sitting.teams import TeamSitting
    from quizapp.tui.library import Library


class _Row(Horizontal):
    """One team: its place, its points in large digits, and its name."""

    def __init__(self, rank: Rank) -> None:
        super().__init__(classes="rank")
        self._rank = rank

    def compose(self) -> ComposeResult:
        """Lay the place and the points left of the name; a low screen has a line for each team."""
        points = self._rank.score.points_text
        yield Static(place_of(self._rank), markup=False, classes="place")
        yield Digits(points)
        yield Static(f"{points:>5}", markup=False, classes="points")
        yield Static(clean_line(self._rank.team), markup=False, classes="team")


class BoardScreen(Screen[Literal[True]]):
    """The score board; `final` at the end of the round, else in its midst.

    There the result is True where the round is to end now, and None where it goes on.
    """

    CSS_PATH = "board.tcss"
    BINDINGS = [
        Binding("q,escape,enter,r", "dismiss(None)", "back"),
        Binding("q,escape,enter", "home", "home"),
        Binding("x", "end", "end the round here"),
    ]

    def __init__(self, library: Library, sitting: TeamSitting, *, final: bool = False) -> None:
        super().__init__()
        self._library = library
        self._sitting = sitting
        self._final = final

    def compose(self) -> ComposeResult:
        """Lay out the places, then what came of the votes; at the end what was missed."""
        contest = self._sitting.contest
        yield TopBar()
        with Sheet():
            for rank in ranking(contest):
                yield _Row(rank)
            if contest.done:
                words = gained(gain(contest), first_ballots(contest))
                yield Static(words, markup=False, id="gain")
            if self._final:
                yield from self._missed()
        yield KeyLine()

    def on_mount(self) -> None:
        """Say how far the round is."""
        contest = self._sitting.contest
        done = f"{contest.done} of {count(len(contest.questions), 'question')}"
        title = "The final score" if self._final else "The score so far"
        self.query_one(TopBar).show(title, SEPARATOR.join(("teams", done)), done)

    def _missed(self) -> Iterator[Widget]:
        found = missed_by_most(self._sitting.contest)
        if found:
            yield Static("Missed by most teams", markup=False, classes="heading")
        for each in found:
            yield Static(missed(each, self._sitting.contest), markup=False, classes="by")
            yield Missed(each.question, Verdict(NOTHING, each.question.key, 0.0))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer to go home at the end, and else to go back to the round."""
        if action == "home":
            return self._final
        return not self._final if action in {"dismiss", "end"} else True

    def action_home(self) -> None:
        """Leave the round that is over."""
        self.dismiss(None)

    def action_end(self) -> None:
        """End the round before its last question, if that is what is meant."""
        from quizapp.tui.screens.confirm import ConfirmScreen

        question = ConfirmScreen(
            "End the round here?",
            "The final score comes, and it resumes no more.",
            yes="End",
            no="Go on",
        )
        self.app.push_screen(question, self._end)

    def _end(self, sure: Literal[True] | None) -> None:
        if sure:
            self.dismiss(sure)
