"""A round of teams, held line by line: somebody types each team's letter."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, TextIO

from quizapp.bank.text import clean_line
from quizapp.plain.alarm import Rang, alarm
from quizapp.plain.lines import counted, evidence_lines
from quizapp.plain.page import Page
from quizapp.plain.stops import SIGNAL_STATUS, Stopped, stoppable
from quizapp.plain.team_lines import final_lines, lettered_lines, ranking_lines, revealed_lines
from quizapp.plain.team_typed import Act, Vote, understood
from quizapp.plain.troubles import Troubles
from quizapp.plain.typed import Unclear
from quizapp.plain.width import wrap
from quizapp.quiz.polls import letters_of
from quizapp.quiz.teams import Phase
from quizapp.sitting.team_telling import TALK_IT_OVER, absent, spread_of, went_on

if TYPE_CHECKING:
    from quizapp.plain.team_typed import Typed
    from quizapp.sitting.teams import TeamSitting

HELP = (
    "Type the letter of the team that is asked, or several where several are right: AC.",
    "enter passes a team over; when all were asked, it reveals the key",
    "2 b   when all were asked: the letter of team 2 is B",
    "v     when all were asked: show how the votes spread, discuss, and vote again",
    "m     when the time is over: more time",
    "u     undo: one step back, also after the key was revealed",
    "s     skip this question; it counts for nobody",
    "r     the ranking",
    "q     quit; the round goes on from here",
)


def run(sitting: TeamSitting, reader: TextIO, writer: TextIO, way_back: str = "") -> int:
    """Hold the round and return the exit status: 0, or 128 and the signal that ended it.

    The end of the input quits politely. `way_back` is the command that goes on with a round left
    open. Each ballot is kept before its key is written.
    """
    talk = TeamConversation(sitting, Page.on(reader, writer))
    status = 0
    with stoppable():
        try:
            over = talk.hold()
        except Stopped as stop:
            over, status = False, SIGNAL_STATUS + stop.signal
            talk.page.say("")
    with suppress(OSError) if status else nullcontext():  # a closed window takes no more words
        talk.close(way_back, over=over)
    return status


class TeamConversation:
    """One round of teams, talked through on one page."""

    def __init__(self, sitting: TeamSitting, page: Page) -> None:
        self.sitting = sitting
        self.page = page
        self._asked = 0
        self._troubles = Troubles(page, "Votes")

    def hold(self) -> bool:
        """Ask until the round is over or somebody leaves; return whether it is over."""
        self._open()
        while self.sitting.contest.phase is not Phase.OVER:
            try:
                line = self._listen()
            except Rang:
                self.page.say("", "Time is up.")
                self._asked = len(self.sitting.contest.teams)
                continue
            typed = Act.QUIT if line is None else understood(line, self.sitting.contest)
            if typed is Act.QUIT:
                return False
            self._do(typed)
        return True

    def close(self, way_back: str, *, over: bool) -> None:
        """Write the places: of the whole round if it is `over`, else so far."""
        contest, page = self.sitting.contest, self.page
        page.say("", "That was the round." if over else "So far:")
        page.say_all((final_lines if over else ranking_lines)(contest, page.width))
        if not over and contest.done and not self.sitting.trouble:
            page.say("Nothing is lost: the votes are kept.")
            page.say(*([f"To go on from here: {way_back}"] if way_back else []))
        page.writer.flush()

    def _open(self) -> None:
        contest = self.sitting.contest
        begun = f"{counted(len(contest.questions), 'question')}, seed {self.sitting.record.seed}."
        if self.sitting.went_on:
            begun = went_on(contest)
        teams = ", ".join(map(clean_line, contest.teams))
        self.page.say_all(wrap(f"Teams: {teams}.", self.page.width))
        self.page.say(begun, "Type each team's letter, or ? for help. No letter is hidden here.")
        if contest.phase is Phase.VOTING:
            self._pose()

    def _pose(self) -> None:
        """Write the open question, and ask the first team."""
        contest = self.sitting.contest
        self._asked = 0
        self.page.say("", f"Question {contest.position + 1} of {len(contest.questions)}", "")
        self.page.say_all(lettered_lines(contest.question, self.page.width))

    def _listen(self) -> str | None:
        """Return the next line, None at the end of the input. Raises Rang when the time is over."""
        left = None if self._all_asked else self.sitting.time_left
        with alarm(left.left if left and not left.over else None):
            return self.page.ask(self._prompt())

    @property
    def _all_asked(self) -> bool:
        return self._asked >= len(self.sitting.contest.teams)

    def _prompt(self) -> str:
        contest = self.sitting.contest
        if contest.phase is Phase.REVEALED:
            return "Enter for the next question, u to put a letter right: "
        if not self._all_asked:
            letters = letters_of(contest.votes[self._asked])
            vote = ", second vote" if contest.ballot > 1 else ""
            so_far = f" [{letters}]" if letters else ""
            return f"{clean_line(contest.teams[self._asked])}{vote}{so_far}: "
        late = f"{absent(contest)} " if contest.missing else ""
        more = ", m for more time" if self.sitting.time_is_over else ""
        again = ", v to vote again first" if contest.ballot == 1 else ""
        return f"{late}Enter to reveal{again}{more}: "

    def _do(self, typed: Typed) -> None:
        contest = self.sitting.contest
        match typed:
            case Vote():
                self._vote(typed)
            case Act.ENTER:
                self._enter()
            case Act.UNDO:
                self._undo()
            case Act.SKIP if contest.phase is Phase.VOTING:
                self.page.say("Skipped.")
                self._go_on()
            case Act.MORE if self.sitting.time_is_over:
                self.sitting.pause()
                self._asked = (*contest.missing, len(contest.teams))[0]
            case Act.DISCUSS if contest.phase is Phase.VOTING and contest.ballot == 1:
                self._discuss()
            case _:
                self._tell(typed)

    def _tell(self, typed: Typed) -> None:
        """Say what changes nothing."""
        width = self.page.width
        match typed:
            case Unclear(message):
                self.page.say_all(wrap(message, width))
            case Act.HELP:
                for line in HELP:
                    self.page.say_all(wrap(line, width))
            case Act.RANKING:
                self.page.say_all(ranking_lines(self.sitting.contest, width))
            case _:
                self.page.say("That is for another moment. ? tells when.")

    def _enter(self) -> None:
        """Pass a team over, reveal the key, or open the next question: what comes next."""
        if self.sitting.contest.phase is Phase.REVEALED:
            self._go_on()
        elif self._all_asked:
            self._reveal()
        else:
            self._ask_next()

    def _ask_next(self) -> None:
        contest = self.sitting.contest
        later = (team for team in contest.missing if team > self._asked)
        self._asked = next(later, len(contest.teams))

    def _vote(self, vote: Vote) -> None:
        """Keep what the team that was asked, or another, has chosen."""
        sitting = self.sitting
        if sitting.contest.phase is not Phase.VOTING:
            self.page.say("The key is there. u opens the vote again.")
        elif sitting.time_is_over:
            self.page.say("Time is up. m gives more.")
        elif vote.team is None and self._all_asked:
            self.page.say("All were asked. Type the number of the team first: 2 b")
        else:
            team = self._asked if vote.team is None else vote.team
            sitting.turn_to(team)
            self._choose(vote, team)
            if vote.team is None:
                self._ask_next()

    def _choose(self, vote: Vote, team: int) -> None:
        contest = self.sitting.contest
        # Where several may be chosen, choosing one again takes it off.
        turned = vote.chosen ^ contest.votes[team] if contest.takes_several else vote.chosen
        for option in sorted(turned):
            self.sitting.turn_to(team)
            self.sitting.choose(option)

    def _discuss(self) -> None:
        contest = self.sitting.contest
        if contest.poll.is_blank:
            self.page.say("First the letters: there is nothing to discuss yet.")
            return
        self.sitting.discuss()
        self.page.say_all(
            wrap(f"First vote: {spread_of(contest)}. {TALK_IT_OVER}", self.page.width)
        )
        self._tell_trouble()
        self.sitting.vote_again()
        self._asked = 0

    def _reveal(self) -> None:
        self.sitting.reveal()
        contest, page = self.sitting.contest, self.page
        page.say_all(revealed_lines(contest, page.width))
        page.say_all(evidence_lines(contest.question, page.width, page.marks))
        self._tell_trouble()
        page.say("")

    def _go_on(self) -> None:
        self.sitting.go_on()
        self._tell_trouble()
        if self.sitting.contest.phase is Phase.VOTING:
            self._pose()

    def _undo(self) -> None:
        position = self.sitting.contest.position
        if not self.sitting.undo():
            self.page.say("There is nothing to take back.")
            return
        if self.sitting.contest.phase is Phase.DISCUSSING:
            self.sitting.undo()
        contest = self.sitting.contest
        self.page.say("Taken back.")
        if contest.position != position:
            self._pose()
        self._asked = contest.turn if contest.missing else len(contest.teams)

    def _tell_trouble(self) -> None:
        self._troubles.tell(self.sitting.trouble)
