"""The projector: a question for a whole class, on which teams vote. Keys alone work it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from textual import getters, on
from textual.binding import Binding
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen

from quizapp.bank.text import clean_line
from quizapp.quiz import Verdict
from quizapp.quiz.polls import NOTHING
from quizapp.quiz.teams import Phase
from quizapp.sitting.team_telling import absent, went_on
from quizapp.tui.ballot_keys import ballot_keys
from quizapp.tui.team_words import short_state, state
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.notice_line import NoticeLine
from quizapp.tui.widgets.option_card import OptionCard
from quizapp.tui.widgets.projector import Projector
from quizapp.tui.widgets.team_line import TeamTile
from quizapp.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from quizapp.sitting.teams import TeamSitting
    from quizapp.tui.library import Library
    from quizapp.tui.live.messages import BankRead

_POLL = 0.2
"""Seconds between two looks at the time: what is drawn changes once a second."""


_PHASES = {
    "vote": Phase.VOTING,
    "turn": Phase.VOTING,
    "take_back": Phase.VOTING,
    "reveal": Phase.VOTING,
    "letters": Phase.VOTING,
    "vote_again": Phase.DISCUSSING,
    "go_on": Phase.REVEALED,
    "passage": Phase.REVEALED,
}
"""Actions, and the phase in which there is something for them to do."""


class TeamsScreen(Screen[None]):
    """A round of teams at work."""

    CSS_PATH = "teams.tcss"
    AUTO_FOCUS = "Stage"
    BINDINGS = [
        *ballot_keys(),
        Binding("enter", "reveal", "reveal"),
        Binding("enter,v", "vote_again", "vote again"),
        Binding("enter,n", "go_on", "next"),
        Binding("space", "pause", "pause", tooltip="stop the time, or let it go on"),
        Binding("space", "more", "more time"),
        Binding("v", "discuss", "2nd vote", tooltip="show the spread, discuss, vote again"),
        Binding("p", "passage", "passage"),
        Binding("r", "ranking", "ranking", tooltip="the score board"),
        Binding("u", "undo", "undo", tooltip="one step back"),
        Binding("s", "skip", "skip"),
        Binding("l", "letters", "letters", tooltip="show or hide the letters that are in"),
        Binding("tab,right", "turn(1)", "next team", show=False),
        Binding("shift+tab,left", "turn(-1)", "team before", show=False),
        Binding("backspace", "take_back", "take the last letter back", show=False),
        Binding("q,escape", "leave", "leave this round", show=False),
    ]

    shown: reactive[bool] = reactive(default=False, init=False)
    """Whether everybody sees the letters before the key is revealed."""

    projector = getters.query_one(Projector)

    def __init__(self, library: Library, sitting: TeamSitting) -> None:
        super().__init__()
        self.library = library
        self.sitting = sitting
        self._state = ""

    def compose(self) -> ComposeResult:
        """Lay out every part once; what a question lacks is hidden."""
        yield TopBar()
        yield NoticeLine(id="trouble")
        yield Projector(self.sitting.contest.teams)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask the open question, and start the clock."""
        self.show()
        self.set_interval(_POLL, self._tick)
        if self.sitting.went_on:
            self._say(went_on(self.sitting.contest))

    def on_resize(self) -> None:
        """Lay the question out for a terminal of another size."""
        self.show()

    def on_screen_suspend(self) -> None:
        """Let the time wait while something stands over the question."""
        self.sitting.suspend()

    def on_screen_resume(self) -> None:
        """Let the time go on."""
        self.sitting.resume()
        self._tick()

    def on_bank_read(self, _event: BankRead) -> None:
        """Go on with the banks as they are in play now, in what nobody has voted on."""
        self.sitting.adopt(self.library.banks)
        self.show()

    def watch_shown(self) -> None:
        """Show the letters, or hide them."""
        self.show()

    def show(self) -> None:
        """Show everything as it stands now, in the shape that the screen has room for."""
        contest = self.sitting.contest
        self._show_trouble()
        room = Size(self.size.width, self.size.height - 1 - bool(self.sitting.trouble))
        shape = self.projector.show(self.sitting, room, shown=self.shown)
        self.query_one(KeyLine).display = shape.keyed
        title = self.library.title(contest.question)
        self.query_one(TopBar).show(title, state(self.sitting), short_state(self.sitting))
        self._tick()
        self.refresh_bindings()

    def _show_trouble(self) -> None:
        trouble = self.sitting.trouble
        words = f"Votes are not being kept: {clean_line(trouble)}" if trouble else ""
        self.query_one("#trouble", NoticeLine).say(words)

    def _tick(self) -> None:
        """Show the time; when it has just run out, also what that means."""
        sitting = self.sitting
        self.projector.tick(sitting.time_left)
        now = state(sitting)
        if now != self._state:
            over, self._state = sitting.time_is_over, now
            self.query_one(TopBar).tick(now, short_state(sitting))
            if over:
                self.show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with the question as it stands."""
        contest = self.sitting.contest
        if contest.phase is not _PHASES.get(action, contest.phase):
            return False
        if action == "vote":
            return all(index in range(len(contest.question.options)) for index in parameters)
        if action in {"pause", "more"}:
            over = self.sitting.time_is_over
            return over if action == "more" else not over and self.sitting.time_left is not None
        if action == "discuss":
            return contest.phase is Phase.VOTING and contest.ballot == 1
        return action != "skip" or contest.phase is not Phase.REVEALED

    def action_vote(self, option: int) -> None:
        """Let the team whose turn it is choose an option."""
        self.sitting.choose(option)
        self.show()

    @on(OptionCard.Pressed)
    def _card_pressed(self, event: OptionCard.Pressed) -> None:
        if self.check_action("vote", (event.index,)):
            self.action_vote(event.index)

    def action_turn(self, step: int) -> None:
        """Give the turn to another team."""
        self.sitting.turn_to(self.sitting.contest.turn + step)
        self.show()

    @on(TeamTile.Pressed)
    def _team_pressed(self, event: TeamTile.Pressed) -> None:
        if self.check_action("turn", ()):
            self.sitting.turn_to(event.team)
            self.show()

    def action_take_back(self) -> None:
        """Take the letter back that was typed last."""
        if self.sitting.contest.has_typed:
            self.action_undo()

    def action_undo(self) -> None:
        """Go one step back."""
        if not self.sitting.undo():
            self._say("There is nothing to take back.")
        self.show()

    def action_letters(self) -> None:
        """Show the letters that are in, or hide them again."""
        self.shown = not self.shown

    def action_pause(self) -> None:
        """Stop the time, or let it go on; once it is over, open the vote again."""
        self.sitting.pause()
        self.show()

    action_more = action_pause

    def action_discuss(self) -> None:
        """Show how the votes spread, and let the teams talk about it."""
        if self.sitting.contest.poll.is_blank:
            self._say("First the letters: there is nothing to discuss yet.")
            return
        self._when_sure(self.sitting.discuss)

    def action_vote_again(self) -> None:
        """Open the second ballot."""
        self.sitting.vote_again()
        self.show()

    def action_reveal(self) -> None:
        """Reveal the key. Where teams may choose several, first go on to the next of them."""
        contest = self.sitting.contest
        if contest.takes_several and contest.votes[contest.turn] and contest.missing:
            self.sitting.turn_to_missing()
            self.show()
            return
        self._when_sure(self.sitting.reveal)

    def _when_sure(self, step: Callable[[], None]) -> None:
        """Close the ballot by `step`; where letters are missing before the time is over, ask."""
        contest = self.sitting.contest
        if not contest.missing or self.sitting.time_is_over:
            self._close(step, sure=True)
            return
        from quizapp.tui.screens.confirm import ConfirmScreen

        question = ConfirmScreen("Go on all the same?", absent(contest), yes="Go on", no="Wait")
        self.app.push_screen(question, partial(self._close, step))

    def _close(self, step: Callable[[], None], sure: Literal[True] | None) -> None:
        if sure:
            step()
            self.show()

    def action_go_on(self) -> None:
        """Open the next question; after the last, the final score board."""
        self.sitting.go_on()
        if self.sitting.contest.phase is Phase.OVER:
            self._show_final_board()
            return
        self.show()
        self.projector.stage.scroll_home(animate=False)

    action_skip = action_go_on  # before the key is revealed

    def action_passage(self) -> None:
        """Show the passages in full, and why each option is right or wrong."""
        from quizapp.tui.screens.passage import PassageScreen

        question = self.sitting.question
        verdict = Verdict(NOTHING, question.key, 0.0)
        self.app.push_screen(PassageScreen(self.library, question, verdict))

    def action_ranking(self) -> None:
        """Show the score board as it stands."""
        from quizapp.tui.screens.board import BoardScreen

        self.app.push_screen(BoardScreen(self.library, self.sitting), self._back_from_board)

    def _back_from_board(self, ended: Literal[True] | None) -> None:
        if ended:
            self.sitting.finish()
            self._show_final_board()

    def _show_final_board(self) -> None:
        from quizapp.tui.screens.board import BoardScreen

        self.app.switch_screen(BoardScreen(self.library, self.sitting, final=True))

    def action_leave(self) -> None:
        """Go back home, if that is what is meant."""
        from quizapp.tui.screens.confirm import ConfirmScreen

        kept = "What was revealed is kept: it resumes." if self.sitting.contest.done else ""
        kept = "Not all votes are kept." if self.sitting.trouble else kept
        question = ConfirmScreen("Leave this round?", kept, yes="Leave", no="Stay")
        self.app.push_screen(question, self._leave)

    def _leave(self, sure: Literal[True] | None) -> None:
        if sure:
            self.dismiss()

    def _say(self, words: str) -> None:
        self.notify(words, markup=False, timeout=4)
