"""A class at a round in which teams vote: every ballot kept before anything of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias
from uuid import uuid4

from quizapp.history import VoteRecord
from quizapp.quiz import judge, named_round
from quizapp.quiz.limits import Limits
from quizapp.quiz.polls import NOTHING
from quizapp.quiz.teams import Phase
from quizapp.sitting.ballot_box import BallotBox
from quizapp.sitting.rewording import name_of
from quizapp.sitting.stopwatch import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.bank import Bank
    from quizapp.history import SessionRecord, Store
    from quizapp.quiz import Choice, Question
    from quizapp.quiz.limits import TimeLeft
    from quizapp.quiz.teams import Contest
    from quizapp.sitting.clock import Clock
    from quizapp.sitting.rewording import Wordings

TEAMS = "teams"

Slot: TypeAlias = tuple[int, int, int]
"""Where a letter belongs: the index of its question, its ballot (1 or 2), the index of its team."""


class TeamSitting:
    """One round of teams at work, the same for every front end.

    `contest` is the engine's value, `record` what history knows of the round. `kept` are the votes
    that the store has, where the round is gone on with. The time for a question runs while its
    ballot is open and nobody has stopped it.
    """

    def __init__(
        self,
        contest: Contest,
        record: SessionRecord,
        store: Store,
        clock: Clock,
        kept: Mapping[Slot, Choice] | None = None,
    ) -> None:
        self.contest = contest
        self.record = record
        self.went_on = kept is not None
        self._kept = dict(kept or {})
        self._clock = clock
        self._now: Wordings | None = None
        self._box = BallotBox(store, record, begun=self.went_on)
        self._limits = Limits(seconds=record.terms.seconds)
        self._timed = True
        self._suspended = False
        self._watch = Stopwatch(clock.ticks)
        self._time_ballot()

    @property
    def question(self) -> Question:
        """The question that stands open."""
        return self.contest.question

    @property
    def trouble(self) -> str | None:
        """Why the latest votes could not be kept, or None: then every one is in the store.

        The round goes on either way, and what could not be kept is tried again.
        """
        return self._box.trouble

    @property
    def time_left(self) -> TimeLeft | None:
        """What is left of the open ballot's time; None without a limit, or where no ballot is open.

        It is None, too, once more time was given.
        """
        if not self._timed or self.contest.phase is not Phase.VOTING:
            return None
        return self._limits.to_answer(self._watch.spent, 0.0)

    @property
    def time_is_over(self) -> bool:
        """Whether the ballot is closed, so that teams without a letter have not answered."""
        left = self.time_left
        return left is not None and left.over

    @property
    def paused(self) -> bool:
        """Whether the time stands still before it is over."""
        return self.time_left is not None and not (self._watch.running or self.time_is_over)

    def pause(self) -> None:
        """Stop the time, or let it run again; once it is over, open the ballot without a limit."""
        if self.time_is_over:
            self._timed = False
        elif self._watch.running:
            self._watch.stop()
        else:
            self._watch.start()

    def suspend(self) -> None:
        """Let no time go by: nobody can see how much is left."""
        self._suspended = self._watch.running
        self._watch.stop()

    def resume(self) -> None:
        """Let the time go by again, if `suspend` stopped it."""
        if self._suspended:
            self._watch.start()
        self._suspended = False

    def choose(self, option: int) -> bool:
        """Let the team whose turn it is choose; False, if the time is over. Raises as `Contest`."""
        if self.time_is_over:
            return False
        self.contest = self.contest.choose(option)
        return True

    def turn_to(self, team: int) -> None:
        """Give the turn to the team of this index, counted around."""
        self.contest = self.contest.at_turn(team)

    def turn_to_missing(self) -> None:
        """Give the turn to the next team without a letter."""
        self.contest = self.contest.to_next_missing()

    def reveal(self) -> None:
        """Close the ballot and judge it.

        When this returns its votes are on the disk, or `trouble` says why they are not.
        """
        self._close(self.contest.reveal())

    def discuss(self) -> None:
        """Close the first ballot without judging it; kept as by `reveal`. Raises as `Contest`."""
        self._close(self.contest.discuss())

    def vote_again(self) -> None:
        """Open the second ballot. Raises as `Contest`."""
        self.contest = self.contest.vote_again()
        self._time_ballot()

    def go_on(self) -> None:
        """Open the next question; before the open one is revealed, this skips it."""
        after = self.contest.go_on()
        self._settle(after)
        self.contest = after
        self._time_ballot()
        if after.phase is Phase.OVER:
            self.finish()

    def undo(self) -> bool:
        """Go one step back; False, if there is none.

        What was kept stays kept until the ballot is closed again: then the later votes count.
        """
        before, self.contest = self.contest, self.contest.undo()
        if self._now is not None:
            self.contest = self.contest.reworded(self._now)
        if not before.has_typed:
            self._time_ballot()
            self._watch.stop()
        return before.before is not None

    def finish(self) -> None:
        """Close the round, so that it is not offered again."""
        self._watch.stop()
        self._box.end(self._clock.now())

    def adopt(self, banks: Iterable[Bank]) -> None:
        """Go on with `banks` as they read now: questions nobody voted on take their new wording."""
        names = map(name_of, self.contest.questions)
        drawn = named_round(banks, names, self.record.seed)
        self._now = {name_of(question): question for question in drawn}
        self.contest = self.contest.reworded(self._now)

    def _time_ballot(self) -> None:
        self._timed = True
        self._watch.reset()
        self._watch.start()

    def _close(self, after: Contest) -> None:
        self._settle(after)
        self._watch.stop()
        self.contest = after

    def _settle(self, after: Contest) -> None:
        """Bring the votes of the open question to the store, as they are in `after`.

        A letter that was kept and is there no more is taken back by a vote for nothing.
        """
        at = self.contest.position
        wanted = {
            (at, ballot, team): chosen
            for ballot, votes in enumerate(after.polls[at].ballots, 1)
            for team, chosen in enumerate(votes)
        }
        known = {slot: chosen for slot, chosen in self._kept.items() if slot[0] == at}
        slots = [slot for slot in wanted | known if _at(wanted, slot) != _at(known, slot)]
        self._box.put([self._vote(slot, _at(wanted, slot)) for slot in slots])
        self._kept.update((slot, _at(wanted, slot)) for slot in slots)

    def _vote(self, slot: Slot, chosen: Choice) -> VoteRecord:
        position, ballot, team = slot
        question = self.contest.questions[position]
        verdict = judge(question, chosen) if chosen else None
        return VoteRecord(
            uid=uuid4().hex,
            session=self.record.uid,
            team=self.contest.teams[team],
            ballot=ballot,
            bank=question.bank,
            question=question.id,
            fingerprint=question.fingerprint,
            options=tuple(option.text for option in question.options),
            chosen=tuple(sorted(chosen)),
            right=bool(verdict and verdict.right),
            credit=verdict.credit if verdict else 0.0,
            at=self._clock.now(),
            player=self.record.player,
        )


def _at(letters: Mapping[Slot, Choice], slot: Slot) -> Choice:
    return letters.get(slot, NOTHING)
